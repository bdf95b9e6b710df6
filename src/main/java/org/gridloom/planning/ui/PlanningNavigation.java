package org.gridloom.planning.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.gridloom.account.Role;
import org.gridloom.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PlanningNavigation {

    @Bean
    NavigationEntry plansEntry() {
        return new NavigationEntry(
                20,
                "plans",
                "plans.title",
                VaadinIcon.GRID_BIG_O,
                Set.of(Role.PLANNER, Role.APPROVER, Role.LEADER, Role.ADMIN));
    }

    @Bean
    NavigationEntry rulesEntry() {
        return new NavigationEntry(91, "admin/rules", "rules.title", VaadinIcon.SCALE, Set.of(Role.ADMIN));
    }
}
