package org.gridloom.incident.report.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.gridloom.account.Role;
import org.gridloom.shell.NavigationEntry;
import org.gridloom.shell.NavigationEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReportNavigation {

    @Bean
    NavigationEntry reportsEntry() {
        return new NavigationEntry(
                        31,
                        ReportsView.ROUTE,
                        "reports.title",
                        VaadinIcon.NEWSPAPER,
                        Set.of(Role.DISPATCHER, Role.LEADER, Role.ADMIN))
                .in(Group.FIGURES);
    }
}
