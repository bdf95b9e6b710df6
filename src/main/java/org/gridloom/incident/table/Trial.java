package org.gridloom.incident.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What an import would do, or did: how many rows end how, and everything that is wrong with any. */
public record Trial(Map<RowOutcome, Integer> counts, List<Remark> remarks) {

    public Trial {
        counts = Map.copyOf(counts);
        remarks = List.copyOf(remarks);
    }

    static Trial of(List<JudgedRow> rows) {
        var counts = new EnumMap<RowOutcome, Integer>(RowOutcome.class);
        rows.forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
        return new Trial(
                counts, rows.stream().flatMap(row -> row.remarks().stream()).toList());
    }

    public int count(RowOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** Rows by which anything changes. */
    public int changing() {
        return count(RowOutcome.ADDED) + count(RowOutcome.CHANGED) + count(RowOutcome.WAITING);
    }
}
