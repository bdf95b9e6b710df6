package org.gridloom.calendar;

import java.time.LocalDate;

/**
 * A day that is not as its weekday says: a holiday, or a make-up workday (调休).
 *
 * @param name of the holiday, or whose day it makes up for
 */
public record SpecialDay(LocalDate day, boolean workday, String name) {

    public static final int LONGEST_NAME = 40;

    public SpecialDay {
        name = name.strip();
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a day's name has at most " + LONGEST_NAME + " characters");
        }
    }
}
