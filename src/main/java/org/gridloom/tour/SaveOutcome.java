package org.gridloom.tour;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an author's wish to save. */
public sealed interface SaveOutcome {

    record Saved(int version) implements SaveOutcome {}

    /** Somebody else saved meanwhile; nothing was changed. */
    record Stale(int version, String by, Instant at) implements SaveOutcome {}

    /** Nothing was changed. */
    record Refused(List<Fault> faults) implements SaveOutcome {}

    /** @param stop the stop's id; null for the tour itself */
    record Fault(@Nullable String stop, Reason reason) {}

    enum Reason {
        NO_TITLE,
        NO_STOP,
        TOO_MANY_STOPS,
        TWICE,
        TOO_LONG,
        CAMERA,
        VIEW,
        SECONDS,
        PICTURE,
        FIGURE,
        PLACE
    }
}
