package org.gridloom.calendar;

/** How long something may take, or before its end something is to happen. */
public record TimeLimit(int amount, LimitUnit unit) {

    public TimeLimit {
        if (amount < 0) {
            throw new IllegalArgumentException("a limit is not negative");
        }
    }
}
