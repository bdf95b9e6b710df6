package org.gridloom.station.reach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.gridloom.account.Scope;
import org.gridloom.account.Scopes;
import org.gridloom.station.Stations;
import org.gridloom.station.reach.ReachFigures.Level;
import org.gridloom.station.reach.ReachFigures.OfPlace;
import org.gridloom.station.reach.ReachedArea.Area;
import org.gridloom.station.reach.WalkingNetwork.Door;
import org.gridloom.territory.GridList;
import org.gridloom.territory.Territory;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who gets to a station on foot, and how, as far as whoever asks sees it. */
@Service
@PreAuthorize("isAuthenticated()")
public class Reaches {

    /** Minutes that nobody walks to a station. */
    private static final double LONGEST_WAY = 90;

    private final ReachMemory memory;
    private final LiveNetwork live;
    private final WalkingSpeed speed;
    private final SeenGround seen;
    private final Stations stations;
    private final GridList grids;
    private final Territory territory;
    private final Scopes scopes;

    Reaches(
            ReachMemory memory,
            LiveNetwork live,
            WalkingSpeed speed,
            SeenGround seen,
            Stations stations,
            GridList grids,
            Territory territory,
            Scopes scopes) {
        this.memory = memory;
        this.live = live;
        this.speed = speed;
        this.seen = seen;
        this.stations = stations;
        this.grids = grids;
        this.territory = territory;
        this.scopes = scopes;
    }

    public ReachState state() {
        return live.state(live.current());
    }

    public ReachFigures figures(ReachQuestion question) {
        var outcome = memory.outcome(question);
        if (outcome.isEmpty()) {
            return new ReachFigures(state(), question, 0, Reached.NOBODY, List.of());
        }
        var counted = outcome.get();
        var all = count(counted, scopes.current());
        var names = names();
        var places = new ArrayList<OfPlace>();
        all.forEach((code, reached) -> {
            for (var level : Level.values()) {
                if (code.length() == level.digits() && reached.households() > 0) {
                    places.add(new OfPlace(level, code, names.getOrDefault(code, ""), reached));
                }
            }
        });
        return new ReachFigures(
                live.state(counted.held()), question, counted.stations(), all.getOrDefault("", Reached.NOBODY), places);
    }

    /** What of the walking network nothing ties to its largest piece, the longest first: to be looked at in the map data. */
    public List<UntiedPiece> untied() {
        var scope = scopes.current();
        return live.current().network().stream()
                .flatMap(network -> network.islands().stream().map(island -> {
                    var point = (Point)
                            network.plane().toStored(network.plane().factory().createPoint(island.place()));
                    return new UntiedPiece(
                            island.metres(), island.households(), seen.code(point.getX(), point.getY()), point);
                }))
                .filter(piece -> scope.covers(piece.code()))
                .toList();
    }

    /** Of one station alone, whenever it is open; nothing where it is not seen. */
    public Optional<Reached> ofStation(long id) {
        var held = live.current();
        return stations.find(id)
                .flatMap(_ -> held.network())
                .map(network -> new ReachOutcome(held, network, speed, station -> station.id() == id))
                .map(outcome -> count(outcome, scopes.current()).getOrDefault("", Reached.NOBODY));
    }

