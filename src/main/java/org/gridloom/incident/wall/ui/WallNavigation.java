package org.gridloom.incident.wall.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.gridloom.account.Role;
import org.gridloom.shell.NavigationEntry;
import org.gridloom.shell.NavigationEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class WallNavigation {

    @Bean
    NavigationEntry wallsEntry() {
        return new NavigationEntry(
                        33,
                        WallsView.ROUTE,
                        "walls.title",
                        VaadinIcon.DESKTOP,
                        Set.of(Role.DISPATCHER, Role.LEADER, Role.ADMIN))
                .in(Group.FIGURES);
    }
}
