package org.gridloom.incident.duty;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads a roster's table: day, shift, people, note. It is taken whole or not at all. */
public class RosterImport {

    /** Years of entries are a mistake. */
    public static final int MOST_ROWS = 5_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("[yyyy-M-d][yyyy/M/d][yyyy.M.d]");

    /** @param number as the program that made the table counts its rows, from 1 */
    public record Row(int number, List<String> cells) {}

    /** One shift of a day as the table has it. */
    public record Line(Shift shift, LocalDate day, List<String> people, String note) {}

    /** What became of the table. */
    public sealed interface Outcome {
        record Read(List<Line> lines) implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}
    }

    /** What is wrong with the row of that number. */
    public record Fault(int row, Reason reason, String text) {}

    public enum Reason {
        DAY_WRONG,
        DAY_PAST,
        SHIFT_UNKNOWN,
        PERSON_UNKNOWN,
        PERSON_AMBIGUOUS,
        TWICE,
        TOO_MANY_PEOPLE,
        TOO_MANY_ROWS,
        EMPTY
    }

    private final Map<String, List<String>> usernames = new HashMap<>();
    private final Function<LocalDate, Map<String, Shift>> shifts;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    /** @param shifts of a day, by name */
    RosterImport(List<Duty.Person> people, Function<LocalDate, Map<String, Shift>> shifts, LocalDate today) {
        for (var person : people) {
            usernames
                    .computeIfAbsent(person.username(), any -> new ArrayList<>())
                    .add(person.username());
            if (!person.name().equals(person.username())) {
                usernames
                        .computeIfAbsent(person.name(), any -> new ArrayList<>())
                        .add(person.username());
            }
        }
        this.shifts = shifts;
        this.today = today;
    }

    Outcome read(List<Row> rows) {
        var lines = new ArrayList<Line>();
        var seen = new HashSet<String>();
        if (rows.size() > MOST_ROWS) {
            return new Outcome.Refused(List.of(new Fault(MOST_ROWS, Reason.TOO_MANY_ROWS, "")));
        }
        for (var row : rows) {
            if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                line(row.number(), row.cells()).ifPresent(line -> {
                    lines.add(line);
                    if (!seen.add(line.day() + " " + line.shift().id())) {
                        faults.add(new Fault(
                                row.number(),
                                Reason.TWICE,
                                line.day() + " " + line.shift().name()));
                    }
                });
            }
        }
        if (lines.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(1, Reason.EMPTY, ""));
        }
        return faults.isEmpty() ? new Outcome.Read(List.copyOf(lines)) : new Outcome.Refused(List.copyOf(faults));
    }

    private Optional<Line> line(int number, List<String> row) {
        return day(number, cell(row, 0)).flatMap(day -> {
            var shift = shifts.apply(day).get(cell(row, 1));
            var people = people(number, cell(row, 2));
            var note = cell(row, 3);
            if (shift == null) {
                faults.add(new Fault(number, Reason.SHIFT_UNKNOWN, cell(row, 1)));
                return Optional.empty();
            }
            return Optional.of(
                    new Line(shift, day, people, note.substring(0, Math.min(note.length(), Duty.LONGEST_NOTE))));
        });
    }

    private Optional<LocalDate> day(int number, String text) {
        try {
            var day = LocalDate.parse(text.replaceFirst("[ T].*$", ""), DAY);
            if (!day.isBefore(today)) {
                return Optional.of(day);
            }
            faults.add(new Fault(number, Reason.DAY_PAST, text));
        } catch (DateTimeParseException e) {
            faults.add(new Fault(number, Reason.DAY_WRONG, text));
        }
        return Optional.empty();
    }

    private List<String> people(int number, String text) {
        var people = new ArrayList<String>();
        Arrays.stream(text.split("[、,，;；/]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(word -> {
                    var meant = usernames.getOrDefault(word, List.of());
                    if (meant.size() != 1) {
                        var reason = meant.isEmpty() ? Reason.PERSON_UNKNOWN : Reason.PERSON_AMBIGUOUS;
                        faults.add(new Fault(number, reason, word));
                    } else if (!people.contains(meant.getFirst())) {
                        people.add(meant.getFirst());
                    }
                });
        if (people.size() > Duty.MOST_PEOPLE) {
            faults.add(new Fault(number, Reason.TOO_MANY_PEOPLE, String.valueOf(people.size())));
        }
        return people;
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }
}
