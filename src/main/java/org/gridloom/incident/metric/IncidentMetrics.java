package org.gridloom.incident.metric;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridloom.account.Scopes;
import org.gridloom.figures.Period;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.Rating;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Counts incidents and lists what it counted, of the part of the territory that whoever asks sees. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
@PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN', 'WALL')")
public class IncidentMetrics {

    private static final int MONTHS = 12;
    private static final double CROWD_DEGREES = 0.0003;

    private final JdbcClient jdbc;
    private final Scopes scopes;
    private final FrozenMonths frozen;
    private final Clock clock;

    IncidentMetrics(JdbcClient jdbc, Scopes scopes, FrozenMonths frozen, Clock clock) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.frozen = frozen;
        this.clock = clock;
    }

    public Overview overview(Question question, Grouping by) {
        var now = clock.instant();
        var today = today(now);
        var period = question.period();
        return new Overview(
                question,
                sheet(question, by, now),
                compared(question, period.before(today), now),
                compared(question, period.aYearBefore(today), now),
                sheet(question, Grouping.CLASS, now).parts(),
                sheet(question, Grouping.HOUR, now).parts(),
                months(question, today.isBefore(period.last()) ? today : period.last(), now),
                frozen.during(period),
                asNow(question, now));
    }

    private Optional<Tallies> asNow(Question question, Instant now) {
        return frozenOf(question).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        sheet(question.read(Reading.NOW), Grouping.CLASS, now).whole());
    }

    private List<FrozenMonth> frozenOf(Question question) {
        return question.reading() == Reading.NOW ? List.of() : frozen.during(question.period());
    }

    private MetricQuery query(Question question, Instant now) {
        return MetricQuery.of(
                question,
                scopes.current(),
                now,
                frozenOf(question).stream().map(FrozenMonth::month).toList());
    }

    /** Of a period that was frozen as a whole, when that was done last. */
    private Instant asOf(Question question, Instant now) {
        var months = frozenOf(question);
        return months.size() < question.period().months().size()
                ? now
                : months.stream()
                        .map(FrozenMonth::asOf)
                        .max(Comparator.naturalOrder())
                        .orElse(now);
    }

    private static LocalDate today(Instant now) {
        return now.atZone(IncidentNumber.ZONE).toLocalDate();
    }

    private Overview.Compared compared(Question question, Period period, Instant now) {
        return new Overview.Compared(
                period, sheet(question.during(period), Grouping.CLASS, now).whole());
    }

    private List<Sheet.Part> months(Question question, LocalDate until, Instant now) {
        var last = YearMonth.from(until);
        var first = last.minusMonths(MONTHS - 1);
        var counted =
                sheet(question.during(Period.days(first.atDay(1), last.atEndOfMonth())), Grouping.MONTH, now)
                        .parts()
                        .stream()
                        .collect(Collectors.toMap(Sheet.Part::key, Sheet.Part::tallies));
        return IntStream.range(0, MONTHS)
                .mapToObj(n -> first.plusMonths(n).toString())
                .map(month -> new Sheet.Part(month, counted.getOrDefault(month, Tallies.NONE)))
                .toList();
    }

    public Sheet sheet(Question question, Grouping by) {
        return sheet(question, by, clock.instant());
    }

    private Sheet sheet(Question question, Grouping by, Instant now) {
        var query = query(question, now);
        var columns = new StringJoiner(", ");
        for (var tally : Tally.values()) {
            columns.add("count(*) filter (where " + tally.condition() + ") as " + tally);
        }
        var whole = new ArrayList<Tallies>();
        var parts = new ArrayList<Sheet.Part>();
        jdbc.sql("select " + by.key() + " as key, grouping(" + by.key() + ") as is_whole, " + columns
                        + ", avg(extract(epoch from closed_at - reported_at)) filter (where " + Tally.CLOSED.condition()
                        + ") as mean from " + query.from() + " group by grouping sets ((), (" + by.key()
                        + ")) order by 1")
                .params(query.values())
                .query(row -> {
                    if (row.getInt("is_whole") == 1) {
                        whole.add(tallies(row));
                    } else {
                        parts.add(new Sheet.Part(row.getString("key"), tallies(row)));
                    }
                });
        return new Sheet(asOf(question, now), whole.getFirst(), parts);
    }

    private static Tallies tallies(ResultSet row) throws SQLException {
        var counts = new EnumMap<Tally, Long>(Tally.class);
        for (var tally : Tally.values()) {
            counts.put(tally, row.getLong(tally.name()));
        }
        double mean = row.getDouble("mean");
        return new Tallies(
                counts, row.wasNull() ? Optional.empty() : Optional.of(Duration.ofSeconds(Math.round(mean))));
    }

    /** Those that a tally counts, by their deadlines. */
    public List<CountedIncident> list(Question question, Tally tally, int offset, int most) {
        var query = query(question, clock.instant());
        return jdbc.sql("""
                        select number, category, title, state, place, reported_at, due_at, closed_at, extensions, reopened, rating
                        from %s where %s order by due_at, number offset :offset limit :most""".formatted(query.from(), tally.condition()))
                .params(query.values())
                .param("offset", offset)
                .param("most", most)
                .query(IncidentMetrics::incident)
                .list();
    }

    /** How long that list is. */
    public int count(Question question, Tally tally) {
        var query = query(question, clock.instant());
        return jdbc.sql("select count(*) from %s where %s".formatted(query.from(), tally.condition()))
                .params(query.values())
                .query(Integer.class)
                .single();
    }

    /** The classes of which one place has most; where several have as many, by their codes. */
    public List<HotSpot> hotSpots(Question question, int most) {
        var now = clock.instant();
        var before = question.during(question.period().before(today(now)));
        var then = new HashMap<String, Long>();
        count(before, now, Integer.MAX_VALUE)
                .forEach(spot -> then.put(spot.place() + spot.category(), spot.received()));
        return count(question, now, most).stream()
                .map(spot -> new HotSpot(
                        spot.place(),
                        spot.category(),
                        spot.received(),
                        then.getOrDefault(spot.place() + spot.category(), 0L)))
                .toList();
    }

    private List<HotSpot> count(Question question, Instant now, int most) {
        var query = query(question, now);
        return jdbc.sql(
                        "select place, category, count(*) as received from " + query.from()
                                + " where place <> '' group by place, category order by received desc, place, category limit :most")
                .params(query.values())
                .param("most", most)
                .query((row, n) ->
                        new HotSpot(row.getString("place"), row.getString("category"), row.getLong("received"), 0))
                .list();
    }

    /** Where those that a tally counts lie: in cells of some thirty metres, each at the middle of what is in it. */
    public List<Crowd> crowds(Question question, Tally tally) {
        var query = query(question, clock.instant());
        return jdbc.sql("""
                        select avg(st_x(point)) as longitude, avg(st_y(point)) as latitude, count(*) as number
                        from %s where %s group by floor(st_x(point) / :cell), floor(st_y(point) / :cell)""".formatted(query.from(), tally.condition()))
                .params(query.values())
                .param("cell", CROWD_DEGREES)
                .query((row, n) ->
                        new Crowd(row.getDouble("longitude"), row.getDouble("latitude"), row.getInt("number")))
                .list();
    }

    private static CountedIncident incident(ResultSet row, int n) throws SQLException {
        var closedAt = row.getObject("closed_at", OffsetDateTime.class);
        var rating = row.getString("rating");
        return new CountedIncident(
                row.getString("number"),
                IncidentCategory.valueOf(row.getString("category")),
                row.getString("title"),
                IncidentState.valueOf(row.getString("state")),
                row.getString("place"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                closedAt == null ? null : closedAt.toInstant(),
                row.getInt("extensions"),
                row.getInt("reopened"),
                rating == null ? null : Rating.valueOf(rating));
    }
}
