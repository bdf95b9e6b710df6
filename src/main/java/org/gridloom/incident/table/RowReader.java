package org.gridloom.incident.table;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridloom.exchange.PositionSystem;
import org.gridloom.exchange.TableSheet;
import org.gridloom.incident.Contact;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.Report;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet by a mapping, without looking at what is here already. */
final class RowReader {

    /** @param matter nothing where the row is refused, or is of one that the table itself counts out */
    record ReadRow(int row, @Nullable TableMatter matter, List<Remark> remarks) {
        boolean isRefused() {
            return remarks.stream().anyMatch(remark -> remark.effect() == RowFault.Effect.REFUSED);
        }
    }

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_ADDRESS = 200;

    private final TableMapping mapping;
    private final Map<String, Integer> columns = new HashMap<>();
    private final ZoneId zone;
    private final PositionCells positions;
    private final Instant now;
    private final Map<String, Integer> rowsByNumber = new HashMap<>();

    RowReader(TableMapping mapping, TableSheet sheet, PositionSystem system, Instant now) {
        this.mapping = mapping;
        for (int column = 0; column < sheet.headings().size(); column++) {
            columns.put(sheet.headings().get(column), column);
        }
        zone = ZoneId.of(mapping.zone());
        positions = new PositionCells(system);
        this.now = now;
    }

    ReadRow read(TableSheet.Row row) {
        var reading = new Reading(row);
        var matter = reading.matter();
        return new ReadRow(row.number(), matter, List.copyOf(reading.remarks));
    }

    /** One row and what is wrong with it. */
    private final class Reading {

        private final TableSheet.Row row;
        private final List<Remark> remarks = new ArrayList<>();

        Reading(TableSheet.Row row) {
            this.row = row;
        }

        private void say(RowFault fault, Field field) {
            var columns = mapping.of(field);
            remarks.add(new Remark(row.number(), fault, String.join(" + ", columns), joined(field)));
        }

        private String cell(String heading) {
            var column = columns.get(heading);
            return column == null ? "" : row.cells().get(column);
        }

        private String joined(Field field) {
            return mapping.of(field).stream()
                    .map(this::cell)
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(" "));
        }

        /** A part of what is too long, said. */
        private String within(int most, String text, Field field) {
            if (text.length() <= most) {
                return text;
            }
            say(RowFault.TEXT_CUT, field);
            var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
            return text.substring(0, end) + "…";
        }

        @Nullable
        TableMatter matter() {
            var state = state();
            if (state == RecordState.LEFT_OUT) {
                remarks.clear();
                return null;
            }
            var reportedAt = reportedAt();
            var category = category();
            var description = within(Report.LONGEST_DESCRIPTION, joined(Field.DESCRIPTION), Field.DESCRIPTION);
            var title = title(description);
            var address = within(LONGEST_ADDRESS, joined(Field.ADDRESS), Field.ADDRESS);
            var closedAt = state == RecordState.CLOSED && reportedAt != null ? closedAt(reportedAt) : null;
            var place = positions.read(joined(Field.X), joined(Field.Y), joined(Field.POSITION));
            var contact = contact();
            if (reportedAt == null
                    || category == null
                    || title.isEmpty()
                    || state == RecordState.CLOSED && closedAt == null) {
                return null;
            }
            place.fault().ifPresent(fault -> say(fault, mapping.has(Field.POSITION) ? Field.POSITION : Field.X));
            var number = number(reportedAt, title + description + address);
            if (number.isEmpty()) {
                return null;
            }
            return new TableMatter(
                    number,
                    category,
                    title,
                    description,
                    address.isEmpty() ? null : address,
                    place.at().map(at -> at.x).orElse(null),
                    place.at().map(at -> at.y).orElse(null),
                    reportedAt,
                    state,
                    closedAt,
                    within(Deed.LONGEST_REASON, joined(Field.RESULT), Field.RESULT),
                    TableWords.isUrgent(joined(Field.URGENT)),
                    mapping.channel(),
                    contact.name(),
                    contact.phone());
        }

