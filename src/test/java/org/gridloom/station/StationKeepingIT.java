package org.gridloom.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.shell.Times;
import org.gridloom.station.StationOutcome.Done;
import org.gridloom.station.StationOutcome.Refused;
import org.gridloom.station.StationOutcome.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@PostgisTest
@Transactional
class StationKeepingIT {

    private static final As PLANNER = new As("li", Role.PLANNER);
    private static final As LEADER = new As("zhao", Role.LEADER);

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

    @Test
    void whatIsOpenedIsFoundWithItsPeopleAndHasACodeOfItsOwn() {
        var people =
                List.of(new StationPerson("程丽", "站长", "0556-5550001", true), new StationPerson("王强", "", "", false));
        var station = opened(StationKind.MEALS, "助餐点", people);

        assertThat(station.code()).matches("[0-9a-f]{10}");
        assertThat(station.place()).isEqualTo(StationGround.IN_WEST);
        assertThat(LEADER.get(() -> stations.people(station.id()))).isEqualTo(people);
        assertThat(LEADER.get(() -> stations.find(station.id()))).contains(station);
    }

    @Test
    void aChangeOfAnOldVersionIsNotDoneAndTellsWhatTheOtherLeft() {
        var station = opened(StationKind.MEALS, "助餐点", List.of());
        var mine = StationGround.station(StationKind.MEALS, "我的", StationGround.west());
        var theirs = StationGround.station(StationKind.MEALS, "他的", StationGround.west());
        PLANNER.run(() -> keeping.change(station.id(), theirs, station.version()));

        var outcome = PLANNER.get(() -> keeping.change(station.id(), mine, station.version()));

        assertThat(outcome).isInstanceOfSatisfying(Stale.class, stale -> {
            assertThat(stale.now().name()).isEqualTo("他的");
            assertThat(PLANNER.get(
                            () -> keeping.change(station.id(), mine, stale.now().version())))
                    .isInstanceOf(Done.class);
        });
        assertThat(LEADER.get(() -> stations.find(station.id())).orElseThrow().name())
                .isEqualTo("我的");
    }

    @Test
    void oneThatMovesToTheNextStreetBelongsToThatAndKeepsItsCode() {
        var station = opened(StationKind.MEALS, "助餐点", List.of());

        var moved = done(PLANNER.get(() -> keeping.change(
                station.id(), StationDraft.of(station, List.of()).at(StationGround.east()), station.version())));

        assertThat(moved.place()).startsWith(StationGround.EAST);
        assertThat(moved.streetId()).isNotEqualTo(station.streetId());
        assertThat(moved.code()).isEqualTo(station.code());
        assertThat(lastDeed()).isEqualTo("station.moved " + station.code());
    }

    @Test
    void whatClosedIsKeptWithItsPastAndCanBeOpenedAgain() {
        var station = opened(StationKind.MEALS, "助餐点", List.of(new StationPerson("程丽", "", "", true)));
        var closed = done(PLANNER.get(() -> keeping.close(station.id(), "房屋到期", station.version())));

        assertThat(closed.serves()).isFalse();
        assertThat(closed.closedWhy()).isEqualTo("房屋到期");
        assertThat(names(StationFilter.ALL)).isEmpty();
        assertThat(names(StationFilter.ALL.closed(true))).containsExactly("助餐点");
        assertThat(LEADER.get(() -> stations.people(station.id()))).hasSize(1);
        assertThat(PLANNER.get(
                        () -> keeping.change(station.id(), StationDraft.of(closed, List.of()), closed.version())))
                .isEqualTo(new Refused(StationFault.CLOSED, "助餐点"));

        done(PLANNER.get(() -> keeping.reopen(station.id(), closed.version())));
        assertThat(names(StationFilter.ALL)).containsExactly("助餐点");
        assertThat(lastDeed()).isEqualTo("station.reopened " + station.code());
    }

    @Test
    void aRoomBelongsToAHallAndAPointToARoom() {
        var hall = opened(StationKind.RECEPTION, "会客厅", List.of());
        var room = done(open(StationKind.RECEPTION_ROOM, "会客室", hall));
        var point = done(open(StationKind.RECEPTION_POINT, "会客站", room));

        assertThat(LEADER.get(() -> stations.children(hall.id()))).containsExactly(room);
        assertThat(LEADER.get(() -> stations.children(room.id()))).containsExactly(point);
        assertThat(open(StationKind.RECEPTION_POINT, "另一个", hall))
                .isEqualTo(new Refused(StationFault.PARENT_KIND, "会客厅"));
        assertThat(open(StationKind.MEALS, "食堂", hall)).isEqualTo(new Refused(StationFault.PARENT_KIND, "会客厅"));
        assertThat(PLANNER.get(() -> keeping.close(room.id(), "", room.version())))
                .isEqualTo(new Refused(StationFault.HAS_CHILDREN, "会客站"));
        assertThat(PLANNER.get(() -> keeping.change(
                        room.id(),
                        StationGround.station(StationKind.MEALS, "会客室", StationGround.west()),
                        room.version())))
                .isEqualTo(new Refused(StationFault.HAS_CHILDREN, "会客站"));
    }

