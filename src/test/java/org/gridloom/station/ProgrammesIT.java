package org.gridloom.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.calendar.DateRule.DaysOfMonth;
import org.gridloom.calendar.DateRule.WeekdayOfMonth;
import org.gridloom.calendar.OnRestDay;
import org.gridloom.calendar.Recurrence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@PostgisTest
@Transactional
class ProgrammesIT {

    private static final As PLANNER = new As("li", Role.PLANNER);
    private static final As LEADER = new As("zhao", Role.LEADER);
    private static final LocalDate MARCH = LocalDate.of(2031, 3, 1);

    @Autowired
    Programmes programmes;

    @Autowired
    StationKeeping keeping;

    @Autowired
    PublicStations outside;

    @Autowired
    JdbcClient jdbc;

    Station centre;

    @BeforeEach
    void aCentre() {
        StationGround.lay(jdbc);
        centre = ((StationOutcome.Done) PLANNER.get(() ->
                        keeping.open(StationGround.station(StationKind.SERVICE_CENTRE, "服务中心", StationGround.west()))))
                .station();
    }

    @Test
    void keepsEveryPartOfItsDates() {
        var dates = Recurrence.of(WeekdayOfMonth.the(3, DayOfWeek.SATURDAY), MARCH)
                .until(MARCH.plusYears(1))
                .on(OnRestDay.MOVES_ON)
                .without(Set.of(MARCH.plusDays(20)))
                .besides(Set.of(MARCH.plusDays(3), MARCH.plusDays(5)));
        add(programme("集市", dates));

        assertThat(of()).singleElement().satisfies(kept -> {
            assertThat(kept.dates()).isEqualTo(dates);
            assertThat(kept.opens()).isEqualTo(LocalTime.of(9, 0));
            assertThat(kept.shown()).isTrue();
        });
    }

    @Test
    void theDatesOfAMonthAreInTheirOrder() {
        add(programme("集市", Recurrence.of(WeekdayOfMonth.the(3, DayOfWeek.SATURDAY), MARCH)));
        add(programme("服务日", Recurrence.of(DaysOfMonth.on(8, 18, 28), MARCH)));

        var dates = LEADER.get(
                () -> programmes.dates(StationFilter.ALL.in(StationGround.DISTRICT), MARCH, MARCH.withDayOfMonth(31)));

        assertThat(dates)
                .extracting(
                        date -> date.day().getDayOfMonth() + date.programme().title())
                .containsExactly("8服务日", "15集市", "18服务日", "28服务日");
    }

    @Test
    void aChangeOfAnOldVersionIsNotDone() {
        add(programme("集市", Recurrence.of(DaysOfMonth.on(8), MARCH)));
        var seen = of().getFirst();
        var other = programme("大集市", Recurrence.of(DaysOfMonth.on(9), MARCH));

        assertThat(PLANNER.get(() -> programmes.change(seen.id(), other, seen.version())))
                .isEqualTo(ProgrammeOutcome.DONE);
        assertThat(PLANNER.get(() -> programmes.change(seen.id(), other, seen.version())))
                .isEqualTo(ProgrammeOutcome.STALE);
        assertThat(PLANNER.get(() -> programmes.remove(seen.id(), seen.version())))
                .isEqualTo(ProgrammeOutcome.STALE);
        assertThat(PLANNER.get(() -> programmes.remove(seen.id(), seen.version() + 1)))
                .isEqualTo(ProgrammeOutcome.DONE);
        assertThat(of()).isEmpty();
    }

    @Test
    void whatIsForInsideIsNotToldOutsideAndNothingOfAClosedStationIs() {
        var dates = Recurrence.of(DaysOfMonth.on(8), MARCH);
        add(programme("服务日", dates));
        add(Programme.draft("例会", "", dates, LocalTime.of(8, 0), LocalTime.of(9, 0), false));

        assertThat(outside.next(List.of(centre), MARCH))
                .extracting(date -> date.programme().title())
                .containsExactly("服务日");
        PLANNER.run(() -> keeping.close(centre.id(), "", centre.version()));
        assertThat(outside.find(centre.code())).isEmpty();
        assertThat(PLANNER.get(() -> programmes.add(centre.id(), programme("集市", dates))))
                .isEqualTo(ProgrammeOutcome.STATION_CLOSED);
    }

    @Test
    void whatEndsBeforeItBeginsOrHasNoNameIsNone() {
        var dates = Recurrence.of(DaysOfMonth.on(8), MARCH);

        assertThat(PLANNER.get(() -> programmes.add(
                        centre.id(), Programme.draft("夜", "", dates, LocalTime.of(20, 0), LocalTime.of(2, 0), true))))
                .isEqualTo(ProgrammeOutcome.HOURS_WRONG);
        assertThat(PLANNER.get(() -> programmes.add(centre.id(), programme("  ", dates))))
                .isEqualTo(ProgrammeOutcome.TITLE_WRONG);
        assertThat(of()).isEmpty();
    }

    @Test
    void aLeaderOnlyReads() {
        assertThatThrownBy(() -> LEADER.get(() ->
                        programmes.add(centre.id(), programme("集市", Recurrence.of(DaysOfMonth.on(8), MARCH)))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void add(Programme programme) {
        assertThat(PLANNER.get(() -> programmes.add(centre.id(), programme))).isEqualTo(ProgrammeOutcome.DONE);
    }

    private List<Programme> of() {
        return LEADER.get(() -> programmes.of(centre.id()));
    }

    private static Programme programme(String title, Recurrence dates) {
        return Programme.draft(title, "", dates, LocalTime.of(9, 0), LocalTime.of(11, 30), true);
    }
}
