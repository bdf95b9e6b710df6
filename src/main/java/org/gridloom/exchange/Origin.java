package org.gridloom.exchange;

import java.util.Comparator;

/** Where a feature comes from: the file's name, and the number of the record in it, counted from 1. */
public record Origin(String file, long record) implements Comparable<Origin> {

    private static final Comparator<Origin> ORDER =
            Comparator.comparing(Origin::file).thenComparingLong(Origin::record);

    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }
}
