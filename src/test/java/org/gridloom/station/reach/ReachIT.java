package org.gridloom.station.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.awaitility.Awaitility;
import org.gridloom.As;
import org.gridloom.Emptied;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.demo.Town;
import org.gridloom.demo.TownGenerator;
import org.gridloom.demo.TownParameters;
import org.gridloom.geometry.Geometries;
import org.gridloom.station.StationDraft;
import org.gridloom.station.StationKind;
import org.gridloom.station.Stations;
import org.gridloom.station.reach.ReachFigures.Level;
import org.gridloom.station.reach.WayToStation.Passage;
import org.gridloom.territory.Territory;
import org.gridloom.territory.TerritoryDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walking reach of the demonstration town. */
@PostgisTest
class ReachIT {

    private static final As PLANNER = new As("planner", Role.ADMIN);
    private static final Town TOWN = new TownGenerator(TownParameters.standard()).generate();
    private static final String STREET = "340899001";

    @Autowired
    Reaches reaches;

    @Autowired
    NextStations next;

    @Autowired
    Territory territory;

    @Autowired
    Stations stations;

    @Autowired
    WalkedGroundReader reader;

    @Autowired
    WalkingSpeed speed;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theTown() {
        var here = territoryIsHere();
        if (!here) {
            Emptied.tables(jdbc, "district");
            SystemAccount.act(() -> territory.bring(TOWN.territory(), _ -> {}));
        }
        bring(TOWN.stations().get(STREET));
    }

    private boolean territoryIsHere() {
        return jdbc.sql("select (select count(*) from building) = :buildings and (select count(*) from district) = 1")
                .param("buildings", TOWN.territory().buildings().size())
                .query(Boolean.class)
                .single();
    }

