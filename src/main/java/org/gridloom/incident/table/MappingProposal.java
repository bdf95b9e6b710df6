package org.gridloom.incident.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gridloom.exchange.TableSheet;
import org.gridloom.incident.IncidentChannel;
import org.gridloom.incident.IncidentNumber;

/** What a table that nobody has read before seems to mean, by its headings and values. Whoever imports it looks it over. */
public final class MappingProposal {

    /** A column with more different words than this has no codes. */
    public static final int MOST_CODES = 300;

    private static final int SAMPLE = 200;

    private final TableSheet sheet;
    private final Set<String> taken = new HashSet<>();

    private MappingProposal(TableSheet sheet) {
        this.sheet = sheet;
    }

    /** @param source a name for the system it comes from, as far as one can be told */
    public static TableMapping of(TableSheet sheet, String source) {
        return new MappingProposal(sheet).propose(source);
    }

    private TableMapping propose(String source) {
        var columns = new EnumMap<Field, List<String>>(Field.class);
        for (var field : Field.values()) {
            exact(field).ifPresent(heading -> columns.put(field, List.of(heading)));
        }
        for (var field : Field.values()) {
            if (!columns.containsKey(field)) {
                containing(field).ifPresent(heading -> columns.put(field, List.of(heading)));
            }
        }
        if (columns.containsKey(Field.X) != columns.containsKey(Field.Y)) {
            columns.remove(Field.X);
            columns.remove(Field.Y);
        }
        if (columns.containsKey(Field.X)) {
            columns.remove(Field.POSITION);
        }
        var ends = new ArrayList<>(columns.getOrDefault(Field.CLOSED_AT, List.of()));
        exact(Field.CLOSED_AT).ifPresent(ends::add);
        if (!ends.isEmpty()) {
            columns.put(Field.CLOSED_AT, ends);
        }
        return new TableMapping(
                source,
                columns,
                meanings(sheet, columns.getOrDefault(Field.CATEGORY, List.of()), TableWords::category),
                null,
                meanings(sheet, columns.getOrDefault(Field.STATE, List.of()), TableWords::state),
                RecordState.NEW,
                DateOrder.of(values(columns.getOrDefault(Field.REPORTED_AT, List.of()))),
                IncidentNumber.ZONE.getId(),
                "WGS84",
                false,
                IncidentChannel.HOTLINE);
    }

    private Optional<String> exact(Field field) {
        return TableWords.headings(field).stream()
                .flatMap(word -> free(heading -> TableWords.bare(heading).equals(word)).stream())
                .findFirst()
                .map(this::take);
    }

    private Optional<String> containing(Field field) {
        return TableWords.headings(field).stream()
                .filter(word -> word.length() > (Character.isIdeographic(word.charAt(0)) ? 1 : 3))
                .flatMap(word -> free(heading -> TableWords.bare(heading).contains(word)).stream())
                .findFirst()
                .map(this::take);
    }

    private Optional<String> free(Function<String, Boolean> fits) {
        return sheet.headings().stream()
                .filter(heading -> !taken.contains(heading) && fits.apply(heading))
                .findFirst();
    }

    private String take(String heading) {
        taken.add(heading);
        return heading;
    }

    private List<String> values(List<String> headings) {
        return headings.isEmpty()
                ? List.of()
                : sheet.rows().stream()
                        .limit(SAMPLE)
                        .map(row -> row.cells().get(sheet.headings().indexOf(headings.getFirst())))
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    /** The different values of a column and how often each is there, in the order in which they come; none where there are too many to be codes. */
    public static Map<String, Integer> codes(TableSheet sheet, String heading) {
        var codes = new LinkedHashMap<String, Integer>();
        int column = sheet.headings().indexOf(heading);
        for (var row : column < 0 ? List.<TableSheet.Row>of() : sheet.rows()) {
            var value = row.cells().get(column);
            if (!value.isEmpty()) {
                codes.merge(value, 1, Integer::sum);
            }
            if (codes.size() > MOST_CODES) {
                return Map.of();
            }
        }
        return codes;
    }

    /** What the codes of a column seem to mean; those of which nothing is known are left open. */
    static <E> Map<String, E> meanings(TableSheet sheet, List<String> headings, Function<String, Optional<E>> known) {
        var meanings = new LinkedHashMap<String, E>();
        for (var heading : headings) {
            codes(sheet, heading)
                    .keySet()
                    .forEach(code -> known.apply(code).ifPresent(meaning -> meanings.put(code, meaning)));
        }
        return meanings;
    }

    /** A profile's mapping for a table of today: what it does not know yet is proposed. */
    public static TableMapping complete(TableMapping profile, TableSheet sheet) {
        var categories = meanings(sheet, profile.of(Field.CATEGORY), TableWords::category);
        categories.putAll(profile.categories());
        var states = meanings(sheet, profile.of(Field.STATE), TableWords::state);
        states.putAll(profile.states());
        return new TableMapping(
                profile.source(),
                profile.columns(),
                categories,
                profile.otherCategory(),
                states,
                profile.otherState(),
                profile.dates(),
                profile.zone(),
                profile.positions(),
                profile.takeOutside(),
                profile.channel());
    }
}