    @Test
    void nothingBelongsToWhatClosed() {
        var hall = opened(StationKind.RECEPTION, "会客厅", List.of());
        PLANNER.run(() -> keeping.close(hall.id(), "", hall.version()));

        assertThat(open(StationKind.RECEPTION_ROOM, "会客室", hall)).isEqualTo(new Refused(StationFault.PARENT_GONE, ""));
    }

    @Test
    void twoThatServeInOneStreetAreNotCalledTheSame() {
        opened(StationKind.MEALS, "助餐点", List.of());

        assertThat(PLANNER.get(
                        () -> keeping.open(StationGround.station(StationKind.HEALTH, "助餐点", StationGround.west()))))
                .isEqualTo(new Refused(StationFault.NAME_TAKEN, "助餐点"));
        assertThat(PLANNER.get(
                        () -> keeping.open(StationGround.station(StationKind.HEALTH, "助餐点", StationGround.east()))))
                .isInstanceOf(Done.class);
    }

    @Test
    void aPlaceInNoStreetIsNone() {
        assertThat(PLANNER.get(
                        () -> keeping.open(StationGround.station(StationKind.MEALS, "助餐点", StationGround.nowhere()))))
                .isEqualTo(new Refused(StationFault.OUTSIDE, ""));
    }

    @ParameterizedTest
    @CsvSource({"'',5550000,NAME_MISSING", "'   ',5550000,NAME_MISSING", "站,javascript:alert(1),PHONE_WRONG"})
    void whatCannotBeIsRefused(String name, String phone, StationFault why) {
        var draft = new StationDraft(
                StationKind.MEALS,
                name,
                null,
                phone,
                OpeningHours.UNKNOWN,
                Set.of(),
                null,
                null,
                0,
                StationGround.west());

        assertThat(PLANNER.get(() -> keeping.open(draft)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }

    @Test
    void isFoundByWhenItIsOpenWhatItHasAndWhereItStands() {
        opened(StationKind.MEALS, "助餐点", List.of());
        PLANNER.run(() -> keeping.open(new StationDraft(
                StationKind.RIDER_REST,
                "驿站",
                null,
                null,
                WeeklyHours.read("24/7"),
                Set.of(Facility.WATER, Facility.WIFI),
                Built.JOINT,
                null,
                0,
                StationGround.east())));
        var night = LocalDateTime.parse("2026-11-21T22:30").atZone(Times.ZONE);

        assertThat(names(StationFilter.ALL.openAt(night))).containsExactly("驿站");
        assertThat(names(StationFilter.ALL.openAt(night.minusHours(2)))).containsExactly("驿站", "助餐点");
        assertThat(names(StationFilter.ALL.with(Set.of(Facility.WIFI)))).containsExactly("驿站");
        assertThat(names(StationFilter.ALL.with(Set.of(Facility.WIFI, Facility.TOILET))))
                .isEmpty();
        assertThat(names(StationFilter.ALL.built(Set.of(Built.JOINT)))).containsExactly("驿站");
        assertThat(names(StationFilter.ALL.of(Set.of(StationKind.MEALS, StationKind.HEALTH))))
                .containsExactly("助餐点");
        assertThat(names(StationFilter.ALL.in(StationGround.EAST))).containsExactly("驿站");
        assertThat(names(StationFilter.ALL.saying("餐"))).containsExactly("助餐点");
        assertThat(names(StationFilter.ALL.saying("%"))).isEmpty();
    }

    @Test
    void aLeaderOnlyReads() {
        assertThatThrownBy(() -> LEADER.get(
                        () -> keeping.open(StationGround.station(StationKind.MEALS, "助餐点", StationGround.west()))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Station opened(StationKind kind, String name, List<StationPerson> people) {
        return done(PLANNER.get(() -> keeping.open(
                StationGround.station(kind, name, StationGround.west()).with(people))));
    }

    private StationOutcome open(StationKind kind, String name, Station under) {
        return PLANNER.get(() -> keeping.open(
                StationGround.station(kind, name, StationGround.west()).under(under.id())));
    }

    private static Station done(StationOutcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).station();
    }

    private List<String> names(StationFilter filter) {
        var inHere = filter.place().isEmpty() ? filter.in(StationGround.DISTRICT) : filter;
        return LEADER.get(() -> stations.search(inHere)).stream()
                .map(Station::name)
                .toList();
    }

    private String lastDeed() {
        return jdbc.sql("select action || ' ' || subject from audit order by id desc limit 1")
                .query(String.class)
                .single();
    }
}
