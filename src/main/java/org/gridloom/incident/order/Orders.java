package org.gridloom.incident.order;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.account.Addressees;
import org.gridloom.account.Audit;
import org.gridloom.account.LoggedIn;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Role;
import org.gridloom.account.Scopes;
import org.gridloom.calendar.WorkCalendar;
import org.gridloom.figures.Period;
import org.gridloom.incident.Contact;
import org.gridloom.live.Changes;
import org.gridloom.notice.Notifier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The board of orders and wishes. The community places and publishes, whoever works there claims; leaders look. Each where the own part of the territory is. */
@Service
@Transactional
public class Orders {

    /** Published when an order changed; the key is its id. */
    public static final String CHANGE = "order";

    /** In each column of the board. */
    public static final int MOST = 60;

    private final OrderRecords records;
    private final Scopes scopes;
    private final Addressees addressees;
    private final Notifier notifier;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    Orders(
            OrderRecords records,
            Scopes scopes,
            Addressees addressees,
            Notifier notifier,
            Audit audit,
            Changes changes,
            Clock clock) {
        this.records = records;
        this.scopes = scopes;
        this.addressees = addressees;
        this.notifier = notifier;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** For a resident who came, called or wrote; its id. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN', 'GRID_WORKER')")
    public long place(NewOrder order) {
        scopes.mustSee(order.place());
        var id = records.add(order, LoggedIn.name(), clock.instant());
        tell(addressees.of(Role.DISPATCHER, order.place()), "order.PROPOSED", id, order.title());
        published(id);
        return id;
    }

    /** What there is, by state, the newest first; with what whoever looks may do. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN', 'GRID_WORKER')")
    @Transactional(readOnly = true)
    public List<ServiceOrder> board(OrderKind kind) {
        return records.board(kind, MOST, scopes.current()).stream()
                .map(order -> order.offering(acts(order)))
                .toList();
    }

    private Set<OrderAct> acts(ServiceOrder order) {
        return OrderStep.STEPS.stream()
                .filter(step -> step.from() == order.state() && isFor(step, order))
                .map(OrderStep::act)
                .collect(Collectors.toSet());
    }

    private static boolean isFor(OrderStep step, ServiceOrder order) {
        return Stream.of(Role.values())
                .filter(Orders::is)
                .anyMatch(role -> step.isFor(role, LoggedIn.name().equals(order.claimedBy())));
    }

    /** Takes a step, if the order still is as whoever asks saw it. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN', 'GRID_WORKER')")
    public OrderOutcome advance(long id, OrderDeed deed, int expectedVersion) {
        var order = records.lock(id, scopes.current()).orElseThrow(OutOfScope::new);
        if (order.version() != expectedVersion) {
            return OrderOutcome.STALE;
        }
        var step = OrderStep.of(order.state(), deed.act()).orElse(null);
        if (step == null || !isFor(step, order)) {
            return OrderOutcome.NOT_ALLOWED;
        }
        if (step.reason() && deed.note().isEmpty()) {
            return OrderOutcome.REASON_MISSING;
        }
        records.change(order, step.to(), claimer(order, step), deed, clock.instant());
        records.step(id, LoggedIn.name(), clock.instant(), deed.act(), deed.note());
        tellOf(order, deed.act());
        published(id);
        return OrderOutcome.DONE;
    }

    private static @Nullable String claimer(ServiceOrder order, OrderStep step) {
        return switch (step.to()) {
            case PROPOSED, PUBLISHED, DECLINED -> null;
            case CLAIMED -> step.act() == OrderAct.CLAIM ? LoggedIn.name() : null;
            case DONE, THANKED -> order.claimedBy();
        };
    }

    private void tellOf(ServiceOrder order, OrderAct act) {
        switch (act) {
            case PUBLISH -> tell(helpers(order.place()), "order.PUBLISHED", order.id(), order.title());
            case CLAIM, FINISH, GIVE_BACK ->
                tell(
                        records.lastActor(order.id(), OrderAct.PUBLISH).stream().toList(),
                        "order." + act,
                        order.id(),
                        order.title());
            case THANK -> tell(Stream.ofNullable(order.claimedBy()).toList(), "order.THANK", order.id(), order.title());
            case PROPOSE, DECLINE, ASSIGN -> {}
        }
    }

    private List<String> helpers(String place) {
        return addressees.all(Role.GRID_WORKER).stream()
                .filter(worker -> worker.scope().touches(place))
                .map(Addressees.Addressee::username)
                .toList();
    }

    /** How to reach the resident: for the community, and for whoever claimed it. The look is logged. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN', 'GRID_WORKER')")
    public Contact contact(long id) {
        var order = records.lock(id, scopes.current()).orElseThrow(OutOfScope::new);
        if (!is(Role.DISPATCHER) && !is(Role.ADMIN) && !LoggedIn.name().equals(order.claimedBy())) {
            throw new OutOfScope();
        }
        audit.record("order.contact", String.valueOf(id));
        return records.contact(id);
    }

    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN')")
    @Transactional(readOnly = true)
    public OrderFigures figures(OrderKind kind, Period period) {
        return records.figures(
                kind,
                period.from().atStartOfDay(WorkCalendar.ZONE).toInstant(),
                period.until().atStartOfDay(WorkCalendar.ZONE).toInstant(),
                scopes.current());
    }

    private void tell(Collection<String> whom, String kind, long id, String title) {
        notifier.tellOf(LoggedIn.name(), whom, kind, "orders/" + id, List.of(title));
    }

    private void published(long id) {
        changes.publish(CHANGE, String.valueOf(id), clock.millis(), Map.of());
    }

    private static boolean is(Role role) {
        return SecurityContextHolder.getContext().getAuthentication().getAuthorities().stream()
                .anyMatch(right -> ("ROLE_" + role).equals(right.getAuthority()));
    }
}
