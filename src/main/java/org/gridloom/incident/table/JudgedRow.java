package org.gridloom.incident.table;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row and what becomes of it.
 *
 * @param matter null where it is refused or left out
 * @param known what is here of it already
 */
public record JudgedRow(
        int row, RowOutcome outcome, @Nullable TableMatter matter, Optional<KnownRecord> known, List<Remark> remarks) {

    /** Why it waits. */
    RowFault reason() {
        return remarks.stream()
                .filter(remark -> remark.effect() == RowFault.Effect.WAITS)
                .map(Remark::fault)
                .findFirst()
                .orElse(RowFault.POSITION_MISSING);
    }
}
