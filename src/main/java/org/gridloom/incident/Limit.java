package org.gridloom.incident;

import org.gridloom.calendar.LimitUnit;
import org.gridloom.calendar.TimeLimit;

/**
 * How long a matter of a class may take at a level.
 *
 * @param urgent for urgent ones alone; where there is none for them, that of the others counts
 * @param remind how much of it is left when whoever has it is reminded, in the same unit; 0 for no reminder
 */
public record Limit(IncidentCategory category, Level level, boolean urgent, int amount, LimitUnit unit, int remind) {

    /** Ten years are no limit. */
    public static final int LONGEST = 3650;

    public Limit {
        if (amount < 1 || amount > LONGEST) {
            throw new IllegalArgumentException("a limit is between 1 and " + LONGEST);
        }
        if (remind < 0 || remind > amount) {
            throw new IllegalArgumentException("a reminder comes within the limit");
        }
    }

    TimeLimit whole() {
        return new TimeLimit(amount, unit);
    }

    TimeLimit reminder() {
        return new TimeLimit(remind, unit);
    }
}
