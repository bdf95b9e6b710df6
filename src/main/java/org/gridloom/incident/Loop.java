package org.gridloom.incident;

import static org.gridloom.account.Role.ADMIN;
import static org.gridloom.account.Role.DISPATCHER;
import static org.gridloom.account.Role.GRID_WORKER;
import static org.gridloom.account.Role.LEADER;
import static org.gridloom.incident.Condition.ALWAYS;
import static org.gridloom.incident.Condition.CHILD;
import static org.gridloom.incident.Condition.EXTENSION_ASKED;
import static org.gridloom.incident.Condition.MAY_EXTEND;
import static org.gridloom.incident.Condition.NEITHER_PARENT_NOR_CHILD;
import static org.gridloom.incident.Condition.NO_CHILD_OPEN;
import static org.gridloom.incident.Condition.ON_ITS_OWN;
import static org.gridloom.incident.Condition.PARENT_OPEN;
import static org.gridloom.incident.Condition.POOLED;
import static org.gridloom.incident.Condition.SUPERVISED;
import static org.gridloom.incident.Condition.UNSUPERVISED;
import static org.gridloom.incident.IncidentAct.*;
import static org.gridloom.incident.IncidentState.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gridloom.account.Role;

/** The table of steps that an incident may take, and who takes them. What is not in it cannot be done. */
public final class Loop {

    /** 延期: at most so often, each approved. */
    public static final int MOST_EXTENSIONS = 2;

    /**
     * One line of the table.
     *
     * @param by who may; nobody for what the portal does by itself, or to another matter with a step of this one
     * @param reason whether it must be said why
     * @param only what else must hold
     */
    public record Step(
            IncidentState from, IncidentAct act, IncidentState to, Set<Role> by, boolean reason, Condition only) {

        private Step because() {
            return new Step(from, act, to, by, true, only);
        }

        private Step only(Condition condition) {
            return new Step(from, act, to, by, reason, condition);
        }
    }

    private static final Set<Role> CENTRE = Set.of(DISPATCHER, ADMIN);
    private static final Set<Role> CENTRE_AND_GRID = Set.of(DISPATCHER, ADMIN, GRID_WORKER);
    private static final Set<Role> CENTRE_AND_LEADER = Set.of(DISPATCHER, ADMIN, LEADER);
    private static final Set<Role> PORTAL = Set.of();

    /** 收集→受理→派单→处置→反馈→回访→评价, in its order. */
    public static final List<Step> MAIN_LINE = List.of(
            step(COLLECTED, ACCEPT, ACCEPTED, CENTRE),
            step(ACCEPTED, DISPATCH, DISPATCHED, CENTRE),
            step(DISPATCHED, HANDLE, HANDLED, CENTRE_AND_GRID),
            step(HANDLED, FEED_BACK, FED_BACK, CENTRE),
            step(FED_BACK, CALL_BACK, CALLED_BACK, CENTRE),
            step(CALLED_BACK, CLOSE, CLOSED, CENTRE).only(NO_CHILD_OPEN));

