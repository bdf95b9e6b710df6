package org.gridloom.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumSet;
import org.gridloom.account.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ShellNavigation {

    @Bean
    NavigationEntry home() {
        return new NavigationEntry(0, "", "home.title", VaadinIcon.HOME, EnumSet.allOf(Role.class));
    }
}
