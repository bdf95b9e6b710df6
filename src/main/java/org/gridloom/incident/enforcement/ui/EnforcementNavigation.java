package org.gridloom.incident.enforcement.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.gridloom.account.Role;
import org.gridloom.shell.NavigationEntry;
import org.gridloom.shell.NavigationEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class EnforcementNavigation {

    @Bean
    NavigationEntry enforcementEntry() {
        return new NavigationEntry(
                        27,
                        EnforcementView.ROUTE,
                        "enforcement.title",
                        VaadinIcon.CLIPBOARD_CHECK,
                        Set.of(Role.DISPATCHER, Role.LEADER, Role.ADMIN))
                .in(Group.SHIFT);
    }
}
