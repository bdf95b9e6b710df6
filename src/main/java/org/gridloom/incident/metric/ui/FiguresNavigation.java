package org.gridloom.incident.metric.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.gridloom.account.Role;
import org.gridloom.shell.NavigationEntry;
import org.gridloom.shell.NavigationEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class FiguresNavigation {

    @Bean
    NavigationEntry figuresEntry() {
        return new NavigationEntry(
                        30,
                        FiguresView.ROUTE,
                        "figures.title",
                        VaadinIcon.BAR_CHART,
                        Set.of(Role.DISPATCHER, Role.LEADER, Role.ADMIN))
                .in(Group.FIGURES);
    }
}
