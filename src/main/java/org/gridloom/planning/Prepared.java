package org.gridloom.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A wish, held against the plan as it is: what would be logged, or why not. */
sealed interface Prepared permits Prepared.Ready, EditOutcome.Refused {

    record Ready(
            LoggedEdit.Kind kind,
            EditContent content,
            @Nullable Integer undoes,
            List<EditOutcome.Conflict> conflicts) implements Prepared {}
}
