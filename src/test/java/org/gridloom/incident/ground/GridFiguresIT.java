package org.gridloom.incident.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridloom.incident.IncidentGround.EAST;
import static org.gridloom.incident.IncidentGround.IN_EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.OUTSIDE;
import static org.gridloom.incident.IncidentGround.WEST;

import java.time.YearMonth;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.figures.Period;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.ground.FigureByGrid.OfGrid;
import org.gridloom.incident.metric.Basis;
import org.gridloom.incident.metric.Crowd;
import org.gridloom.incident.metric.Grouping;
import org.gridloom.incident.metric.IncidentMetrics;
import org.gridloom.incident.metric.Metric;
import org.gridloom.incident.metric.Question;
import org.gridloom.incident.metric.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a month in which no other test has incidents. */
@PostgisTest
class GridFiguresIT {

    private static final String OF_THIS_TEST = "图上核对";
    private static final Question JUNE =
            Question.of(Period.month(YearMonth.of(2018, 6))).by(Basis.TODAY);
    private static final As ADMIN = new As("admin", Role.ADMIN);

    @Autowired
    GridFigures figures;

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
        bring(5, IN_WEST, "state = 'CLOSED', closed_at = due_at");
        bring(2, IN_WEST, "state = 'CLOSED', closed_at = due_at + interval '1 hour'");
        bring(3, IN_EAST, "state = 'DISPATCHED'");
        bring(1, IN_EAST, "state = 'SUSPENDED', paused_at = reported_at");
        bring(4, OUTSIDE, "state = 'DISPATCHED'");
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from incident where title = ?").param(OF_THIS_TEST).update();
    }

    @Test
    void theNumberOnAGridIsTheOneOnThePageOfFigures() {
        for (var basis : Basis.values()) {
            var question = JUNE.by(basis);
            var sheet = ADMIN.get(() -> metrics.sheet(question, Grouping.GRID)).parts().stream()
                    .collect(Collectors.toMap(part -> part.key(), part -> part.tallies()));
            for (var tally : Tally.values()) {
                var onMap = byCode(new GridFigure.Count(tally), question);
                for (var code : new String[] {WEST, EAST}) {
                    assertThat(onMap.get(code).part())
                            .as("%s of %s", tally, code)
                            .isEqualTo(sheet.get(code).of(tally));
                }
            }
            for (var metric : Metric.values()) {
                var onMap = byCode(new GridFigure.Rate(metric), question);
                for (var code : new String[] {WEST, EAST}) {
                    var ratio = sheet.get(code).of(metric);
                    assertThat(onMap.get(code).value())
                            .as("%s of %s", metric, code)
                            .isEqualTo(ratio.share());
                    assertThat(onMap.get(code).whole()).isEqualTo(ratio.whole());
                }
            }
        }
    }

    @Test
    void whatIsInNoGridIsSaidBesideTheMapSoThatAllAddUp() {
        for (var tally : Tally.values()) {
            var figure = ADMIN.get(() -> figures.of(new GridFigure.Count(tally), JUNE));
            assertThat(figure.grids().stream().mapToLong(OfGrid::part).sum() + figure.elsewhere())
                    .as("%s", tally)
                    .isEqualTo((long) ADMIN.get(() -> metrics.count(JUNE, tally)));
        }
        assertThat(ADMIN.get(() -> figures.of(new GridFigure.Count(Tally.RECEIVED), JUNE))
                        .elsewhere())
                .isEqualTo(4);
    }

    @Test
    void whatNothingIsDueOfHasNoRateRatherThanNone() {
        var rate = byCode(new GridFigure.Rate(Metric.SATISFACTION), JUNE);

        assertThat(rate.get(WEST).value()).isEmpty();
        assertThat(byCode(new GridFigure.Rate(Metric.CLOSING), JUNE).get(EAST).value())
                .hasValue(0);
    }

    @Test
    void perThousandHouseholdsIsOfTheGridsOwnHouseholds() {
        var west = byCode(new GridFigure.PerThousand(Tally.RECEIVED), JUNE).get(WEST);

        assertThat(west.part()).isEqualTo(7);
        assertThat(west.value()).hasValue(7 * 1000 / 400.0);
        assertThat(byCode(GridFigure.Now.HOUSEHOLDS, JUNE).get(WEST).value()).hasValue(400);
    }

    @Test
    void whatStandsStillIsOpenAndNotOverdue() {
        var open = byCode(GridFigure.Now.OPEN, JUNE).get(EAST).part();
        var overdue = byCode(GridFigure.Now.OVERDUE, JUNE).get(EAST).part();
        jdbc.sql("update incident set state = 'DISPATCHED', paused_at = null where title = ? and state = 'SUSPENDED'")
                .param(OF_THIS_TEST)
                .update();

        assertThat(byCode(GridFigure.Now.OPEN, JUNE).get(EAST).part()).isEqualTo(open);
        assertThat(byCode(GridFigure.Now.OVERDUE, JUNE).get(EAST).part()).isEqualTo(overdue + 1);
    }

    @Test
    void whoSeesOneGridGetsThatGridOnly() {
        SystemAccount.act(() -> accounts.create("ground-leader", "图主任", Role.LEADER, Scope.of(EAST)));
        var own =
                new As("ground-leader", Role.LEADER).get(() -> figures.of(new GridFigure.Count(Tally.RECEIVED), JUNE));

        assertThat(own.grids()).extracting(OfGrid::code).containsExactly(EAST);
        assertThat(own.grids().getFirst().part()).isEqualTo(4);
        assertThat(own.elsewhere()).isZero();
    }

    @Test
    void heatHasEachMatterOnceAndWhereItIs() {
        var crowds = ADMIN.get(() -> metrics.crowds(JUNE, Tally.RECEIVED));

        assertThat(crowds.stream().mapToInt(Crowd::number).sum())
                .isEqualTo(ADMIN.get(() -> metrics.count(JUNE, Tally.RECEIVED)));
        assertThat(crowds).extracting(Crowd::number).containsExactlyInAnyOrder(7, 4, 4);
        assertThat(crowds)
                .filteredOn(crowd -> crowd.number() == 7)
                .singleElement()
                .satisfies(crowd -> assertThat(crowd.longitude()).isCloseTo(IN_WEST, within(1e-9)));
    }

    private Map<String, OfGrid> byCode(GridFigure figure, Question question) {
        return ADMIN.get(() -> figures.of(figure, question)).grids().stream()
                .collect(Collectors.toMap(OfGrid::code, Function.identity()));
    }

    /** Reported on 10 June 2018, due three days later, with something else. */
    private void bring(int many, double longitude, String with) {
        var first = last + 1;
        last += many;
        jdbc.sql("""
                        insert into incident (number, category, title, point, state, channel, reported_grid, responsible_grid, reported_at, due_at)
                        select '20180610-' || lpad(n::text, 5, '0'), 'ORDER', ?, st_setsrid(st_makepoint(?, ?), 4490), 'COLLECTED', 'HOTLINE', ?, ?,
                               timestamptz '2018-06-10T02:00:00Z', timestamptz '2018-06-13T02:00:00Z'
                        from generate_series(?, ?) n""")
                .params(OF_THIS_TEST, longitude, IncidentGround.LATITUDE, grid(longitude), grid(longitude), first, last)
                .update();
        jdbc.sql("update incident set " + with + " where title = ? and right(number, 5)::int >= ?")
                .params(OF_THIS_TEST, first)
                .update();
    }

    private static @Nullable String grid(double longitude) {
        return longitude == IN_WEST ? WEST : longitude == IN_EAST ? EAST : null;
    }
}
