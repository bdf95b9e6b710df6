package org.gridloom.station;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.geometry.Geometries;
import org.gridloom.station.OpeningHours.Span;
import org.gridloom.station.OpeningHours.SpecialDay;
import org.locationtech.jts.geom.Coordinate;

/** A station read with its hours in one row. */
final class StationRow {

    /** Hours as {@code 1 08:00-12:00}, special days as {@code 2026-10-01 08:00-12:00 note} with {@code - } in place of hours where closed. */
    static final String SELECT = """
            select id, street_id, code, place, kind, name, address, phone, facilities, built, keeper, staff,
                   parent_id, note, closed_at, closed_why, version,
                   st_x(point) as x, st_y(point) as y,
                   array(select weekday || ' ' || to_char(opens, 'HH24:MI') || '-' || left(closes::text, 5)
                         from station_hours where station_id = station.id order by weekday, opens) as week,
                   array(select day || ' ' || coalesce(to_char(opens, 'HH24:MI') || '-' || left(closes::text, 5), '-') || ' ' || note
                         from station_special_day where station_id = station.id order by day, opens) as special_days
            from station cross join lateral (select place_code(point) as place) stands""";

    private StationRow() {}

    static Station read(ResultSet row, int number) throws SQLException {
        var built = row.getString("built");
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Station(
                row.getLong("id"),
                row.getLong("street_id"),
                row.getString("code"),
                row.getString("place"),
                StationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("address"),
                row.getString("phone"),
                new OpeningHours(week(texts(row, "week")), specialDays(texts(row, "special_days"))),
                facilities(texts(row, "facilities")),
                built == null ? null : Built.valueOf(built),
                row.getString("keeper"),
                row.getInt("staff"),
                Geometries.stored().createPoint(new Coordinate(row.getDouble("x"), row.getDouble("y"))),
                row.getObject("parent_id", Long.class),
                row.getString("note"),
                closed == null ? null : closed.toInstant(),
                row.getString("closed_why"),
                row.getInt("version"));
    }

    private static Set<Facility> facilities(List<String> names) {
        var facilities = EnumSet.noneOf(Facility.class);
        names.forEach(name -> facilities.add(Facility.valueOf(name)));
        return facilities;
    }

    private static Map<DayOfWeek, List<Span>> week(List<String> texts) {
        return texts.stream()
                .map(text -> text.split(" "))
                .collect(groupingBy(
                        words -> DayOfWeek.of(Integer.parseInt(words[0])),
                        mapping(words -> words[1], collectingAndThen(joining(","), Spans::of))));
    }

    private static List<SpecialDay> specialDays(List<String> texts) {
        var days = new LinkedHashMap<LocalDate, SpecialDay>();
        for (var text : texts) {
            var words = text.split(" ", 3);
            var day = LocalDate.parse(words[0]);
            var spans = words[1].equals("-") ? List.<Span>of() : Spans.of(words[1]);
            days.merge(day, new SpecialDay(day, spans, words[2]), StationRow::joined);
        }
        return List.copyOf(days.values());
    }

    private static SpecialDay joined(SpecialDay one, SpecialDay other) {
        var spans = new ArrayList<>(one.spans());
        spans.addAll(other.spans());
        return new SpecialDay(one.day(), spans, one.note());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
