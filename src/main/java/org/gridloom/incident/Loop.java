package org.gridloom.incident;

import static org.gridloom.account.Role.ADMIN;
import static org.gridloom.account.Role.DISPATCHER;
import static org.gridloom.account.Role.GRID_WORKER;
import static org.gridloom.incident.IncidentAct.ACCEPT;
import static org.gridloom.incident.IncidentAct.CALL_BACK;
import static org.gridloom.incident.IncidentAct.CLOSE;
import static org.gridloom.incident.IncidentAct.DISPATCH;
import static org.gridloom.incident.IncidentAct.FEED_BACK;
import static org.gridloom.incident.IncidentAct.HANDLE;
import static org.gridloom.incident.IncidentState.ACCEPTED;
import static org.gridloom.incident.IncidentState.CALLED_BACK;
import static org.gridloom.incident.IncidentState.CLOSED;
import static org.gridloom.incident.IncidentState.COLLECTED;
import static org.gridloom.incident.IncidentState.DISPATCHED;
import static org.gridloom.incident.IncidentState.FED_BACK;
import static org.gridloom.incident.IncidentState.HANDLED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridloom.account.Role;

/** The table of steps that an incident may take, and who takes them. What is not in it cannot be done. */
public final class Loop {

    /** One line of the table. */
    public record Step(IncidentState from, IncidentAct act, IncidentState to, Set<Role> by) {}

    private static final Set<Role> CENTRE = Set.of(DISPATCHER, ADMIN);
    private static final Set<Role> CENTRE_AND_GRID = Set.of(DISPATCHER, ADMIN, GRID_WORKER);

    public static final List<Step> STEPS = List.of(
            new Step(COLLECTED, ACCEPT, ACCEPTED, CENTRE),
            new Step(ACCEPTED, DISPATCH, DISPATCHED, CENTRE),
            new Step(DISPATCHED, HANDLE, HANDLED, CENTRE_AND_GRID),
            new Step(HANDLED, FEED_BACK, FED_BACK, CENTRE),
            new Step(FED_BACK, CALL_BACK, CALLED_BACK, CENTRE),
            new Step(CALLED_BACK, CLOSE, CLOSED, CENTRE));

    private Loop() {}

    public static Optional<Step> step(IncidentState from, IncidentAct act) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.act() == act)
                .findAny();
    }

    /** What a person of this role can do next, in the table's order. */
    public static List<IncidentAct> next(IncidentState from, Role role) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.by().contains(role))
                .map(Step::act)
                .toList();
    }
}
