package org.gridloom.territory.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumSet;
import java.util.Set;
import org.gridloom.account.Role;
import org.gridloom.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MapNavigation {

    @Bean
    NavigationEntry mapEntry() {
        return new NavigationEntry(10, "map", "map.title", VaadinIcon.MAP_MARKER, EnumSet.allOf(Role.class));
    }

    @Bean
    NavigationEntry gridsEntry() {
        return new NavigationEntry(
                30,
                "grids",
                "grids.title",
                VaadinIcon.TABLE,
                Set.of(Role.PLANNER, Role.APPROVER, Role.DISPATCHER, Role.LEADER, Role.ADMIN));
    }
}
