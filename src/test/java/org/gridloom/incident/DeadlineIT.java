package org.gridloom.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.report;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.gridloom.calendar.LimitUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the clock does about deadlines, from what the database says alone: as after a restart. */
@PostgisTest
class DeadlineIT {

    private static final As DISPATCHER = new As("dispatcher", Role.DISPATCHER);

    @Autowired
    Incidents incidents;

    @Autowired
    Limits limits;

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    IncidentGround ground;

    @BeforeEach
    void prepare() {
        ground.prepare();
    }

    @Test
    void remindsOnceAndThenWaitsForTheDeadline() {
        var number = reported();
        var due = summary(number).dueAt();
        assertThat(alarmAt(number)).isEqualTo(due.minus(Duration.ofDays(1)));
        later(number, Duration.ofDays(2).plusMinutes(1));
        clock.look();
        clock.look();

        assertThat(acts(number)).containsExactly(IncidentAct.REPORT, IncidentAct.REMIND);
        assertThat(alarmAt(number)).isEqualTo(summary(number).dueAt());
        assertThat(summary(number).escalated()).isFalse();
    }

    @Test
    void goesUpOneLevelPastEachLimitAndStaysOverdue() {
        var number = reported();
        assertThat(summary(number).level()).isEqualTo(Level.GRID);
        later(number, Duration.ofDays(4));
        clock.look(); // the reminder that was missed
        clock.look();
        clock.look();

        var escalated = summary(number);
        assertThat(escalated.level()).isEqualTo(Level.COMMUNITY);
        assertThat(escalated.escalated()).isTrue();
        assertThat(escalated.isOverdue(Instant.now())).isTrue();
        assertThat(Duration.between(Instant.now(), alarmAt(number)))
                .isBetween(Duration.ofDays(3).plusHours(23), Duration.ofDays(4));
        assertThat(DISPATCHER.get(() -> incidents.desk(DeskFilter.OPEN.on(Focus.ESCALATED))))
                .extracting(IncidentSummary::number)
                .contains(number);

        later(number, Duration.ofDays(5));
        clock.look();
        later(number, Duration.ofDays(30));
        clock.look();
        later(number, Duration.ofDays(30));
        clock.look();
        assertThat(summary(number).level()).isEqualTo(Level.DISTRICT);
        assertThat(acts(number)).filteredOn(IncidentAct.ESCALATE::equals).hasSize(3);
    }

