package org.gridloom.notice.webhook.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.gridloom.account.Role;
import org.gridloom.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class WebhookNavigation {

    @Bean
    NavigationEntry webhooksEntry() {
        return new NavigationEntry(97, WebhooksView.ROUTE, "webhook.title", VaadinIcon.PAPERPLANE, Set.of(Role.ADMIN));
    }
}
