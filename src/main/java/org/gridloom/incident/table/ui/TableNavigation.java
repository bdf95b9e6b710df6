package org.gridloom.incident.table.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.gridloom.account.Role;
import org.gridloom.shell.NavigationEntry;
import org.gridloom.shell.NavigationEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TableNavigation {

    private static final Set<Role> CLERKS = Set.of(Role.DISPATCHER, Role.ADMIN);

    @Bean
    NavigationEntry importEntry() {
        return new NavigationEntry(22, ImportView.ROUTE, "table.title", VaadinIcon.UPLOAD, CLERKS).in(Group.INCIDENTS);
    }

    @Bean
    NavigationEntry waitingEntry() {
        return new NavigationEntry(21, WaitingView.ROUTE, "waiting.title", VaadinIcon.MAP_MARKER, CLERKS)
                .in(Group.INCIDENTS);
    }
}
