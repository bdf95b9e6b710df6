package org.gridloom.account.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.gridloom.account.Role;
import org.gridloom.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AccountNavigation {

    @Bean
    NavigationEntry accountsEntry() {
        return new NavigationEntry(90, "admin/accounts", "accounts.title", VaadinIcon.USERS, Set.of(Role.ADMIN));
    }

    @Bean
    NavigationEntry auditEntry() {
        return new NavigationEntry(99, "admin/audit", "audit.title", VaadinIcon.ARCHIVE, Set.of(Role.ADMIN));
    }

    @Bean
    NavigationEntry apiKeysEntry() {
        return new NavigationEntry(92, "admin/api-keys", "apikeys.title", VaadinIcon.KEY, Set.of(Role.ADMIN));
    }
}
