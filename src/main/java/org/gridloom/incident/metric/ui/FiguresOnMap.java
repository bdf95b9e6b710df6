package org.gridloom.incident.metric.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import org.gridloom.account.Role;
import org.gridloom.map.GridloomMap;
import org.gridloom.map.MapExtra;
import org.springframework.stereotype.Component;

/** Lets those who may see figures lay them over the map of the territory. */
@Component
class FiguresOnMap implements MapExtra {

    private final AuthenticationContext authentication;

    FiguresOnMap(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public void addTo(GridloomMap map) {
        if (authentication.hasAnyRole(Role.DISPATCHER.name(), Role.LEADER.name(), Role.ADMIN.name())) {
            map.getElement().appendChild(new FigureLayer().getElement());
        }
    }
}
