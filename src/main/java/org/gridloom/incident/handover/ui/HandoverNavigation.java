package org.gridloom.incident.handover.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.gridloom.account.Role;
import org.gridloom.shell.NavigationEntry;
import org.gridloom.shell.NavigationEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class HandoverNavigation {

    @Bean
    NavigationEntry handoverEntry() {
        return new NavigationEntry(
                        25,
                        HandoverView.ROUTE,
                        "handover.title",
                        VaadinIcon.EXCHANGE,
                        Set.of(Role.DISPATCHER, Role.LEADER, Role.ADMIN))
                .in(Group.SHIFT);
    }
}
