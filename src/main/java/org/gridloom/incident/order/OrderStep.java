package org.gridloom.incident.order;

import static org.gridloom.account.Role.ADMIN;
import static org.gridloom.account.Role.DISPATCHER;
import static org.gridloom.account.Role.GRID_WORKER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridloom.account.Role;

/**
 * One line of the table of steps. What is not in it cannot be done.
 *
 * @param ownOnly whether those who only handle may take it for what they claimed themselves alone; the community always may
 * @param reason whether it must be said why
 */
public record OrderStep(OrderState from, OrderAct act, OrderState to, Set<Role> by, boolean ownOnly, boolean reason) {

    private static final Set<Role> COMMUNITY = Set.of(DISPATCHER, ADMIN);
    private static final Set<Role> ALL_WHO_HELP = Set.of(DISPATCHER, ADMIN, GRID_WORKER);

    public static final List<OrderStep> STEPS = List.of(
            step(OrderState.PROPOSED, OrderAct.PUBLISH, OrderState.PUBLISHED, COMMUNITY),
            step(OrderState.PROPOSED, OrderAct.DECLINE, OrderState.DECLINED, COMMUNITY)
                    .because(),
            step(OrderState.PUBLISHED, OrderAct.CLAIM, OrderState.CLAIMED, ALL_WHO_HELP),
            step(OrderState.PUBLISHED, OrderAct.ASSIGN, OrderState.CLAIMED, COMMUNITY),
            step(OrderState.PUBLISHED, OrderAct.DECLINE, OrderState.DECLINED, COMMUNITY)
                    .because(),
            step(OrderState.CLAIMED, OrderAct.FINISH, OrderState.DONE, ALL_WHO_HELP)
                    .own(),
            step(OrderState.CLAIMED, OrderAct.GIVE_BACK, OrderState.PUBLISHED, ALL_WHO_HELP)
                    .own()
                    .because(),
            step(OrderState.DONE, OrderAct.THANK, OrderState.THANKED, COMMUNITY));

    private static OrderStep step(OrderState from, OrderAct act, OrderState to, Set<Role> by) {
        return new OrderStep(from, act, to, by, false, false);
    }

    private OrderStep because() {
        return new OrderStep(from, act, to, by, ownOnly, true);
    }

    private OrderStep own() {
        return new OrderStep(from, act, to, by, true, reason);
    }

    static Optional<OrderStep> of(OrderState from, OrderAct act) {
        return STEPS.stream()
                .filter(step -> step.from == from && step.act == act)
                .findAny();
    }

    /** @param own whether whoever asks claimed the order */
    boolean isFor(Role role, boolean own) {
        return by.contains(role) && (!ownOnly || own || COMMUNITY.contains(role));
    }
}
