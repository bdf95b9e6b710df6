package org.gridloom.incident.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.EAST;
import static org.gridloom.incident.IncidentGround.IN_EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.OUTSIDE;
import static org.gridloom.incident.IncidentGround.WEST;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.figures.Period;
import org.gridloom.incident.IncidentGround;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a year in which no other test has incidents. */
@PostgisTest
class IncidentMetricsIT {

    private static final String OF_THIS_TEST = "指标核对";
    private static final Question MAY = Question.of(Period.month(YearMonth.of(2019, 5)));

    @Autowired
    IncidentMetrics metrics;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    private int last;

    @BeforeEach
    void prepare() {
        ground.prepare();
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from incident where title = ? and merged_into_id is not null")
                .param(OF_THIS_TEST)
                .update();
        jdbc.sql("delete from incident where title = ?").param(OF_THIS_TEST).update();
    }

    /** The published example: 93.72 % and 75.82 %. */
    @Test
    void ratesAreOfThoseThatWereDue() {
        bring(737, "closed_at = due_at, state = 'CLOSED'");
        bring(174, "closed_at = due_at + interval '1 second', state = 'CLOSED'");
        bring(61, "state = 'DISPATCHED'");
        bring(24, "state = 'DISPATCHED', due_at = '2099-01-01'");
        bring(40, "due_at = '2099-01-01'");
        bring(
                18,
                "state = 'MERGED', closed_at = due_at, merged_into_id = (select min(id) from incident where title = 'T')");

        var figures = whole(MAY);

        assertThat(figures.of(Tally.RECEIVED)).isEqualTo(1054);
        assertThat(figures.of(Tally.FILED)).isEqualTo(996);
        assertThat(figures.of(Tally.DUE)).isEqualTo(972);
        assertThat(figures.of(Tally.CLOSED_OF_DUE)).isEqualTo(911);
        assertThat(figures.of(Tally.IN_TIME)).isEqualTo(737);
        assertThat(figures.of(Metric.CLOSING).share().orElseThrow()).isBetween(0.93715, 0.93725);
        assertThat(figures.of(Metric.CLOSING_IN_TIME).share().orElseThrow()).isBetween(0.75815, 0.75825);
        assertThat(figures.of(Metric.OVERRUN).part()).isEqualTo(972 - 737);
        assertThat(figures.of(Metric.DUPLICATION).part()).isEqualTo(18);
        everyNumberIsAsLongAsItsList(MAY);
    }

    @Test
    void whatStandsStillIsNotDue() {
        bring(1, "state = 'WAITING', paused_at = reported_at");
        bring(1, "state = 'SUSPENDED', paused_at = reported_at");

        assertThat(whole(MAY).of(Tally.DUE)).isZero();
        assertThat(whole(MAY).of(Tally.FILED)).isEqualTo(2);
    }

    @Test
    void whatNobodyAcceptedIsDueAllTheSame() {
        bring(1, "state = 'COLLECTED'");

        assertThat(whole(MAY).of(Tally.LATE)).isOne();
    }

    @Test
    void aPeriodBeginsAndEndsAtMidnightInChina() {
        bring(1, "reported_at = '2019-04-30T15:59:59Z'");
        bring(2, "reported_at = '2019-04-30T16:00:00Z'");
        bring(4, "reported_at = '2019-05-31T15:59:59Z'");
        bring(8, "reported_at = '2019-05-31T16:00:00Z'");

        assertThat(whole(MAY).of(Tally.RECEIVED)).isEqualTo(6);
        assertThat(whole(MAY.during(Period.with(Period.Kind.QUARTER, LocalDate.of(2019, 5, 1))))
                        .of(Tally.RECEIVED))
                .isEqualTo(15);
        var months = as().get(() -> metrics.overview(MAY, Grouping.GRID)).months();
        assertThat(months).hasSize(12);
        assertThat(months.getLast().key()).isEqualTo("2019-05");
        assertThat(months.getLast().tallies().of(Tally.RECEIVED)).isEqualTo(6);
        assertThat(months.get(10).tallies().of(Tally.RECEIVED)).isOne();
    }

    @Test
    void aRedrawMovesTheFiguresOfTodayAndLeavesThoseAsReported() {
        bring(
                2,
                "state = 'CLOSED', closed_at = due_at, reported_grid = '" + WEST + "', responsible_grid = '" + WEST
                        + "'");
        ground.divide(IN_WEST - 0.001);
        bring(1, "reported_grid = '" + WEST + "', responsible_grid = '" + EAST + "'"); // as an open one is routed anew

        assertThat(parts(MAY, Grouping.GRID)).containsExactly(WEST + " 3");
        assertThat(parts(MAY.by(Basis.TODAY), Grouping.GRID)).containsExactly(EAST + " 3");
        everyNumberIsAsLongAsItsList(MAY.by(Basis.TODAY));
    }

