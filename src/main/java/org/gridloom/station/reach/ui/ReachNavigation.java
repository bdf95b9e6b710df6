package org.gridloom.station.reach.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.gridloom.account.Role;
import org.gridloom.shell.NavigationEntry;
import org.gridloom.shell.NavigationEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReachNavigation {

    @Bean
    NavigationEntry reachEntry() {
        return new NavigationEntry(
                        14,
                        ReachView.ROUTE,
                        "reach.title",
                        VaadinIcon.MALE,
                        Set.of(Role.PLANNER, Role.LEADER, Role.ADMIN))
                .in(Group.STATIONS);
    }
}
