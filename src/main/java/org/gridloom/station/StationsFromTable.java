package org.gridloom.station;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.gridloom.account.BeyondScope;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Scopes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** Takes stations from a table, all of it or nothing: new ones, and those with a code as changes of what is there. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('PLANNER', 'ADMIN')")
public class StationsFromTable {

    /** What became of a table. */
    public sealed interface Outcome {

        /** @param same lines that say what is there already */
        record Brought(int added, int changed, int same) implements Outcome {}

        /** Nothing was written. */
        record Refused(List<Refusal> refusals) implements Outcome {}
    }

    /** Why a line cannot be brought: for what is wrong with it, or with the station that it would make. */
    public sealed interface Refusal {

        int row();

        /** @param what the fault is about; may be empty */
        record Line(int row, StationLine.Fault why, String what) implements Refusal {}

        record Rule(int row, StationFault why, String what) implements Refusal {}
    }

    private enum Done {
        ADDED,
        CHANGED,
        SAME,
        REFUSED
    }

    private final StationRecords records;
    private final StationKeeping keeping;
    private final Scopes scopes;

    StationsFromTable(StationRecords records, StationKeeping keeping, Scopes scopes) {
        this.records = records;
        this.keeping = keeping;
        this.scopes = scopes;
    }

    public Outcome bring(List<StationLine> lines) {
        var refusals = new ArrayList<Refusal>();
        var codes = new HashSet<String>();
        var done = new int[Done.values().length];
        for (var line : lines) {
            if (!line.isNew() && !codes.add(line.code())) {
                refusals.add(new Refusal.Line(line.row(), StationLine.Fault.TWICE, line.code()));
            } else {
                done[bring(line, refusals).ordinal()]++;
            }
        }
        if (!refusals.isEmpty()) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
            return new Outcome.Refused(List.copyOf(refusals));
        }
        return new Outcome.Brought(done[Done.ADDED.ordinal()], done[Done.CHANGED.ordinal()], done[Done.SAME.ordinal()]);
    }

    private Done bring(StationLine line, List<Refusal> refusals) {
        try {
            return line.isNew() ? add(line, refusals) : change(line, refusals);
        } catch (OutOfScope | BeyondScope e) {
            refusals.add(new Refusal.Line(line.row(), StationLine.Fault.ELSEWHERE, ""));
            return Done.REFUSED;
        }
    }

    private Done add(StationLine line, List<Refusal> refusals) {
        if (line.kind() == null) {
            return refused(line, StationLine.Fault.KIND_MISSING, refusals);
        }
        if (line.name() == null) {
            return refused(line, StationLine.Fault.NAME_MISSING, refusals);
        }
        if (line.point() == null) {
            return refused(line, StationLine.Fault.PLACE_MISSING, refusals);
        }
        return done(line, keeping.open(line.draft()), Done.ADDED, refusals);
    }

    private Done change(StationLine line, List<Refusal> refusals) {
        var found = records.find(line.code(), scopes.current());
        if (found.isEmpty()) {
            return refused(line, StationLine.Fault.CODE_UNKNOWN, refusals);
        }
        var now = found.get();
        var people = records.people(now.id());
        var draft = line.over(now, people);
        return draft.equals(StationDraft.of(now, people))
                ? Done.SAME
                : done(line, keeping.change(now.id(), draft, now.version()), Done.CHANGED, refusals);
    }

    private static Done done(StationLine line, StationOutcome outcome, Done what, List<Refusal> refusals) {
        return switch (outcome) {
            case StationOutcome.Done _ -> what;
            case StationOutcome.Refused(var why, var about) -> {
                refusals.add(new Refusal.Rule(line.row(), why, about));
                yield Done.REFUSED;
            }
            case StationOutcome.Stale(var now) -> {
                refusals.add(new Refusal.Line(line.row(), StationLine.Fault.STALE, now.name()));
                yield Done.REFUSED;
            }
        };
    }

    private static Done refused(StationLine line, StationLine.Fault why, List<Refusal> refusals) {
        refusals.add(new Refusal.Line(line.row(), why, line.code()));
        return Done.REFUSED;
    }
}
