package org.gridloom.incident.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.BeyondScope;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.calendar.WorkCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgisTest
class RosterIT {

    private static final String HERE = "341799001001";
    private static final String ELSEWHERE = "341799001002";
    private static final As ADMIN = new As("admin", Role.ADMIN);
    private static final As DESK = new As("duty-desk", Role.DISPATCHER);

    @Autowired
    Roster roster;

    @Autowired
    DutyDesks desks;

    @Autowired
    OnDuty onDuty;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    LocalDate monday;

    @BeforeEach
    void aDeskWithTwoShifts() {
        noDesks();
        monday = Duty.mondayOf(LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE))
                .plusWeeks(1);
        ADMIN.run(() -> {
            if (accounts.all().stream().noneMatch(person -> person.username().equals("duty-desk"))) {
                accounts.create("duty-desk", "吴值守", Role.DISPATCHER, Scope.of(HERE));
                accounts.create("duty-worker", "孙网格", Role.GRID_WORKER, Scope.of(HERE + "001"));
                accounts.create("duty-other", "周网格", Role.GRID_WORKER, Scope.of(ELSEWHERE + "001"));
            }
            desks.save(new DutyDesk("here", "社区值班室", HERE));
            desks.save(new DutyDesk("there", "隔壁值班室", ELSEWHERE));
            desks.save(new DutyDesk("all", "指挥中心", ""));
            desks.addShift("here", "白班", LocalTime.of(8, 0), LocalTime.of(20, 0));
            desks.addShift("here", "夜班", LocalTime.of(20, 0), LocalTime.of(8, 0));
        });
    }

    @AfterEach
    void noDesks() {
        jdbc.sql("delete from duty_desk").update();
    }

    @Test
    void whatIsSetForAWeekdayHoldsFromThenOnUntilAnotherIs() {
        every(duty("白班", monday), "duty-desk", "duty-worker");

        assertThat(usernames("白班", monday)).containsExactly("duty-desk", "duty-worker");
        assertThat(usernames("白班", monday.plusWeeks(5))).containsExactly("duty-desk", "duty-worker");
        assertThat(usernames("白班", monday.minusWeeks(1))).as("what was before").isEmpty();
        assertThat(usernames("夜班", monday)).isEmpty();
        assertThat(usernames("白班", monday.plusDays(1))).isEmpty();

        every(duty("白班", monday.plusWeeks(2)), "duty-worker");
        assertThat(usernames("白班", monday.plusWeeks(1))).containsExactly("duty-desk", "duty-worker");
        assertThat(usernames("白班", monday.plusWeeks(3))).containsExactly("duty-worker");
    }

    @Test
    void aDayThatIsOtherwiseChangesNoOtherAndCanBeMadeUsualAgain() {
        every(duty("白班", monday), "duty-desk");
        day(duty("白班", monday), "替班", "duty-worker");

        assertThat(usernames("白班", monday)).containsExactly("duty-worker");
        assertThat(duty("白班", monday).note()).isEqualTo("替班");
        assertThat(usernames("白班", monday.plusWeeks(1))).containsExactly("duty-desk");

        var otherwise = duty("白班", monday);
        assertThat(DESK.get(() -> roster.asUsual(otherwise))).isTrue();
        assertThat(usernames("白班", monday)).containsExactly("duty-desk");
    }

    @Test
    void whoSawAnotherRosterChangesNothing() {
        var seen = duty("白班", monday);
        day(seen, "", "duty-worker");

        assertThat(DESK.get(() -> roster.setDay(seen, List.of("duty-desk"), "")))
                .isFalse();
        assertThat(usernames("白班", monday)).containsExactly("duty-worker");
    }

    @Test
    void aShiftOverMidnightIsStillOnDutyInTheMorning() {
        day(duty("夜班", monday), "", "duty-worker");
        var sixInTheMorning =
                monday.plusDays(1).atTime(6, 0).atZone(WorkCalendar.ZONE).toInstant();

        assertThat(onDuty.at("here", sixInTheMorning))
                .singleElement()
                .satisfies(duty -> assertThat(duty.usernames()).containsExactly("duty-worker"));
        assertThat(onDuty.next("here", sixInTheMorning))
                .hasValueSatisfying(duty -> assertThat(duty.shift().name()).isEqualTo("白班"));
        assertThat(onDuty.at("here", duty("夜班", monday).ends()))
                .as("the minute it ends belongs to the next")
                .extracting(duty -> duty.shift().name())
                .containsExactly("白班");
    }

    @Test
    void aWeekIsCopiedOntoAnother() {
        day(duty("白班", monday), "", "duty-desk");
        day(duty("夜班", monday.plusDays(6)), "", "duty-worker");
        day(duty("白班", monday.plusDays(8)), "", "duty-worker");

        assertThat(DESK.get(() -> roster.copyWeek("here", monday, monday.plusWeeks(1))))
                .isEqualTo(3);
        assertThat(usernames("白班", monday.plusDays(7))).containsExactly("duty-desk");
        assertThat(usernames("白班", monday.plusDays(8))).as("as it was empty").isEmpty();
        assertThat(usernames("夜班", monday.plusDays(13))).containsExactly("duty-worker");
    }

    @Test
    void aTableIsTakenWholeOrNotAtAll() {
        var good = new RosterImport.Row(2, List.of(monday.toString(), "白班", "duty-desk、duty-worker", ""));
        var bad = new RosterImport.Row(3, List.of(monday.toString(), "夜班", "duty-other", ""));

        assertThat(DESK.get(() -> roster.bring("here", List.of(good, bad))))
                .isInstanceOf(RosterImport.Outcome.Refused.class);
        assertThat(usernames("白班", monday)).isEmpty();

        assertThat(DESK.get(() -> roster.bring("here", List.of(good)))).isInstanceOf(RosterImport.Outcome.Read.class);
        assertThat(usernames("白班", monday)).containsExactly("duty-desk", "duty-worker");
    }

    @Test
    void nobodyFromElsewhereIsPutOnDutyAndThePastStays() {
        var duty = duty("白班", monday);
        assertThatThrownBy(() -> day(duty, "", "duty-other")).isInstanceOf(IllegalArgumentException.class);
        var past = new Duty(duty.desk(), duty.shift(), monday.minusWeeks(2), List.of(), false, "");
        assertThatThrownBy(() -> day(past, "", "duty-desk")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDeskOfOneCommunitySeesTheDeskAboveButKeepsOnlyItsOwn() {
        assertThat(DESK.get(roster::desks)).extracting(DutyDesk::code).containsExactlyInAnyOrder("all", "here");
        assertThatThrownBy(() -> DESK.get(() -> roster.week("there", monday))).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> DESK.get(() -> roster.copyWeek("all", monday, monday.plusWeeks(1))))
                .isInstanceOf(BeyondScope.class);
    }

    @Test
    void aShiftThatIsGivenUpStaysWhereItWasKept() {
        jdbc.sql("update duty_shift set since = since - 30").update();
        var shift = duty("夜班", monday).shift().id();
        ADMIN.run(() -> desks.endShift("here", shift));

        assertThat(week(monday)).extracting(duty -> duty.shift().name()).containsOnly("白班");
        assertThat(week(monday.minusWeeks(2)))
                .extracting(duty -> duty.shift().name())
                .contains("夜班");
        assertThat(ADMIN.get(() -> desks.addShift("here", "夜班", LocalTime.of(21, 0), LocalTime.of(7, 0))))
                .as("the name is free again")
                .isTrue();
    }

    private List<Duty> week(LocalDate from) {
        return DESK.get(() -> roster.week("here", from));
    }

    private Duty duty(String shift, LocalDate day) {
        return week(Duty.mondayOf(day)).stream()
                .filter(duty -> duty.shift().name().equals(shift) && duty.day().equals(day))
                .findAny()
                .orElse(new Duty(
                        new DutyDesk("here", "社区值班室", HERE),
                        new Shift(0, shift, LocalTime.MIN, LocalTime.MIN),
                        day,
                        List.of(),
                        false,
                        ""));
    }

    private List<String> usernames(String shift, LocalDate day) {
        return duty(shift, day).usernames();
    }

    private void day(Duty duty, String note, String... people) {
        assertThat(DESK.get(() -> roster.setDay(duty, List.of(people), note))).isTrue();
    }

    private void every(Duty duty, String... people) {
        assertThat(DESK.get(() -> roster.setEvery(duty, List.of(people)))).isTrue();
    }
}
