package org.gridloom.incident.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.gridloom.account.Role;
import org.gridloom.shell.NavigationEntry;
import org.gridloom.shell.NavigationEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class IncidentNavigation {

    @Bean
    NavigationEntry incidentsEntry() {
        return new NavigationEntry(
                        20,
                        IncidentsView.ROUTE,
                        "incident.title",
                        VaadinIcon.BELL,
                        Set.of(Role.DISPATCHER, Role.LEADER, Role.ADMIN))
                .in(Group.INCIDENTS);
    }

    @Bean
    NavigationEntry myIncidentsEntry() {
        return new NavigationEntry(5, MyIncidentsView.ROUTE, "my.title", VaadinIcon.BELL, Set.of(Role.GRID_WORKER));
    }

    @Bean
    NavigationEntry limitsEntry() {
        return new NavigationEntry(94, LimitsView.ROUTE, "limits.title", VaadinIcon.ALARM, Set.of(Role.ADMIN));
    }

    @Bean
    NavigationEntry routingEntry() {
        return new NavigationEntry(95, RoutingView.ROUTE, "routing.title", VaadinIcon.SPLIT, Set.of(Role.ADMIN));
    }
}
