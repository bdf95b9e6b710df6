package org.gridloom.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A wish, held against the plan as it is: what would be logged, or why not. */
sealed interface Prepared permits Prepared.Ready, EditOutcome.Refused, EditOutcome.Stuck {

    record Ready(
            LoggedEdit.Kind kind,
            EditContent content,
            @Nullable Integer undoes,
            List<EditOutcome.Conflict> conflicts) implements Prepared {

        /** Whether there is nothing to log. What others took back already is noted as taken back, so that the edit before it has its turn. */
        boolean saysNothing() {
            return content.isEmpty() && !(kind.takesBack() && conflicts.isEmpty());
        }
    }
}
