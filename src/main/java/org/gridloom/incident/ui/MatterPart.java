package org.gridloom.incident.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.gridloom.account.Role;
import org.gridloom.incident.IncidentDetail;

/** Shows in a matter's detail what is kept beside it. Each package that keeps something offers its own as beans. */
public interface MatterPart {

    /** From top to bottom. */
    int order();

    /**
     * Called each time the matter is shown, as the person who looks.
     *
     * @param changed to be run when something was done, so that all is read again
     * @return nothing where there is nothing to show and nothing to do
     */
    Optional<Component> of(IncidentDetail incident, Role role, Runnable changed);
}
