package org.gridloom.tour;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tour as it stands.
 *
 * @param version rises with each saving; 0 for a starter tour
 * @param madeBy account names; empty for a starter tour
 * @param frozenAt when its figures were frozen; null while they are live
 * @param mayChange whether whoever asked may save, freeze and share it
 */
public record Tour(
        TourId id,
        int version,
        TourContent content,
        String madeBy,
        Instant madeAt,
        String changedBy,
        Instant changedAt,
        @Nullable Instant frozenAt,
        boolean mayChange) {

    public boolean isStarter() {
        return id.isStarter();
    }

    Tour with(TourContent other) {
        return new Tour(id, version, other, madeBy, madeAt, changedBy, changedAt, frozenAt, mayChange);
    }
}