    private void bring(List<StationDraft> drafts) {
        long before = reaches().epoch();
        SystemAccount.act(() -> {
            stations.bring(streetId(), drafts);
            return "";
        });
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            var state = reaches();
            return state.epoch() > before && !state.behind();
        });
    }

    private ReachState reaches() {
        return PLANNER.get(reaches::state);
    }

    private long streetId() {
        return jdbc.sql("select id from street where code = ?")
                .param(STREET)
                .query(Long.class)
                .single();
    }

    @Test
    void everyHouseholdIsInsideOrOutsideAndMoreAreInsideWithTime() {
        var figures = PLANNER.get(() -> reaches.figures(ReachQuestion.ALL));
        assertThat(figures.all().households()).isEqualTo(20_000);
        assertThat(figures.all().within5()).isLessThan(figures.all().within10());
        assertThat(figures.all().within10()).isLessThan(figures.all().within15());
        assertThat(figures.all().within15()).isGreaterThan(18_000);
        assertThat(figures.all().noWay()).isZero();
        for (var level : Level.values()) {
            var sum = figures.at(level).stream()
                    .map(ReachFigures.OfPlace::reached)
                    .reduce(Reached.NOBODY, Reached::plus);
            assertThat(sum).as(level.name()).isEqualTo(figures.all());
        }
        for (var within : Within.values()) {
            var outside = PLANNER.get(() -> reaches.outside(ReachQuestion.ALL, within, ""));
            assertThat(outside.stream().mapToInt(OutsideBuilding::households).sum())
                    .isEqualTo(figures.all().outside(within));
        }
    }

    @Test
    void theTownsNetworkHangsTogether() {
        assertThat(PLANNER.get(reaches::untied))
                .allSatisfy(piece -> assertThat(piece.households()).isZero());
    }

    @Test
    void acrossTheRiverIsReachedByABridgeOnly() {
        // Two houses that face each other over the river.
        var pair = jdbc.sql("""
                        select st_x(a.p) as ax, st_y(a.p) as ay, st_x(b.p) as bx, st_y(b.p) as by
                        from (select st_pointonsurface(footprint) as p from building) a,
                             (select st_pointonsurface(footprint) as p from building) b,
                             (select st_union(boundary) as w from area where kind = 'WATER' and name is not null) water,
                             (select st_union(line) as l from barrier where bridge) bridges
                        where st_dwithin(a.p, b.p, 0.004) and st_intersects(st_makeline(a.p, b.p), water.w)
                          and st_y(a.p) < st_y(b.p) and st_distance(a.p, bridges.l) > 0.002
                        order by st_distance(a.p, b.p) limit 1""")
                .query((row, n) ->
                        new double[] {row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)})
                .single();
        bring(List.of(station(pair[2], pair[3])));
        var way = PLANNER.get(() -> reaches.way(pair[0], pair[1], ReachQuestion.ALL));
        assertThat(way).isInstanceOfSatisfying(WayToStation.Found.class, found -> {
            assertThat(found.through()).extracting(Passage::kind).contains(Passage.Kind.BRIDGE);
            assertThat(found.metres()).isGreaterThan(500);
            assertThat(found.line().getStartPoint().getX()).isEqualTo(pair[0], Offset.offset(1e-6));
        });
    }

    @Test
    void onlyStationsOfTheKindsAndOpenThenCount() {
        var meals = new ReachQuestion(Set.of(StationKind.MEALS), null);
        var night = ReachQuestion.ALL.openAt(Instant.parse("2026-11-21T19:00:00Z")); // three in the morning there
        var all = PLANNER.get(() -> reaches.figures(ReachQuestion.ALL));
        var some = PLANNER.get(() -> reaches.figures(meals));
        var few = PLANNER.get(() -> reaches.figures(night));
        assertThat(some.stations()).isEqualTo((int) TOWN.stations().get(STREET).stream()
                .filter(station -> station.kind() == StationKind.MEALS)
                .count());
        assertThat(some.all().within5()).isLessThan(all.all().within5());
        assertThat(few.stations()).isLessThan(all.stations());
        assertThat(few.all().within15()).isLessThan(all.all().within15());
    }

    @Test
    void theGroundGrowsWithTheMinutesAndHoldsItsWays() {
        var areas = PLANNER.get(() -> reaches.area(ReachQuestion.ALL, "")).areas();
        assertThat(areas).extracting(ReachedArea.Area::within).containsExactly(Within.FIFTEEN, Within.TEN, Within.FIVE);
        Geometry wider = areas.getFirst().ground();
        for (var area : areas) {
            assertThat(area.ground().isValid()).isTrue();
            assertThat(PreparedGeometryFactory.prepare(area.ground()).covers(area.ways()))
                    .isTrue();
            assertThat(area.ground().getArea()).isLessThanOrEqualTo(wider.getArea());
            wider = area.ground();
        }
    }

    @Test
    void afterChangesItIsAsIfReadAnew() {
        var random = new SplittableRandom(7);
        var drafts = TOWN.stations().get(STREET);
        for (int round = 0; round < 3; round++) {
            bring(drafts.stream().filter(_ -> random.nextBoolean()).toList());
            if (round == 1) {
                takeAwayABuilding();
            }
            assertThat(PLANNER.get(() -> reaches.figures(ReachQuestion.ALL)).all())
                    .isEqualTo(readAnew());
        }
        SystemAccount.act(() -> territory.bring(TOWN.territory(), _ -> {}));
    }

    private void takeAwayABuilding() {
        long before = reaches().epoch();
        SystemAccount.act(() -> {
            jdbc.sql("delete from building where id = (select max(id) from building where households > 0)")
                    .update();
            return territory.bring(withoutAnything(), _ -> {});
        });
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> reaches().epoch() > before && !reaches().behind());
    }

    /** The street alone, so that it is told that it changed. */
    private static TerritoryDraft withoutAnything() {
        var whole = TOWN.territory();
        return new TerritoryDraft(
                whole.district(),
                whole.streets(),
                whole.communities(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** By another network, walked from each station by itself. */
    private Reached readAnew() {
        var plane = reader.plane().orElseThrow();
        var network = NetworkBuilder.build(plane, reader.read(plane));
        var nearest = new int[network.doors().size()];
        Arrays.fill(nearest, Walk.FAR);
        var walk = new Walk(network.graph());
        jdbc.sql("select id from station").query(Long.class).list().forEach(id -> {
            var point = PLANNER.get(() -> stations.find(id)).orElseThrow().point();
            walk.begin();
            network.start(
                    walk, network.spot((Point) plane.toMetric(point)).stream().toList());
            walk.go(speed.centimetres(Within.FIFTEEN));
            var doors = network.doorsAt().distances(walk, speed.centimetres(Within.FIFTEEN));
            for (int door = 0; door < doors.length; door++) {
                nearest[door] = Math.min(nearest[door], doors[door]);
            }
        });
        var sum = Reached.NOBODY;
        for (int door = 0; door < nearest.length; door++) {
            int households = network.doors().get(door).households();
            sum = sum.plus(new Reached(
                    households,
                    nearest[door] <= speed.centimetres(Within.FIVE) ? households : 0,
                    nearest[door] <= speed.centimetres(Within.TEN) ? households : 0,
                    nearest[door] <= speed.centimetres(Within.FIFTEEN) ? households : 0,
                    network.doors().get(door).ties().isEmpty() ? households : 0));
        }
        return sum;
    }

    @Test
    void theNextStationBringsInsideWhomItPromises() throws InterruptedException {
        bring(TOWN.stations().get(STREET).subList(0, 3));
        var before = PLANNER.get(() -> reaches.figures(ReachQuestion.ALL)).all();
        var search = PLANNER.get(() -> next.search(ReachQuestion.ALL, Within.FIVE, 3, ""));
        assertThat(search.isOverWithin(Duration.ofSeconds(30))).isTrue();
        var places = search.found().orElseThrow();
        assertThat(places).hasSize(3);
        assertThat(places.get(0).gained()).isGreaterThanOrEqualTo(places.get(1).gained());
        assertThat(places.get(1).gained()).isGreaterThanOrEqualTo(places.get(2).gained());
        assertThat(places.get(0).inside())
                .isEqualTo(before.within5() + places.get(0).gained());

        var drafts = new ArrayList<>(TOWN.stations().get(STREET).subList(0, 3));
        drafts.add(station(places.get(0).point().getX(), places.get(0).point().getY()));
        bring(drafts);
        var after = PLANNER.get(() -> reaches.figures(ReachQuestion.ALL)).all();
        // A station stands beside the way that its building's outline is tied to, which may be some steps from there.
        assertThat(after.within5()).isBetween((int) (places.get(0).inside() * 0.97), (int)
                (places.get(0).inside() * 1.03));
    }

    @Test
    void whoSeesOneCommunityGetsItsFiguresAlone() {
        var code = TOWN.territory().communities().getFirst().code();
        SystemAccount.act(() -> accounts.create("reach-narrow", "reach-narrow", Role.LEADER, Scope.of(code)));
        var narrow = new As("reach-narrow", Role.LEADER);
        var all = PLANNER.get(() -> reaches.figures(ReachQuestion.ALL));
        var mine = narrow.get(() -> reaches.figures(ReachQuestion.ALL));
        assertThat(mine.all()).isEqualTo(all.of(code).orElseThrow());
        assertThat(mine.places())
                .allSatisfy(
                        place -> assertThat(place.code()).matches(own -> own.startsWith(code) || code.startsWith(own)));
        assertThat(narrow.get(() -> reaches.outside(ReachQuestion.ALL, Within.FIVE, "")))
                .allSatisfy(building -> assertThat(building.code()).startsWith(code));
        var ground = narrow.get(() -> reaches.area(ReachQuestion.ALL, ""))
                .areas()
                .getFirst()
                .ground();
        var boundary = TOWN.territory().communities().getFirst().boundary();
        assertThat(boundary.buffer(1e-7).covers(ground)).isTrue();
        assertThatThrownBy(() -> narrow.get(() -> reaches.area(ReachQuestion.ALL, "340899002")))
                .isInstanceOf(OutOfScope.class);
    }

    private static StationDraft station(double longitude, double latitude) {
        var like = TOWN.stations().get(STREET).getFirst();
        return new StationDraft(
                like.kind(),
                "新站",
                like.address(),
                like.phone(),
                like.hours(),
                like.facilities(),
                like.built(),
                like.keeper(),
                like.staff(),
                Geometries.stored().createPoint(new Coordinate(longitude, latitude)));
    }
}
