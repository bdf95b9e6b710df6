package org.gridloom.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.station.OpeningHours.SpecialDay;
import org.gridloom.station.StationsFromTable.Outcome;
import org.gridloom.station.StationsFromTable.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Point;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Not in a transaction of its own: what is refused must not be written. */
@PostgisTest
class StationsFromTableIT {

    private static final As PLANNER = new As("li", Role.PLANNER);

    @Autowired
    Accounts accounts;

    @Autowired
    StationsFromTable tables;

    @Autowired
    StationKeeping keeping;

    @Autowired
    Stations stations;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void ground() {
        StationGround.lay(jdbc);
    }

    @AfterEach
    void noGround() {
        StationGround.clear(jdbc);
    }

    @Test
    void aLineWithoutACodeIsANewStationAndOneWithItsCodeChangesWhatItSays() {
        var before = opened("助餐点", List.of(new StationPerson("程丽", "站长", "", true)));

        var outcome = bring(added(2, "新站", StationGround.west()), named(3, before.code(), "改名的"));

        assertThat(outcome).isEqualTo(new Outcome.Brought(1, 1, 0));
        assertThat(names()).containsExactlyInAnyOrder("新站", "改名的");
        var after = PLANNER.get(() -> stations.find(before.id())).orElseThrow();
        assertThat(after.phone()).isEqualTo(before.phone());
        assertThat(after.hours()).isEqualTo(before.hours());
        assertThat(PLANNER.get(() -> stations.people(before.id()))).hasSize(1);
    }

    @Test
    void theWeeksHoursLeaveTheSpecialDays() {
        var special = new SpecialDay(LocalDate.of(2026, 12, 31), List.of(), "盘点");
        var before =
                PLANNER.get(() -> keeping.open(StationGround.station(StationKind.MEALS, "助餐点", StationGround.west())
                        .open(new OpeningHours(WeeklyHours.read("08:00-21:00").week(), List.of(special)))));
        var station = ((StationOutcome.Done) before).station();

        bring(new StationLine(
                2,
                station.code(),
                null,
                null,
                null,
                null,
                WeeklyHours.read("Mo 09:00-12:00"),
                null,
                null,
                null,
                null,
                null));

        var hours = PLANNER.get(() -> stations.find(station.id())).orElseThrow().hours();
        assertThat(hours.week()).hasSize(1);
        assertThat(hours.specialDays()).containsExactly(special);
    }

    @Test
    void whatIsThereAlreadyIsNotChanged() {
        var before = opened("助餐点", List.of());

        assertThat(bring(named(2, before.code(), "助餐点"))).isEqualTo(new Outcome.Brought(0, 0, 1));
        assertThat(PLANNER.get(() -> stations.find(before.id())).orElseThrow().version())
                .isEqualTo(before.version());
    }

    @Test
    void oneWrongLineAndNothingIsWritten() {
        var before = opened("助餐点", List.of());

        var outcome = bring(
                added(2, "新站", StationGround.west()),
                named(3, before.code(), "改名的"),
                added(4, "新站", StationGround.west()),
                added(5, "没有地方", null),
                added(6, "天边", StationGround.nowhere()),
                named(7, before.code(), "又一次"),
                named(8, "0000000000", "没有的"));

        assertThat(outcome)
                .isEqualTo(new Outcome.Refused(List.of(
                        new Refusal.Rule(4, StationFault.NAME_TAKEN, "新站"),
                        new Refusal.Line(5, StationLine.Fault.PLACE_MISSING, ""),
                        new Refusal.Rule(6, StationFault.OUTSIDE, ""),
                        new Refusal.Line(7, StationLine.Fault.TWICE, before.code()),
                        new Refusal.Line(8, StationLine.Fault.CODE_UNKNOWN, "0000000000"))));
        assertThat(names()).containsExactly("助餐点");
    }

    @Test
    void whoKeepsOneStreetBringsNothingToAnother() {
        SystemAccount.act(() -> accounts.create("station-west", "西街", Role.PLANNER, Scope.of(StationGround.WEST)));
        var there =
                PLANNER.get(() -> keeping.open(StationGround.station(StationKind.MEALS, "东街的", StationGround.east())));
        var code = ((StationOutcome.Done) there).station().code();

        var outcome = new As("station-west", Role.PLANNER)
                .get(() -> tables.bring(List.of(
                        added(2, "西街的", StationGround.west()),
                        added(3, "也在东街", StationGround.east()),
                        named(4, code, "改名的"))));

        assertThat(outcome)
                .isEqualTo(new Outcome.Refused(List.of(
                        new Refusal.Line(3, StationLine.Fault.ELSEWHERE, ""),
                        new Refusal.Line(4, StationLine.Fault.CODE_UNKNOWN, code))));
        assertThat(names()).containsExactly("东街的");
    }

    private Outcome bring(StationLine... lines) {
        return PLANNER.get(() -> tables.bring(List.of(lines)));
    }

    private static StationLine added(int row, String name, @Nullable Point point) {
        return new StationLine(
                row, "", StationKind.MEALS, name, null, null, null, Set.of(Facility.WIFI), null, null, null, point);
    }

    private static StationLine named(int row, String code, String name) {
        return new StationLine(row, code, null, name, null, null, null, null, null, null, null, null);
    }

    private Station opened(String name, List<StationPerson> people) {
        var outcome =
                PLANNER.get(() -> keeping.open(StationGround.station(StationKind.MEALS, name, StationGround.west())
                        .with(people)));
        return ((StationOutcome.Done) outcome).station();
    }

    private List<String> names() {
        return PLANNER.get(() -> stations.search(StationFilter.ALL.in(StationGround.DISTRICT))).stream()
                .map(Station::name)
                .toList();
    }
}
