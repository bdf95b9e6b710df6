package org.gridloom.incident.table;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentChannel;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table mean.
 *
 * @param source the system it comes from: its numbers are unique there
 * @param columns headings by what they say; a field without any is not in the table
 * @param categories our classes by the words of the table
 * @param otherCategory for words that are not among them; null refuses these rows
 * @param states the same
 * @param zone of times that do not say their own, as {@code Asia/Shanghai}
 * @param positions the name of an {@link org.gridloom.exchange.PositionSystem}
 * @param takeOutside whether what lies outside of the territory is brought as it is, in no grid, rather than waiting to be placed
 */
public record TableMapping(
        String source,
        Map<Field, List<String>> columns,
        Map<String, IncidentCategory> categories,
        @Nullable IncidentCategory otherCategory,
        Map<String, RecordState> states,
        RecordState otherState,
        DateOrder dates,
        String zone,
        String positions,
        boolean takeOutside,
        IncidentChannel channel) {

    public static final int LONGEST_SOURCE = 60;

    public TableMapping {
        source = source.strip();
        columns = Map.copyOf(columns);
        categories = Map.copyOf(categories);
        states = Map.copyOf(states);
    }

    List<String> of(Field field) {
        return columns.getOrDefault(field, List.of());
    }

    boolean has(Field field) {
        return !of(field).isEmpty();
    }

    /** What has to be said before any row can be read; empty where nothing is missing. */
    public List<Lack> lacks() {
        return Stream.of(
                        source.isEmpty() ? Lack.SOURCE : null,
                        has(Field.REPORTED_AT) ? null : Lack.REPORTED_AT,
                        has(Field.TITLE) || has(Field.DESCRIPTION) || has(Field.CATEGORY) ? null : Lack.TEXT,
                        has(Field.CATEGORY) || otherCategory != null ? null : Lack.CATEGORY,
                        has(Field.X) == has(Field.Y) ? null : Lack.HALF_A_POSITION,
                        !meansClosed() || has(Field.CLOSED_AT) ? null : Lack.CLOSED_AT)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private boolean meansClosed() {
        return otherState == RecordState.CLOSED || has(Field.STATE) && states.containsValue(RecordState.CLOSED);
    }

    /** The message {@code table.lack.NAME} says it. */
    public enum Lack {
        SOURCE,
        REPORTED_AT,
        TEXT,
        CATEGORY,
        HALF_A_POSITION,
        /** Without it figures of time would be false. */
        CLOSED_AT
    }
}