    private static final List<Step> WAYS = List.of(
            step(DISPATCHED, CLAIM, DISPATCHED, CENTRE_AND_GRID).only(POOLED),
            step(DISPATCHED, RETURN, ACCEPTED, CENTRE_AND_GRID).because(),
            step(HANDLED, RETURN, DISPATCHED, CENTRE).because(),
            step(DISPATCHED, TRANSFER, DISPATCHED, CENTRE_AND_GRID).because(),
            step(DISPATCHED, URGE, DISPATCHED, CENTRE_AND_LEADER),
            step(DISPATCHED, ASK_EXTENSION, DISPATCHED, CENTRE_AND_GRID)
                    .because()
                    .only(MAY_EXTEND),
            step(DISPATCHED, GRANT_EXTENSION, DISPATCHED, CENTRE_AND_LEADER).only(EXTENSION_ASKED),
            step(DISPATCHED, REFUSE_EXTENSION, DISPATCHED, CENTRE_AND_LEADER)
                    .because()
                    .only(EXTENSION_ASKED),
            step(DISPATCHED, AWAIT_RESIDENT, WAITING, CENTRE_AND_GRID).because(),
            step(WAITING, RESUME, DISPATCHED, CENTRE_AND_GRID),
            step(DISPATCHED, SUSPEND, SUSPENDED, CENTRE).because(),
            step(SUSPENDED, RESUME, DISPATCHED, CENTRE),
            step(CALLED_BACK, REOPEN, DISPATCHED, CENTRE).because(),
            step(CLOSED, REOPEN, DISPATCHED, CENTRE).because().only(PARENT_OPEN),
            step(COLLECTED, MERGE, MERGED, CENTRE).because().only(ON_ITS_OWN),
            step(ACCEPTED, MERGE, MERGED, CENTRE).because().only(ON_ITS_OWN),
            step(DISPATCHED, MERGE, MERGED, CENTRE).because().only(ON_ITS_OWN),
            step(MERGED, UNMERGE, ACCEPTED, CENTRE).because());

    public static final List<Step> STEPS = table();

    private Loop() {}

    private static List<Step> table() {
        var table = new ArrayList<>(MAIN_LINE);
        table.addAll(WAYS);
        for (var state : IncidentState.values()) {
            marks(state).forEach(table::add);
        }
        return List.copyOf(table);
    }

    /** What leaves the state as it is. */
    private static Stream<Step> marks(IncidentState state) {
        // A duplicate that was wrongly merged is taken out even of what has been closed since; enforcement may take
        // longer than the matter, and a
        // closed matter's table may correct it.
        var released = Stream.of(LET_GO, GIVE_UP, END_REFERRAL, AMEND).map(act -> step(state, act, state, PORTAL));
        return state.isOpen()
                ? Stream.concat(
                        Stream.of(
                                step(state, SUPERVISE, state, CENTRE_AND_LEADER)
                                        .because()
                                        .only(UNSUPERVISED),
                                step(state, END_SUPERVISION, state, CENTRE_AND_LEADER)
                                        .only(SUPERVISED),
                                step(state, PUT_UNDER, state, CENTRE).only(NEITHER_PARENT_NOR_CHILD),
                                step(state, TAKE_OUT, state, CENTRE).only(CHILD),
                                step(state, ADD_PHOTO, state, CENTRE_AND_GRID),
                                step(state, ABSORB, state, PORTAL),
                                step(state, ADOPT, state, PORTAL),
                                step(state, ALSO_MET, state, PORTAL),
                                step(state, REFER, state, PORTAL),
                                step(state, REMIND, state, PORTAL),
                                step(state, ESCALATE, state, PORTAL),
                                step(state, REROUTE, state, PORTAL)),
                        released)
                : released;
    }

    private static Step step(IncidentState from, IncidentAct act, IncidentState to, Set<Role> by) {
        return new Step(from, act, to, by, false, ALWAYS);
    }

    public static Optional<Step> step(IncidentState from, IncidentAct act) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.act() == act)
                .findAny();
    }

    /** What a person of this role can do next, in the table's order. */
    public static List<IncidentAct> next(Situation now, Role role) {
        return steps(now.state(), role)
                .filter(step -> step.only().holds(now))
                .map(Step::act)
                .toList();
    }

    /** What a person of this role may do from a state, if what else must hold does. */
    public static List<IncidentAct> ways(IncidentState from, Role role) {
        return steps(from, role).map(Step::act).toList();
    }

    /** What stands in the way of closing, handling … that a person of this role might else do. */
    public static List<Step> hindered(Situation now, Role role) {
        return steps(now.state(), role)
                .filter(step -> step.from() != step.to() && !step.only().holds(now))
                .toList();
    }

    private static Stream<Step> steps(IncidentState from, Role role) {
        return STEPS.stream().filter(step -> step.from() == from && step.by().contains(role));
    }
}
