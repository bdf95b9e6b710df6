package org.gridloom.incident.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.gridloom.account.Role;
import org.gridloom.map.MapCard.Download;
import org.gridloom.map.MapCard.Entry;
import org.gridloom.map.MapCardPart;
import org.springframework.stereotype.Component;

/** The sheet with the code for a building's door, on its card, for those who hang it there. */
@Component
class DoorOfBuilding implements MapCardPart {

    private static final List<Role> HANG_IT = List.of(Role.DISPATCHER, Role.LEADER, Role.GRID_WORKER, Role.ADMIN);

    private final AuthenticationContext authentication;

    DoorOfBuilding(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public String layer() {
        return "building";
    }

    @Override
    public List<Entry> entries(long id) {
        return HANG_IT.stream().anyMatch(role -> authentication.hasRole(role.name()))
                ? List.of(new Download(translate("door.sheet"), "api/buildings/" + id + "/door.pdf"))
                : List.of();
    }
}
