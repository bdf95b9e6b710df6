package org.gridloom.incident.replay.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.gridloom.account.Role;
import org.gridloom.shell.NavigationEntry;
import org.gridloom.shell.NavigationEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReplayNavigation {

    @Bean
    NavigationEntry replayEntry() {
        return new NavigationEntry(
                        32,
                        ReplayView.ROUTE,
                        "replay.title",
                        VaadinIcon.TIME_BACKWARD,
                        Set.of(Role.DISPATCHER, Role.LEADER, Role.ADMIN))
                .in(Group.FIGURES);
    }
}