    @Test
    void whatIsInNoGridIsAPartOfItsOwn() {
        bring(1, IN_WEST, "title = title");
        // Closed: an open one would be routed to the grid it is in.
        bring(1, IN_EAST, "reported_grid = null, responsible_grid = null, state = 'CLOSED', closed_at = due_at");
        bring(1, OUTSIDE, "reported_grid = null, responsible_grid = null");

        assertThat(parts(MAY, Grouping.GRID)).containsExactly(" 1", "341799001001 1", WEST + " 1");
        assertThat(parts(MAY, Grouping.COMMUNITY)).containsExactly(" 1", "341799001001 2");
        everyNumberIsAsLongAsItsList(MAY);
    }

    @Test
    void aHotSpotCountsWhatItsListHasAndWhatItHadBefore() {
        bring(3, "title = title");
        bring(2, "reported_at = '2019-04-10T02:00:00Z'");
        bring(1, "category = 'SAFETY'");

        var spots = as().get(() -> metrics.hotSpots(MAY, 10));

        assertThat(spots).containsExactly(new HotSpot(WEST, "ORDER", 3, 2), new HotSpot(WEST, "SAFETY", 1, 0));
        assertThat(listed(MAY.only(Grouping.GRID, WEST).only(Grouping.CLASS, "ORDER"), Tally.RECEIVED))
                .isEqualTo(3);
        assertThat(as().get(() -> metrics.hotSpots(MAY, 1))).hasSize(1);
    }

    @Test
    void anAccountOfOneGridHasTheFiguresOfThatGridOnly() {
        SystemAccount.act(() -> accounts.create("metric-leader", "钱主任", Role.LEADER, Scope.of(EAST)));
        bring(2, IN_WEST, "title = title");
        bring(3, IN_EAST, "reported_grid = '" + EAST + "', responsible_grid = '" + EAST + "'");
        var leader = new As("metric-leader", Role.LEADER);

        var overview = leader.get(() -> metrics.overview(MAY, Grouping.GRID));

        assertThat(overview.sheet().whole().of(Tally.RECEIVED)).isEqualTo(3);
        assertThat(overview.sheet().parts()).extracting(Sheet.Part::key).containsExactly(EAST);
        assertThat(overview.months().getLast().tallies().of(Tally.RECEIVED)).isEqualTo(3);
        assertThat(leader.get(() -> metrics.list(MAY, Tally.RECEIVED, 0, 100)))
                .hasSize(3)
                .allMatch(incident -> incident.place().equals(EAST));
    }

    /** The total and each part, of each tally and each grouping. */
    private void everyNumberIsAsLongAsItsList(Question question) {
        for (var by : Grouping.values()) {
            var sheet = as().get(() -> metrics.sheet(question, by));
            for (var tally : Tally.values()) {
                assertThat(listed(question, tally))
                        .as("%s", tally)
                        .isEqualTo(sheet.whole().of(tally));
                for (var part : sheet.parts()) {
                    assertThat(listed(question.only(by, part.key()), tally))
                            .as("%s of %s %s", tally, by, part.key())
                            .isEqualTo(part.tallies().of(tally));
                }
                assertThat(sheet.parts().stream()
                                .mapToLong(part -> part.tallies().of(tally))
                                .sum())
                        .isEqualTo(sheet.whole().of(tally));
            }
        }
    }

    private int listed(Question question, Tally tally) {
        var list = as().get(() -> metrics.list(question, tally, 0, 2000));
        assertThat(as().get(() -> metrics.count(question, tally))).isEqualTo(list.size());
        return list.size();
    }

    private Tallies whole(Question question) {
        return as().get(() -> metrics.sheet(question, Grouping.CLASS)).whole();
    }

    private Stream<String> parts(Question question, Grouping by) {
        return as().get(() -> metrics.sheet(question, by)).parts().stream()
                .map(part -> part.key() + " " + part.tallies().of(Tally.RECEIVED));
    }

    /** The tables take no account of whoever looks here: the administrator sees everything. */
    private static As as() {
        return new As("admin", Role.ADMIN);
    }

    private void bring(int many, String with) {
        bring(many, IN_WEST, with);
    }

    /** Reported on 10 May 2019 in the west, due three days later, with something else. */
    private void bring(int many, double longitude, String with) {
        var first = last + 1;
        last += many;
        jdbc.sql("""
                        insert into incident (number, category, title, point, state, channel, reported_grid, responsible_grid, reported_at, due_at)
                        select '20190510-' || lpad(n::text, 5, '0'), 'ORDER', ?, st_setsrid(st_makepoint(?, ?), 4490), 'COLLECTED', 'HOTLINE', ?, ?,
                               timestamptz '2019-05-10T02:00:00Z', timestamptz '2019-05-13T02:00:00Z'
                        from generate_series(?, ?) n""")
                .params(OF_THIS_TEST, longitude, IncidentGround.LATITUDE, WEST, WEST, first, last)
                .update();
        jdbc.sql("update incident set " + with.replace("'T'", "'" + OF_THIS_TEST + "'")
                        + " where title = ? and right(number, 5)::int >= ?")
                .params(OF_THIS_TEST, first)
                .update();
    }
}
