package org.gridloom.calendar;

import java.time.Duration;
import java.time.LocalTime;

/** A piece of every workday in which people work, half open, in whole minutes. */
public record WorkHours(LocalTime opens, LocalTime closes) {

    public WorkHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("work begins before it ends");
        }
        if (opens.getSecond() != 0 || opens.getNano() != 0 || closes.getSecond() != 0 || closes.getNano() != 0) {
            throw new IllegalArgumentException("work hours are in whole minutes");
        }
    }

    Duration length() {
        return Duration.between(opens, closes);
    }
}
