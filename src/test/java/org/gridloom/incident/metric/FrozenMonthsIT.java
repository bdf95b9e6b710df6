package org.gridloom.incident.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gridloom.incident.IncidentGround.EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.WEST;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.figures.Period;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.IncidentNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** In a year in which no other test has incidents. */
@PostgisTest
class FrozenMonthsIT {

    private static final As ADMIN = new As("admin", Role.ADMIN);
    private static final String OF_THIS_TEST = "冻结核对";
    private static final YearMonth MAY = YearMonth.of(2016, 5);
    private static final Question IN_MAY = Question.of(Period.month(MAY));

    @Autowired
    IncidentMetrics metrics;

    @Autowired
    FrozenMonths months;

    @Autowired
    Corrections corrections;

    @Autowired
    GroundOfToday today;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    IncidentGround ground;

    @BeforeEach
    void prepare() {
        ground.prepare();
        for (int n = 1; n <= 5; n++) {
            bring("2016051" + n + "-0001", "2016-05-1" + n);
        }
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from frozen_incident where month between '2016-01-01' and '2016-12-01'")
                .update();
        jdbc.sql("delete from frozen_month where month between '2016-01-01' and '2016-12-01'")
                .update();
        jdbc.sql("delete from incident where title = ?").param(OF_THIS_TEST).update();
    }

