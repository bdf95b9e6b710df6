package org.gridloom.incident.duty.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.gridloom.account.Role;
import org.gridloom.incident.duty.Roster;
import org.gridloom.shell.BarItem;
import org.gridloom.shell.NavigationEntry;
import org.gridloom.shell.NavigationEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DutyNavigation {

    @Bean
    NavigationEntry dutyEntry() {
        return new NavigationEntry(
                        24,
                        DutyView.ROUTE,
                        "duty.title",
                        VaadinIcon.CALENDAR_USER,
                        Set.of(Role.DISPATCHER, Role.LEADER, Role.ADMIN))
                .in(Group.SHIFT);
    }

    @Bean
    BarItem onDutyBar(Roster roster, DutyNews news) {
        return new BarItem(5, () -> new OnDutySign(roster, news));
    }
}
