package org.gridloom.station.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumSet;
import org.gridloom.account.Role;
import org.gridloom.shell.NavigationEntry;
import org.gridloom.shell.NavigationEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class StationNavigation {

    @Bean
    NavigationEntry stationsEntry() {
        return new NavigationEntry(
                        12, StationsView.ROUTE, "stations.title", VaadinIcon.HANDSHAKE, EnumSet.allOf(Role.class))
                .in(Group.STATIONS);
    }

    @Bean
    NavigationEntry programmeCalendarEntry() {
        return new NavigationEntry(
                        13,
                        ProgrammeCalendarView.ROUTE,
                        "programme.calendar",
                        VaadinIcon.CALENDAR,
                        EnumSet.allOf(Role.class))
                .in(Group.STATIONS);
    }
}
