package org.gridloom.planning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.gridloom.rules.Finding;
import org.gridloom.rules.Severity;
import org.springframework.stereotype.Component;

/** The errors of plans on their way, found by the rules once a revision and after the rules became others. What became of their waivers is asked anew each time. */
@Component
class PlanErrors implements ChangeListener {

    private record Error(String subject, boolean waivable) {
        static Error of(Finding finding) {
            return new Error(finding.subject(), finding.waivable());
        }
    }

    private record Known(int revision, List<Error> errors) {}

    private final PlanSessions sessions;
    private final Map<PlanId, Known> known = new ConcurrentHashMap<>();

    PlanErrors(PlanSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * How many stand in the way of a plan.
     *
     * @param revision of the plan's log now
     * @param excused findings that a waiver is asked or granted for
     */
    int open(PlanId plan, int revision, Set<String> excused) {
        var errors = known.get(plan);
        if (errors == null || errors.revision() < revision) {
            errors = find(plan);
            known.put(plan, errors);
        }
        return (int) errors.errors().stream()
                .filter(error -> !(error.waivable() && excused.contains(error.subject())))
                .count();
    }

    /** Forgets the plans that nobody asks for any more. */
    void keepOnly(Set<PlanId> plans) {
        known.keySet().retainAll(plans);
    }

    /** Other rules find other errors. */
    @Override
    public void on(Change change) {
        if (change.kind().equals(RuleBook.CHANGED)) {
            known.clear();
        }
    }

    @Override
    public void lost() {
        known.clear();
    }

    private Known find(PlanId plan) {
        var session = sessions.of(plan);
        synchronized (session) {
            sessions.catchUp(plan, session);
            return new Known(
                    session.revision(),
                    session.findings().stream()
                            .filter(finding -> finding.severity() == Severity.ERROR)
                            .map(Error::of)
                            .toList());
        }
    }
}
