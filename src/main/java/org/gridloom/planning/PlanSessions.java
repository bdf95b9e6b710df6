package org.gridloom.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.SystemAccount;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.gridloom.territory.Territory;
import org.gridloom.territory.UnitSets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The plans in memory on this node, kept true by the change stream. Those not used for longest are dropped; the log brings them back. */
@Component
class PlanSessions implements ChangeListener {

    private static final int KEPT = 200;

    private final PlanRecords plans;
    private final EditLog log;
    private final Territory territory;
    private final UnitSets unitSets;
    private final CircumstancesReader circumstances;
    private final TransactionTemplate reading;
    private final Map<PlanId, PlanSession> sessions = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PlanId, PlanSession> eldest) {
            return size() > KEPT;
        }
    };

    PlanSessions(
            PlanRecords plans,
            EditLog log,
            Territory territory,
            UnitSets unitSets,
            CircumstancesReader circumstances,
            org.springframework.transaction.PlatformTransactionManager transactions) {
        this.plans = plans;
        this.log = log;
        this.territory = territory;
        this.unitSets = unitSets;
        this.circumstances = circumstances;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** @throws OutOfScope for a plan that does not exist */
    PlanSession of(PlanId id) {
        synchronized (sessions) {
            var held = sessions.get(id);
            if (held != null) {
                return held;
            }
        }
        var loaded = reading.execute(status -> load(id));
        synchronized (sessions) {
            return sessions.merge(id, loaded, (held, late) -> held);
        }
    }

    Optional<PlanSession> held(PlanId id) {
        synchronized (sessions) {
            return Optional.ofNullable(sessions.get(id));
        }
    }

    /** Whoever asks first: what is kept is kept for all who may see the plan. */
    private PlanSession load(PlanId id) {
        return SystemAccount.act(() -> read(id));
    }

    private PlanSession read(PlanId id) {
        var plan = plans.findById(id.value()).orElseThrow(OutOfScope::new);
        var community = territory.community(plan.communityId()).orElseThrow();
        var units = unitSets.units(plan.unitSetId(), community);
        return new PlanSession(community, units, circumstances.of(community, units), log.after(id, 0));
    }

    /** The plans in memory of what has a code that begins like this. */
    List<PlanId> heldIn(String code) {
        synchronized (sessions) {
            return sessions.entrySet().stream()
                    .filter(held -> held.getValue().community().code().startsWith(code))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** Brings a session up to the log's end; the caller holds its monitor. */
    void catchUp(PlanId id, PlanSession session) {
        session.replay(log.after(id, session.revision()));
    }

    @Override
    public void on(Change change) {
        if (change.kind().equals("edit")) {
            var id = new PlanId(Long.parseLong(change.key()));
            held(id).ifPresent(session -> {
                synchronized (session) {
                    if (session.revision() < change.version()) {
                        catchUp(id, session);
                    }
                }
            });
        }
        Concerned.by(change)
                .ifPresent(code -> heldIn(code)
                        .forEach(id -> held(id).ifPresent(session -> {
                            // Read before the monitor is taken: one who has it may be waiting for a connection. Nobody
                            // but the stream's thread makes them others.
                            var now = circumstancesAfter(change, session);
                            synchronized (session) {
                                session.holdAgainst(now);
                            }
                        })));
    }

    private Circumstances circumstancesAfter(Change change, PlanSession session) {
        return Objects.requireNonNull(
                reading.execute(status -> SystemAccount.act(() -> circumstances.after(change, session))));
    }

    @Override
    public void lost() {
        synchronized (sessions) {
            sessions.clear();
        }
    }
}
