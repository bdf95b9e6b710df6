package org.gridloom.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.EAST;
import static org.gridloom.incident.IncidentGround.IN_EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.WEST;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgisTest
class IncidentFiguresIT {

    private static final As DISPATCHER = new As("dispatcher", Role.DISPATCHER);

    /** Ten in the morning in China, in a year that no other test is in. */
    private static final Instant NOW = Instant.parse("2031-03-05T02:00:00Z");

    private static final String OF_THIS_TEST = "数字核对";

    @Autowired
    Accounts accounts;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentFigures figures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    @BeforeEach
    void prepare() {
        ground.prepare();
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from incident_step where incident_id in (select id from incident where title like ? || '%')")
                .param(OF_THIS_TEST)
                .update();
        jdbc.sql("delete from incident where title like ? || '%'")
                .param(OF_THIS_TEST)
                .update();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    OVERDUE        | late lateLongAgo
                    DUE_TODAY      | soon beforeMidnight
                    UNROUTED       | nowhere
                    REPORTED_TODAY | soon
                    CLOSED_TODAY   | closedInTime closedLate
                    DUE_LATELY     | late closedInTime closedLate
                    IN_TIME_LATELY | closedInTime
                    LATE_LATELY    | late closedLate
                    """)
    void aFocusAsksForThese(Focus focus, String expected) {
        bring("late", "2031-03-01T00:00:00Z", "2031-03-05T01:59:59Z", null);
        bring("lateLongAgo", "2031-01-01T00:00:00Z", "2031-01-04T00:00:00Z", null);
        bring("soon", "2031-03-04T16:00:00Z", "2031-03-05T02:00:00Z", null); // reported at midnight in China, due now
        bring("beforeMidnight", "2031-03-04T15:59:59Z", "2031-03-05T15:59:59Z", null);
        bring("tomorrow", "2031-03-04T00:00:00Z", "2031-03-05T16:00:00Z", null);
        bring("nowhere", "2031-03-04T00:00:00Z", "2031-03-09T00:00:00Z", null);
        bring("closedInTime", "2031-03-01T00:00:00Z", "2031-03-05T01:00:00Z", "2031-03-05T00:59:00Z");
        bring("closedLate", "2031-03-01T00:00:00Z", "2031-03-05T01:00:00Z", "2031-03-05T01:01:00Z");
        bring("closedEarly", "2031-03-04T00:00:00Z", "2031-03-09T00:00:00Z", "2031-03-04T10:00:00Z");
        var where = IncidentWhere.of(DeskFilter.OPEN.saying(OF_THIS_TEST).on(focus), Scope.EVERYTHING, NOW, "any_");
        var found = jdbc.sql("select replace(title, '" + OF_THIS_TEST + "', '') from incident where " + where.sql())
                .params(where.values())
                .query(String.class)
                .list();
        assertThat(found).containsExactlyInAnyOrder(expected.split(" "));
    }

    @Test
    void everyNumberIsAsLongAsTheListItOpens() {
        bring("late", "2026-01-01T00:00:00Z", "2026-01-04T00:00:00Z", null);
        bring("closed", "2026-01-01T00:00:00Z", "2026-01-04T00:00:00Z", "2026-01-02T00:00:00Z");
        var asked = new ArrayList<DeskFilter>();
        for (var focus : Focus.values()) {
            asked.add(DeskFilter.OPEN.on(focus));
            asked.add(DeskFilter.OPEN.on(focus).inGrid(WEST).of(IncidentCategory.ORDER));
        }
        asked.add(DeskFilter.OPEN);
        asked.add(DeskFilter.OPEN.in(IncidentState.CLOSED));

        DISPATCHER.run(() -> {
            var counts = figures.count(asked);
            for (var filter : asked) {
                assertThat(counts.of(filter))
                        .as(filter.toString())
                        .isEqualTo(incidents.desk(filter).size());
            }
            assertThat(counts.of(DeskFilter.OPEN.on(Focus.OVERDUE))).isPositive();
        });
    }

    @Test
    void theWorstGridsAreThoseWithMostOverdue() {
        jdbc.sql("update incident set due_at = now() + interval '1 day' where state <> 'CLOSED'")
                .update();
        bring("a", "2026-01-01T00:00:00Z", "2026-01-04T00:00:00Z", null);
        bring("b", "2026-01-01T00:00:00Z", "2026-01-04T00:00:00Z", null);
        bring("east", "2026-01-01T00:00:00Z", "2026-01-04T00:00:00Z", null);

        var worst = DISPATCHER.get(() -> figures.worstGrids(5));
        assertThat(worst).extracting(IncidentFigures.Load::of).containsExactly(WEST, EAST);
        assertThat(worst).extracting(IncidentFigures.Load::overdue).containsExactly(2, 1);
    }

    @Test
    void aGridWorkersNumbersAreThoseOfTheOwnGrid() {
        SystemAccount.act(() -> accounts.create("figures-worker", "孙网格", Role.GRID_WORKER, Scope.of(WEST)));
        DISPATCHER.run(() -> {
            incidents.report(IncidentGround.report(OF_THIS_TEST + "西", IN_WEST));
            incidents.report(IncidentGround.report(OF_THIS_TEST + "东", IN_EAST));
        });
        var ofThisTest = DeskFilter.OPEN.saying(OF_THIS_TEST);

        var counted = new As("figures-worker", Role.GRID_WORKER).get(() -> figures.count(List.of(ofThisTest)));
        assertThat(counted.of(ofThisTest)).isOne();
    }

    private static double longitude(String name) {
        return switch (name) {
            case "nowhere" -> IncidentGround.OUTSIDE;
            case "east" -> IN_EAST;
            default -> IN_WEST;
        };
    }

    /** Reported with the times that are given. */
    private void bring(String name, String reportedAt, String dueAt, String closedAt) {
        var number = DISPATCHER
                .get(() -> incidents.report(IncidentGround.report(OF_THIS_TEST + name, longitude(name))))
                .number();
        jdbc.sql("""
                        update incident set reported_at = ?, due_at = ?, closed_at = ?,
                            state = case when ?::timestamptz is null then 'COLLECTED' else 'CLOSED' end
                        where number = ?""")
                .params(Arrays.asList(
                        OffsetDateTime.parse(reportedAt),
                        OffsetDateTime.parse(dueAt),
                        closedAt == null ? null : OffsetDateTime.parse(closedAt),
                        closedAt == null ? null : OffsetDateTime.parse(closedAt),
                        number))
                .update();
    }
}
