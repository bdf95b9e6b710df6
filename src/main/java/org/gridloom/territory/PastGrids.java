package org.gridloom.territory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridloom.account.Scope;
import org.gridloom.account.Scopes;
import org.gridloom.geometry.Ewkb;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The grids that were in force on some day, and when they were redrawn, as far as whoever asks sees them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class PastGrids {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * @param number the last three digits of the code
     * @param tint 0 to 5; neighbours never share one
     * @param area EPSG:4490
     * @param longitude of a point inside, for its label
     */
    public record GridThen(
            String code,
            String number,
            String name,
            int households,
            int tint,
            Geometry area,
            double longitude,
            double latitude) {}

    /**
     * Grids of a community that took the place of others.
     *
     * @param extent of the community, EPSG:4490
     */
    public record Redraw(String community, String name, LocalDate day, int before, int after, Envelope extent) {}

    private record Row(String code, String name, int households, Geometry area, double longitude, double latitude) {}

    private final JdbcClient jdbc;
    private final Scopes scopes;
    private final Clock clock;

    PastGrids(JdbcClient jdbc, Scopes scopes, Clock clock) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * Those in force at the end of a day; of today or later, those in force now. In the order of their codes.
     *
     * @param place code that theirs begin with; empty for all
     */
    public List<GridThen> at(LocalDate day, String place) {
        var scope = scopes.current().within(place);
        var rows = jdbc
                .sql("""
                        select g.code, g.name, g.households, st_asewkb(g.area) as area,
                               st_x(st_pointonsurface(g.area)) as x, st_y(st_pointonsurface(g.area)) as y
                        from grid g where g.validity @> cast(:moment as timestamptz) and starts_with(g.code, :place) order by g.code""")
                .param("moment", moment(day))
                .param("place", place)
                .query((row, n) -> new Row(
                        row.getString("code"),
                        row.getString("name"),
                        row.getInt("households"),
                        Ewkb.read(row.getBytes("area")),
                        row.getDouble("x"),
                        row.getDouble("y")))
                .stream()
                .filter(row -> scope.touches(row.code()))
                .toList();
        var tints = Tints.of(neighbours(day, rows, scope, place));
        return rows.stream()
                .map(row -> new GridThen(
                        row.code(),
                        row.code().substring(row.code().length() - 3),
                        row.name(),
                        row.households(),
                        tints.getOrDefault(row.code(), 0),
                        row.area(),
                        row.longitude(),
                        row.latitude()))
                .toList();
    }

    private SortedMap<String, SortedSet<String>> neighbours(LocalDate day, List<Row> rows, Scope scope, String place) {
        var neighbours = new TreeMap<String, SortedSet<String>>();
        rows.forEach(row -> neighbours.put(row.code(), new TreeSet<>()));
        jdbc.sql("""
                        select a.code as one, b.code as other from grid a join grid b on a.code < b.code and a.area && b.area
                            and st_relate(a.area, b.area) ~ '^(2........|....1....)$'
                        where a.validity @> cast(:moment as timestamptz) and b.validity @> cast(:moment as timestamptz)
                          and starts_with(a.code, :place) and starts_with(b.code, :place)""").param("moment", moment(day)).param("place", place).query(row -> {
            var one = row.getString("one");
            var other = row.getString("other");
            if (scope.touches(one) && scope.touches(other)) {
                neighbours.get(one).add(other);
                neighbours.get(other).add(one);
            }
        });
        return neighbours;
    }

    /** The latest one in all that is seen; nothing where nothing was ever redrawn. */
    public Optional<Redraw> latest() {
        var scope = scopes.current();
        return jdbc
                .sql("""
                        select c.code, c.name, since, was.number as before, count(*) as after,
                               st_xmin(st_extent(g.area)) as w, st_ymin(st_extent(g.area)) as s,
                               st_xmax(st_extent(g.area)) as e, st_ymax(st_extent(g.area)) as n
                        from grid g join community c on c.id = g.community_id
                        cross join lateral (select lower(g.validity) as since) t
                        join lateral (
                            select count(*) as number from grid old
                            where old.community_id = c.id and upper(old.validity) = since having count(*) > 0) was on true
                        where upper_inf(g.validity)
                        group by c.code, c.name, since, was.number order by since desc, abs(count(*) - was.number) desc, c.code""")
                .query((row, n) -> new Redraw(
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("since", OffsetDateTime.class)
                                .atZoneSameInstant(ZONE)
                                .toLocalDate(),
                        row.getInt("before"),
                        row.getInt("after"),
                        new Envelope(row.getDouble("w"), row.getDouble("e"), row.getDouble("s"), row.getDouble("n"))))
                .stream()
                .filter(redraw -> scope.touches(redraw.community()))
                .findFirst();
    }

    private OffsetDateTime moment(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(ZONE).toInstant();
        var now = clock.instant();
        var moment = end.isAfter(now) ? now : end.minusMillis(1);
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