    @Test
    void standsStillWhileItIsTheResidentsTurn() {
        var number = dispatched();
        var due = summary(number).dueAt();
        done(number, Deed.of(IncidentAct.AWAIT_RESIDENT, "约在周末上门"));
        later(number, Duration.ofDays(5));
        clock.look();

        assertThat(summary(number).isOverdue(Instant.now())).isFalse();
        assertThat(acts(number)).doesNotContain(IncidentAct.REMIND, IncidentAct.ESCALATE);

        done(number, Deed.of(IncidentAct.RESUME, ""));
        assertThat(summary(number).dueAt()).isCloseTo(due, within(1, ChronoUnit.MINUTES));
        assertThat(alarmAt(number)).isCloseTo(due.minus(Duration.ofDays(1)), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void anExtensionMovesTheReminderAsWell() {
        var number = dispatched();
        var until = summary(number).dueAt().plus(Duration.ofDays(4));
        done(number, new Deed.AskExtension(until, "等材料"));
        new As("leader", Role.LEADER)
                .run(() -> incidents.advance(
                        number,
                        Deed.of(IncidentAct.GRANT_EXTENSION, ""),
                        summary(number).version()));

        assertThat(alarmAt(number)).isEqualTo(until.minus(Duration.ofDays(1)));
    }

    @Test
    void whatIsOpenedAgainHasItsWholeTimeAgain() {
        var number = dispatched();
        for (var act : List.of(IncidentAct.HANDLE, IncidentAct.FEED_BACK, IncidentAct.CALL_BACK)) {
            done(number, Deed.of(act, ""));
        }
        later(number, Duration.ofDays(10));
        done(number, new Deed.Evaluate(Rating.UNSATISFIED, "还是堵"));

        assertThat(Duration.between(Instant.now(), summary(number).dueAt()))
                .isBetween(Duration.ofDays(3).minusMinutes(1), Duration.ofDays(3));
    }

    @Test
    void theClockLeavesAloneWhatIsClosedMergedOrNotYetDue() {
        var merged = reported();
        var main = reported();
        done(merged, new Deed.Merge(main, "同一件"));
        later(merged, Duration.ofDays(9));
        var before = List.of(incidentOf(merged), incidentOf(main));
        clock.look();

        assertThat(List.of(incidentOf(merged), incidentOf(main))).isEqualTo(before);
    }

    @Test
    void aClockThatIsSetBackDoesNothingTwice() {
        var number = reported();
        later(number, Duration.ofDays(2).plusMinutes(1));
        clock.look();

        assertThat(deadlines.ringing(Instant.now().minus(Duration.ofDays(1)), 1000))
                .doesNotContain(number);
        assertThat(deadlines.ringing(Instant.now(), 1000)).doesNotContain(number);
    }

    @Test
    void theNextOneDueIsTheFirstOfAnIndex() {
        var plan = transaction.execute(_ -> {
            jdbc.sql("set local enable_seqscan = off").update();
            jdbc.sql("set local enable_bitmapscan = off").update();
            return jdbc
                    .sql("explain " + Deadlines.RINGING)
                    .params(OffsetDateTime.now(ZoneOffset.UTC), 1)
                    .query(String.class)
                    .list()
                    .stream()
                    .collect(Collectors.joining("\n"));
        });
        assertThat(plan).contains("Index Scan using incident_alarm").doesNotContain("Sort");
    }

    @Test
    void urgentMattersHaveTheirOwnLimitWhereThereIsOne() {
        assertThat(limits.first(IncidentCategory.SAFETY, true).unit()).isEqualTo(LimitUnit.URGENT_HOURS);
        assertThat(limits.first(IncidentCategory.SAFETY, false).unit()).isEqualTo(LimitUnit.CALENDAR_DAYS);
        assertThat(limits.first(IncidentCategory.ORDER, true)).isEqualTo(limits.first(IncidentCategory.ORDER, false));
    }

    @Test
    void aClassKeepsItsLastLimit() {
        SystemAccount.act(() -> {
            var policy = limits.all().stream()
                    .filter(limit -> limit.category() == IncidentCategory.POLICY)
                    .toList();
            assertThat(limits.remove(policy.getLast())).isTrue();
            assertThat(limits.remove(policy.getFirst())).isFalse();
            limits.set(policy.getLast());
            assertThat(limits.all()).containsAll(policy);
            return 0;
        });
    }

    private String reported() {
        return DISPATCHER.get(() -> incidents.report(report("时限", IN_WEST))).number();
    }

    private String dispatched() {
        var number = reported();
        done(number, Deed.of(IncidentAct.ACCEPT, ""));
        done(number, Deed.of(IncidentAct.DISPATCH, ""));
        return number;
    }

    private void done(String number, Deed deed) {
        assertThat(DISPATCHER.get(
                        () -> incidents.advance(number, deed, summary(number).version())))
                .isInstanceOf(StepOutcome.Done.class);
    }

    /** As if so much time had passed: all that the incident holds lies so much earlier. */
    private void later(String number, Duration time) {
        jdbc.sql("""
                        update incident set reported_at = reported_at - :by::interval, due_at = due_at - :by::interval,
                            alarm_at = alarm_at - :by::interval, paused_at = paused_at - :by::interval
                        where number = :number""")
                .param("by", time.toSeconds() + " seconds")
                .param("number", number)
                .update();
    }

    private Instant alarmAt(String number) {
        return jdbc.sql("select alarm_at from incident where number = ?")
                .param(number)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private IncidentDetail incidentOf(String number) {
        return SystemAccount.act(() -> incidents.find(number)).orElseThrow();
    }

    private IncidentSummary summary(String number) {
        return incidentOf(number).summary();
    }

    private List<IncidentAct> acts(String number) {
        return incidentOf(number).history().stream()
                .map(IncidentDetail.Entry::act)
                .toList();
    }
}
