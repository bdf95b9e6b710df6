package org.gridloom.tour.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.gridloom.account.Role;
import org.gridloom.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TourNavigation {

    @Bean
    NavigationEntry toursEntry() {
        return new NavigationEntry(
                36,
                ToursView.ROUTE,
                "tours.title",
                VaadinIcon.PRESENTATION,
                Set.of(Role.PLANNER, Role.APPROVER, Role.DISPATCHER, Role.LEADER, Role.ADMIN));
    }
}
