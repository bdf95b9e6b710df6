package org.gridloom.incident;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom a matter could be given, and how much there is already.
 *
 * @param metres to the nearest other matter the owner is at; with none, to the middle of the nearest grid served; null where that is not known
 * @param open how many matters the owner is at
 * @param overdue how many of these are past their deadline
 */
public record NearOwner(OwnerChoice choice, @Nullable Double metres, int open, int overdue) {

    public boolean isFree() {
        return open == 0;
    }
}
