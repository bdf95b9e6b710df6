package org.gridloom.station.reach;

import java.util.Arrays;
import java.util.Optional;

/** The circles of daily life (生活圈) that GB 50180-2018 plans by: what one reaches on foot in so many minutes. */
public enum Within {
    FIVE(5),
    TEN(10),
    FIFTEEN(15);

    private final int minutes;

    Within(int minutes) {
        this.minutes = minutes;
    }

    public int minutes() {
        return minutes;
    }

    public static Optional<Within> of(int minutes) {
        return Arrays.stream(values())
                .filter(within -> within.minutes == minutes)
                .findAny();
    }
}
