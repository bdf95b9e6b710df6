package org.gridloom.calendar.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.gridloom.account.Role;
import org.gridloom.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CalendarNavigation {

    @Bean
    NavigationEntry calendarEntry() {
        return new NavigationEntry(93, CalendarView.ROUTE, "calendar.title", VaadinIcon.CALENDAR, Set.of(Role.ADMIN));
    }
}
