package org.gridloom.incident.duty;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One shift of one day, and who has it.
 *
 * @param people nobody where the desk is not kept; the first leads
 * @param otherwise whether this day is not as its weekday is
 * @param note of that day; else empty
 */
public record Duty(DutyDesk desk, Shift shift, LocalDate day, List<Person> people, boolean otherwise, String note) {

    public static final int LONGEST_NOTE = 200;
    public static final int MOST_PEOPLE = 12;

    /** @param name as people call whoever has the account */
    public record Person(String username, String name) {}

    public Duty {
        people = List.copyOf(people);
    }

    public static LocalDate mondayOf(LocalDate day) {
        return day.with(DayOfWeek.MONDAY);
    }

    public Instant begins() {
        return shift.begins(day);
    }

    public Instant ends() {
        return shift.ends(day);
    }

    public boolean isAt(Instant at) {
        return !at.isBefore(begins()) && at.isBefore(ends());
    }

    public List<String> usernames() {
        return people.stream().map(Person::username).toList();
    }
}
