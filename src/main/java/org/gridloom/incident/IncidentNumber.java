package org.gridloom.incident;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The number people call an incident by: the day of its report and its place on that day, {@code 20261121-0001}. */
public record IncidentNumber(String text) implements Comparable<IncidentNumber> {

    /** All of China has one time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public IncidentNumber {
        if (!text.matches("[0-9]{8}-[0-9]{4,}")) {
            throw new IllegalArgumentException("Not the number of an incident: " + text);
        }
    }

    static IncidentNumber of(LocalDate day, int place) {
        return new IncidentNumber("%s-%04d".formatted(day.format(DateTimeFormatter.BASIC_ISO_DATE), place));
    }

    @Override
    public int compareTo(IncidentNumber other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
