package org.gridloom.incident.order.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.gridloom.account.Role;
import org.gridloom.notice.NoticeTopic;
import org.gridloom.shell.NavigationEntry;
import org.gridloom.shell.NavigationEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class OrderNavigation {

    @Bean
    NavigationEntry ordersEntry() {
        return new NavigationEntry(
                        28,
                        OrdersView.ROUTE,
                        "order.title",
                        VaadinIcon.HANDSHAKE,
                        Set.of(Role.DISPATCHER, Role.LEADER, Role.ADMIN, Role.GRID_WORKER))
                .in(Group.SHIFT);
    }

    @Bean
    NoticeTopic orderTopic() {
        return new NoticeTopic(
                80,
                "order",
                Set.of(
                        "order.PROPOSED",
                        "order.PUBLISHED",
                        "order.CLAIM",
                        "order.FINISH",
                        "order.GIVE_BACK",
                        "order.THANK"));
    }
}