    /** By code, of each street, community and grid, and of all under the empty code. */
    private static Map<String, Reached> count(ReachOutcome outcome, Scope scope) {
        var mine = new HashMap<String, Boolean>();
        var counts = new TreeMap<String, Reached>();
        var doors = outcome.network().doors();
        for (int i = 0; i < doors.size(); i++) {
            var code = doors.get(i).house().code();
            if (doors.get(i).households() > 0 && mine.computeIfAbsent(code, scope::covers)) {
                var reached = outcome.of(i);
                counts.merge("", reached, Reached::plus);
                for (var level : Level.values()) {
                    if (code.length() >= level.digits()) {
                        counts.merge(code.substring(0, level.digits()), reached, Reached::plus);
                    }
                }
            }
        }
        return counts;
    }

    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        grids.all().forEach(grid -> names.put(grid.code(), grid.name()));
        territory.communities().forEach(community -> {
            names.put(community.code(), community.name());
            names.put(community.code().substring(0, Level.STREET.digits()), community.streetName());
        });
        return names;
    }

    /**
     * The ground that is reached, as far as it lies in what is seen.
     *
     * @param place code of the part of the territory to keep to, empty for all
     */
    public ReachedArea area(ReachQuestion question, String place) {
        scopes.mustSee(place);
        var outcome = memory.outcome(question);
        if (outcome.isEmpty()) {
            return new ReachedArea(state(), question, List.of());
        }
        var counted = outcome.get();
        var plane = counted.network().plane();
        var ground = seen.within(place, scopes.current()).map(plane::toMetric);
        var areas = new ArrayList<Area>();
        for (var within : List.of(Within.FIFTEEN, Within.TEN, Within.FIVE)) {
            var area = counted.area(within);
            areas.add(new Area(
                    within,
                    plane.toStored(clipped(area.ground(), ground)),
                    plane.toStored(clippedLines(area.ways(), ground))));
        }
        return new ReachedArea(live.state(counted.held()), question, areas);
    }

    private static Geometry clipped(Geometry whole, Optional<Geometry> by) {
        return by.map(ground -> OverlayNGRobust.overlay(whole, ground, OverlayNG.INTERSECTION))
                .orElse(whole);
    }

    /** Line by line: noding them all together would make one line of two that lie one above the other. */
    private static Geometry clippedLines(Geometry whole, Optional<Geometry> by) {
        if (by.isEmpty()) {
            return whole;
        }
        var box = by.get().getEnvelopeInternal();
        var kept = new ArrayList<LineString>();
        for (int i = 0; i < whole.getNumGeometries(); i++) {
            var line = whole.getGeometryN(i);
            if (box.intersects(line.getEnvelopeInternal())) {
                for (var part : LinearComponentExtracter.getLines(clipped(line, by))) {
                    kept.add((LineString) part);
                }
            }
        }
        return whole.getFactory().createMultiLineString(kept.toArray(LineString[]::new));
    }

    /**
     * The buildings with households outside, those with most first.
     *
     * @param place code of the part of the territory to keep to, empty for all
     */
    public List<OutsideBuilding> outside(ReachQuestion question, Within within, String place) {
        scopes.mustSee(place);
        var scope = scopes.current();
        return memory.outcome(question)
                .map(outcome -> outside(outcome, within, place, scope))
                .orElse(List.of());
    }

    private List<OutsideBuilding> outside(ReachOutcome outcome, Within within, String place, Scope scope) {
        var byBuilding = new LinkedHashMap<Long, List<Integer>>();
        var doors = outcome.network().doors();
        for (int i = 0; i < doors.size(); i++) {
            var house = doors.get(i).house();
            if (doors.get(i).households() > 0
                    && !outcome.inside(i, within)
                    && house.code().startsWith(place)
                    && scope.covers(house.code())) {
                byBuilding.computeIfAbsent(house.id(), _ -> new ArrayList<>()).add(i);
            }
        }
        return byBuilding.values().stream()
                .map(some -> outside(outcome, some))
                .sorted(Comparator.comparingInt(OutsideBuilding::households)
                        .reversed()
                        .thenComparing(OutsideBuilding::id))
                .toList();
    }

    private OutsideBuilding outside(ReachOutcome outcome, List<Integer> doors) {
        var all = outcome.network().doors();
        var some = doors.stream().map(all::get).toList();
        int farthest =
                doors.stream().mapToInt(door -> outcome.doors()[door]).max().orElseThrow();
        var house = some.getFirst().house();
        var plane = outcome.network().plane();
        return new OutsideBuilding(
                house.id(),
                house.name(),
                house.code(),
                some.stream().mapToInt(Door::households).sum(),
                farthest == Walk.FAR ? OptionalDouble.empty() : OptionalDouble.of(speed.minutes(farthest)),
                some.stream().anyMatch(door -> door.ties().isEmpty()),
                (Point) plane.toStored(plane.factory()
                        .createPoint(house.outline().getInteriorPoint().getCoordinate())));
    }

    /** The way from a place to the nearest station that counts. EPSG:4490. */
    public WayToStation way(double longitude, double latitude, ReachQuestion question) {
        scopes.mustSee(seen.code(longitude, latitude));
        return memory.outcome(question)
                .map(outcome -> way(outcome, longitude, latitude))
                .orElseGet(WayToStation.NotOnNetwork::new);
    }

    private WayToStation way(ReachOutcome outcome, double longitude, double latitude) {
        var network = outcome.network();
        var plane = network.plane();
        var here = plane.factory().createPoint(plane.toMetric(new Coordinate(longitude, latitude)));
        var from = network.spot(here);
        if (from.isEmpty()) {
            return new WayToStation.NotOnNetwork();
        }
        return new WayFinder(network, new Walk(network.graph()))
                .way(from.get(), outcome.spots(), speed.centimetres(LONGEST_WAY))
                .<WayToStation>map(way -> new WayToStation.Found(
                        outcome.stationAt(way.to()),
                        way.centimetres() / PathSegments.CENTIMETRES,
                        speed.minutes(way.centimetres()),
                        (LineString) plane.toStored(
                                plane.factory().createLineString(way.line().toArray(Coordinate[]::new))),
                        way.through()))
                .orElseGet(WayToStation.NoStation::new);
    }
}