        /** The row's own, or one made of its content, so that the same row is known again; empty where another row has it. */
        private String number(Instant reportedAt, String text) {
            var given = within(LONGEST_NUMBER, joined(Field.NUMBER), Field.NUMBER);
            if (given.isEmpty()) {
                given = "#" + Integer.toHexString(Objects.hash(reportedAt, text));
                say(RowFault.NUMBER_MISSING, Field.NUMBER);
            }
            var before = rowsByNumber.putIfAbsent(given, row.number());
            if (before == null) {
                return given;
            }
            remarks.add(new Remark(
                    row.number(),
                    RowFault.NUMBER_REPEATED,
                    String.join(" + ", mapping.of(Field.NUMBER)),
                    given + " (" + before + ")"));
            return "";
        }

        private @Nullable Instant reportedAt() {
            var text = joined(Field.REPORTED_AT);
            var at = mapping.dates().read(text, zone).orElse(null);
            if (at == null) {
                say(text.isEmpty() ? RowFault.REPORTED_AT_MISSING : RowFault.REPORTED_AT_UNREADABLE, Field.REPORTED_AT);
            } else if (at.isAfter(now)) {
                say(RowFault.REPORTED_IN_FUTURE, Field.REPORTED_AT);
                return null;
            }
            return at;
        }

        /** The first column whose time can be one of its end: a matter that closed at no time would falsify every figure of time. */
        private @Nullable Instant closedAt(Instant reportedAt) {
            var unused = new ArrayList<Remark>();
            for (var heading : mapping.of(Field.CLOSED_AT)) {
                var text = cell(heading);
                var at = mapping.dates().read(text, zone);
                if (at.isPresent()
                        && !at.get().isBefore(reportedAt)
                        && !at.get().isAfter(now)) {
                    remarks.addAll(unused);
                    return at.get();
                }
                if (!text.isEmpty()) {
                    var fault = at.isEmpty()
                            ? RowFault.CLOSED_AT_UNREADABLE
                            : at.get().isAfter(now) ? RowFault.CLOSED_IN_FUTURE : RowFault.CLOSED_BEFORE_REPORTED;
                    unused.add(new Remark(row.number(), fault, heading, text));
                }
            }
            unused.forEach(remark -> remarks.add(remark.refused()));
            if (unused.isEmpty()) {
                say(RowFault.CLOSED_AT_MISSING, Field.CLOSED_AT);
            }
            return null;
        }

        private @Nullable IncidentCategory category() {
            var category = mapping.categories().getOrDefault(joined(Field.CATEGORY), mapping.otherCategory());
            if (category == null) {
                say(RowFault.CATEGORY_UNKNOWN, Field.CATEGORY);
            }
            return category;
        }

        private RecordState state() {
            var text = joined(Field.STATE);
            var known = mapping.states().get(text);
            if (known == null && mapping.has(Field.STATE)) {
                say(RowFault.STATE_UNKNOWN, Field.STATE);
            }
            return known == null ? mapping.otherState() : known;
        }

        /** It is on pins and in lists, so no telephone number stays in it. */
        private String title(String description) {
            var title = Optional.of(joined(Field.TITLE))
                    .filter(text -> !text.isEmpty())
                    .orElseGet(() -> Report.titleOf(description));
            if (title.isEmpty()) {
                title = joined(Field.CATEGORY);
            }
            if (title.isEmpty()) {
                say(RowFault.TEXT_MISSING, Field.DESCRIPTION);
            }
            return within(
                    Report.LONGEST_TITLE,
                    Contact.maskNumbers(title.lines().collect(Collectors.joining(" "))),
                    Field.TITLE);
        }

        private Contact contact() {
            return new Contact(
                    within(60, joined(Field.CONTACT_NAME), Field.CONTACT_NAME),
                    within(30, joined(Field.CONTACT_PHONE), Field.CONTACT_PHONE));
        }
    }
}
