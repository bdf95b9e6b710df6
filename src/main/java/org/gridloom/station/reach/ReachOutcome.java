package org.gridloom.station.reach;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gridloom.station.Station;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** One walk from all stations that count, and what it came by. */
final class ReachOutcome {

    /** Minutes beyond which it is not told how far a house is from a station. */
    private static final double FARTHEST = 60;

    private final LiveNetwork.Held held;
    private final WalkingNetwork network;
    private final WalkingSpeed speed;
    private final int number;
    /** As {@link #spots}: those that a way leads to. */
    private final List<Station> stations;

    private final List<Spot> spots;
    private final Walk walk;
    private final int[] doors;
    private final Map<Within, ReachedAreaMetric> areas = new EnumMap<>(Within.class);

    /** Metric. */
    record ReachedAreaMetric(Geometry ground, Geometry ways) {}

    ReachOutcome(LiveNetwork.Held held, WalkingNetwork network, WalkingSpeed speed, Predicate<Station> counts) {
        this.held = held;
        this.network = network;
        this.speed = speed;
        var counted = held.stations().stream()
                .filter(reachable -> counts.test(reachable.station()))
                .toList();
        number = counted.size();
        var tied = counted.stream()
                .filter(reachable -> reachable.spot().isPresent())
                .toList();
        stations = tied.stream().map(LiveNetwork.Reachable::station).toList();
        spots = tied.stream().map(reachable -> reachable.spot().orElseThrow()).toList();
        walk = new Walk(network.graph()).begin();
        network.start(walk, spots);
        int limit = speed.centimetres(FARTHEST);
        walk.go(limit);
        doors = network.doorsAt().distances(walk, limit);
    }

    LiveNetwork.Held held() {
        return held;
    }

    WalkingNetwork network() {
        return network;
    }

    /** How many stations count. */
    int stations() {
        return number;
    }

    List<Spot> spots() {
        return spots;
    }

    Station stationAt(int spot) {
        return stations.get(spot);
    }

    /** Of each door, in centimetres; {@link Walk#FAR} where it is farther than an hour or no way leads there. */
    int[] doors() {
        return doors;
    }

    boolean inside(int door, Within within) {
        return doors[door] <= speed.centimetres(within);
    }

    /** Takes a while for a city, so it is kept. */
    synchronized ReachedAreaMetric area(Within within) {
        return areas.computeIfAbsent(within, this::makeArea);
    }

    private ReachedAreaMetric makeArea(Within within) {
        var ways = ReachedEdges.of(network, walk, spots, speed.centimetres(within));
        var factory = network.plane().factory();
        return new ReachedAreaMetric(
                GroundAlongWays.of(factory, ways), factory.createMultiLineString(ways.toArray(LineString[]::new)));
    }

    /** What a household of this door counts for. */
    Reached of(int door) {
        var one = network.doors().get(door);
        int households = one.households();
        return new Reached(
                households,
                inside(door, Within.FIVE) ? households : 0,
                inside(door, Within.TEN) ? households : 0,
                inside(door, Within.FIFTEEN) ? households : 0,
                one.ties().isEmpty() ? households : 0);
    }
}