    @Test
    void aFrozenMonthStaysAsItWasAndSaysWhatChangedSince() {
        close("20160511-0001");
        freeze();
        close("20160512-0001");
        step("20160512-0001", "CLOSE", "当面确认");
        bring("20160520-0009", "2016-05-20");

        assertThat(received(IN_MAY)).isEqualTo(5);
        assertThat(received(IN_MAY.read(Reading.NOW))).isEqualTo(6);
        assertThat(listed(Tally.CLOSED)).containsExactly("20160511-0001");
        assertThat(corrections(Tally.CLOSED)).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo("20160512-0001");
            assertThat(one.counted()).isFalse();
            assertThat(one.reason()).isEqualTo(Correction.Reason.WENT_ON);
            assertThat(one.since()).extracting(Correction.Step::note).containsExactly("当面确认");
        });
        assertThat(corrections(Tally.RECEIVED))
                .extracting(Correction::number, Correction::reason)
                .containsExactly(tuple("20160520-0009", Correction.Reason.ENTERED_LATE));
    }

    @Test
    void aDeadlineThatPassedSinceIsSaid() {
        jdbc.sql("update incident set due_at = now() + interval '1 hour' where number = '20160513-0001'")
                .update();
        freeze();
        // As if the month had been frozen two hours ago.
        jdbc.sql("update frozen_month set as_of = as_of - interval '2 hours' where month = '2016-05-01'")
                .update();
        jdbc.sql("update incident set due_at = now() - interval '1 hour' where number = '20160513-0001'")
                .update();

        assertThat(corrections(Tally.DUE)).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo("20160513-0001");
            assertThat(one.deadlinePassed()).isNotNull();
            assertThat(one.since()).isEmpty();
        });
    }

    @Test
    void figuresByTheGridsOfTodayStayThoseOfTheGridsWhenItWasFrozen() {
        closeAll(); // what is open is routed again meanwhile
        freeze();
        ground.divide(IN_WEST - 0.001);

        assertThat(parts(IN_MAY.by(Basis.TODAY))).containsExactly(WEST + " 5");
        assertThat(parts(IN_MAY.by(Basis.TODAY).read(Reading.NOW))).containsExactly(EAST + " 5");
    }

    @Test
    void aQuarterIsItsFrozenMonthsAndTheOthersAsTheyAreNow() {
        bring("20160420-0001", "2016-04-20");
        freeze();
        bring("20160421-0001", "2016-04-21");
        bring("20160521-0001", "2016-05-21");
        var quarter = Question.of(Period.parse("2016-Q2").orElseThrow());

        assertThat(received(quarter)).isEqualTo(7);
        assertThat(received(quarter.read(Reading.NOW))).isEqualTo(8);
        var overview = ADMIN.get(() -> metrics.overview(quarter, Grouping.MONTH));
        assertThat(overview.sheet().parts())
                .extracting(part -> part.key() + " " + part.tallies().of(Tally.RECEIVED))
                .containsExactly("2016-04 2", "2016-05 5");
        assertThat(overview.frozen()).extracting(FrozenMonth::month).containsExactly(MAY);
        assertThat(overview.now().orElseThrow().of(Tally.RECEIVED)).isEqualTo(8);
    }

    @Test
    void twoNodesFreezeAMonthOnce() {
        var both = Stream.generate(() -> CompletableFuture.supplyAsync(() -> ADMIN.get(() -> months.freeze(MAY))))
                .limit(2)
                .toList();
        var outcomes = both.stream().map(CompletableFuture::join).toList();

        assertThat(outcomes).hasAtLeastOneElementOfType(FrozenMonths.Outcome.Frozen.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(FrozenMonths.Outcome.Already.class);
        assertThat(jdbc.sql("select count(*) from frozen_incident where month = '2016-05-01'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void aMonthThatStillRunsIsNotFrozen() {
        assertThat(ADMIN.get(() -> months.freeze(YearMonth.now(IncidentNumber.ZONE))))
                .isInstanceOf(FrozenMonths.Outcome.NotOver.class);
    }

    @Test
    void whatEndedWhileThePortalWasDownIsStillToBeFrozen() {
        var due = transaction.execute(status -> {
            jdbc.sql("update freezing set since = timestamptz '2016-04-30 23:59+08'")
                    .update();
            ADMIN.get(() -> months.freeze(YearMonth.of(2016, 6)));
            status.setRollbackOnly();
            return months.due();
        });

        assertThat(due).startsWith(YearMonth.of(2016, 4), MAY, YearMonth.of(2016, 7));
    }

    @Test
    void aRedrawForgetsWhereMattersLieAndTheyAreFoundAgain() {
        closeAll();

        today.lookUp();
        assertThat(lies()).isEqualTo(WEST);
        ground.divide(IN_WEST - 0.001);
        assertThat(lies()).isNull();
        assertThat(parts(IN_MAY.by(Basis.TODAY))).containsExactly(EAST + " 5");
        today.lookUp();
        assertThat(lies()).isEqualTo(EAST);
        assertThat(parts(IN_MAY.by(Basis.TODAY))).containsExactly(EAST + " 5");
    }

    private String lies() {
        return (String) jdbc.sql("select lies_in from incident where number = '20160511-0001'")
                .query()
                .singleRow()
                .get("lies_in");
    }

    /** Without either, a page of figures reads the whole table, and asks for the scope of each line. */
    @Test
    void aMonthIsFoundByItsIndexAndTheScopeIsPartOfTheQuestion() {
        var query = MetricQuery.of(IN_MAY, Scope.of("341799001001"), Instant.now(), List.of());
        var plan = transaction.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    jdbc.sql("explain select count(*) from " + query.from())
                            .params(query.values())
                            .query(String.class)
                            .list());
        });

        assertThat(plan).contains("incident_reported_at_idx").contains("^@").doesNotContain("covers(");
    }

    private void freeze() {
        assertThat(ADMIN.get(() -> months.freeze(MAY))).isInstanceOf(FrozenMonths.Outcome.Frozen.class);
    }

    private long received(Question question) {
        return ADMIN.get(() -> metrics.sheet(question, Grouping.CLASS)).whole().of(Tally.RECEIVED);
    }

    private List<String> listed(Tally tally) {
        return ADMIN.get(() -> metrics.list(IN_MAY, tally, 0, 100)).stream()
                .map(CountedIncident::number)
                .toList();
    }

    private List<Correction> corrections(Tally tally) {
        return ADMIN.get(() -> corrections.of(IN_MAY, tally, 100));
    }

    private Stream<String> parts(Question question) {
        return ADMIN.get(() -> metrics.sheet(question, Grouping.GRID)).parts().stream()
                .map(part -> part.key() + " " + part.tallies().of(Tally.RECEIVED));
    }

    private void bring(String number, String day) {
        jdbc.sql("""
                        insert into incident (number, category, title, point, state, channel, reported_grid, responsible_grid, reported_at, due_at)
                        values (?, 'ORDER', ?, st_setsrid(st_makepoint(?, ?), 4490), 'DISPATCHED', 'HOTLINE', ?, ?, ?::date + time '10:00', ?::date + 3)""")
                .params(number, OF_THIS_TEST, IN_WEST, IncidentGround.LATITUDE, WEST, WEST, day, day)
                .update();
    }

    private void close(String number) {
        jdbc.sql("update incident set state = 'CLOSED', closed_at = due_at where number = ?")
                .param(number)
                .update();
    }

    private void closeAll() {
        jdbc.sql("update incident set state = 'CLOSED', closed_at = due_at where title = ?")
                .param(OF_THIS_TEST)
                .update();
    }

    private void step(String number, String act, String note) {
        jdbc.sql("""
                        insert into incident_step (incident_id, at, actor, act, from_state, to_state, note)
                        select id, clock_timestamp(), 'admin', ?, 'CALLED_BACK', 'CLOSED', ? from incident where number = ?""").params(act, note, number).update();
    }
}
