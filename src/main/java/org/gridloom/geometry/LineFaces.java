package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gridloom.geometry.Ground.Footprint;
import org.gridloom.geometry.LineCut.Cut;
import org.gridloom.geometry.LineCut.Side;
import org.gridloom.geometry.LineCut.Why;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;

/**
 * The faces that borders, a drawn line, and the outlines of the buildings it meets make of the ground along the line, noded together on the 1 cm grid. Each
 * face belongs to one unit and lies on one side of the line in it; which faces become a part of the unit is {@link UnitParts}' matter.
 */
final class LineFaces {

    /** Metres; an outline farther than this from the line cannot be touched by its rounding. */
    private static final double MEETS = 0.05;

    private static final int NOBODY = -1;
    private static final Object LINE = new Object();
    private static final Object OUTLINE = new Object();

    /** A polygon of the outline of a building that the line meets. */
    record Roof(long building, Polygon area) {}

    private final LiveCoverage ground;
    private final IntPredicate scope;
    private final double narrow;
    private final FootprintIndex buildings;
    private final GeometryFactory factory;
    private final Map<Integer, BaseUnit> units = new TreeMap<>();
    private final List<Roof> roofs = new ArrayList<>();
    private final Map<Step, Integer> unitLeftOf = new HashMap<>();
    private final Set<Step> alongLine = new HashSet<>();
    private final Coordinate[] line;
    private final PlanarMap map;
    private final int[] unitOf;
    private final DisjointSets sides;

    LineFaces(LiveCoverage ground, LineString drawn, IntPredicate scope, FootprintIndex buildings, double narrow) {
        this.ground = ground;
        this.scope = scope;
        this.narrow = narrow;
        this.buildings = buildings;
        factory = drawn.getFactory();
        var borders = findNear(drawn);
        line = new DrawnLine(List.copyOf(units.values()), borders).meeting(drawn);
        map = noded(borders);
        unitOf = new int[map.faces()];
        sides = new DisjointSets(map.faces());
        nameFaces();
    }

    private List<SharedEdge> findNear(LineString drawn) {
        var at = drawn.getCoordinates();
        var seen = Collections.<SharedEdge>newSetFromMap(new IdentityHashMap<>());
        // In an order that is the same each time, and with it the parts and their numbers.
        var borders = new ArrayList<SharedEdge>();
        for (int i = 1; i < at.length; i++) {
            var envelope = new Envelope(at[i - 1], at[i]);
            envelope.expandBy(1);
            ground.near(envelope).forEach(unit -> units.put(unit.number(), unit));
        }
        units.keySet()
                .forEach(unit -> ground.edgesOf(unit).stream().filter(seen::add).forEach(borders::add));
        return borders;
    }

    private PlanarMap noded(List<SharedEdge> borders) {
        var strings = new ArrayList<SegmentString>();
        borders.forEach(edge ->
                strings.add(new NodedSegmentString(edge.line().getCoordinates().clone(), edge)));
        if (line.length > 1) {
            strings.add(new NodedSegmentString(line, LINE));
            roofs.addAll(findRoofs());
            for (var roof : roofs) {
                Buildings.rings(roof.area()).forEach(ring -> strings.add(new NodedSegmentString(ring, OUTLINE)));
            }
        }
        var noder = new SnapRoundingNoder(Geometries.CENTIMETRES);
        noder.computeNodes(strings);
        var segments = new PlanarMap.Segments();
        for (var item : noder.getNodedSubstrings()) {
            var string = (SegmentString) item;
            for (int i = 1; i < string.size(); i++) {
                var step = new Step(string.getCoordinate(i - 1), string.getCoordinate(i));
                segments.add(step.from(), step.to(), BarrierClass.NONE);
                if (string.getData() instanceof SharedEdge edge) {
                    unitLeftOf.put(step, edge.left());
                    unitLeftOf.put(step.back(), edge.right());
                } else if (string.getData() == LINE) {
                    alongLine.add(step);
                }
            }
        }
        return new PlanarMap(segments);
    }

    /** Those the line meets, and those that meet one of them: its outline is a line too. By their place, since a wing may stand in another unit than the house. */
    private List<Roof> findRoofs() {
        var seen = new HashSet<Long>();
        var found = new ArrayList<Roof>();
        var edge = new ArrayList<Geometry>();
        for (int i = 1; i < line.length; i++) {
            edge.add(factory.createLineString(new Coordinate[] {line[i - 1], line[i]}));
        }
        while (!edge.isEmpty()) {
            var by = edge.removeLast();
            var near = by.getEnvelopeInternal().copy();
            near.expandBy(MEETS);
            for (var footprint : buildings.near(near)) {
                if (!seen.contains(footprint.id()) && footprint.outline().isWithinDistance(by, MEETS)) {
                    seen.add(footprint.id());
                    edge.add(footprint.outline());
                    polygons(footprint).forEach(area -> found.add(new Roof(footprint.id(), area)));
                }
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked") // getPolygons returns polygons
    static List<Polygon> polygons(Footprint footprint) {
        return ((List<Polygon>) PolygonExtracter.getPolygons(Geometries.onGrid(footprint.outline())))
                .stream().filter(polygon -> !polygon.isEmpty()).toList();
    }

    private Step step(int halfEdge) {
        return new Step(map.node(map.origin(halfEdge)), map.node(map.target(halfEdge)));
    }

    private void nameFaces() {
        var connected = new DisjointSets(map.faces());
        var unitOfSet = new int[map.faces()];
        Arrays.fill(unitOfSet, NOBODY);
        for (int h = 0; h < map.halfEdges(); h += 2) {
            int face = map.faceLeftOf(h);
            int other = map.faceLeftOf(h + 1);
            var step = step(h);
            if (face >= 0 && other >= 0 && !unitLeftOf.containsKey(step)) {
                connected.join(face, other);
                if (!isOnLine(step)) {
                    sides.join(face, other);
                }
            }
        }
        for (int h = 0; h < map.halfEdges(); h++) {
            int unit = unitLeftOf.getOrDefault(step(h), SharedEdge.OUTSIDE);
            if (map.faceLeftOf(h) >= 0 && units.containsKey(unit)) {
                unitOfSet[connected.find(map.faceLeftOf(h))] = unit;
            }
        }
        for (int face = 0; face < unitOf.length; face++) {
            unitOf[face] = unitOfSet[connected.find(face)];
        }
    }

    private boolean isOnLine(Step step) {
        return alongLine.contains(step) || alongLine.contains(step.back());
    }

    LineCut cut() {
        var facesOf = new HashMap<Integer, List<Integer>>();
        for (int face = 0; face < unitOf.length; face++) {
            if (unitOf[face] != NOBODY) {
                facesOf.computeIfAbsent(unitOf[face], u -> new ArrayList<>()).add(face);
            }
        }
        var cuts = new ArrayList<Cut>();
        var whole = new HashMap<Integer, Why>();
        var crossed = new HashMap<Integer, Double>();
        var sideOf = new Side[map.faces()];
        for (var unit : units.values()) {
            var faces = facesOf.getOrDefault(unit.number(), List.of());
            faces.forEach(face -> sideOf[face] = new Side(unit.number(), Side.WHOLE));
            if (!scope.test(unit.number())) {
                continue;
            }
            if (faces.stream().map(sides::find).distinct().count() < 2) {
                if (endsIn(unit)) {
                    whole.put(unit.number(), Why.LINE_ENDS);
                }
                continue;
            }
            var areas = polygons(faces);
            var parts = new UnitParts(unit, map, faces, areas, sides, roofs);
            parts.divide(narrow, buildings);
            if (parts.why() != null) {
                whole.put(unit.number(), parts.why());
                crossed.put(unit.number(), leftLessRight(areas));
                continue;
            }
            var made = parts.made(factory);
            if (ground.fits(unit.number(), made.stream().map(LineCut.Part::area).toList())) {
                cuts.add(new Cut(unit.number(), made));
                faces.forEach(face -> sideOf[face] = new Side(unit.number(), parts.partOf(face)));
            } else {
                whole.put(unit.number(), Why.TOO_FINE);
                crossed.put(unit.number(), leftLessRight(areas));
            }
        }
        return new LineCut(cuts, whole, lean(sideOf), crossed);
    }

    /** Of the faces of one unit, in square metres. */
    private double leftLessRight(Map<Integer, Polygon> areas) {
        var metres = new HashMap<Integer, Double>();
        for (int h = 0; h < map.halfEdges(); h++) {
            if (alongLine.contains(step(h))) {
                for (int side = 0; side < 2; side++) {
                    int face = map.faceLeftOf(h ^ side);
                    if (areas.containsKey(face)) {
                        metres.merge(sides.find(face), side == 0 ? map.length(h) : -map.length(h), Double::sum);
                    }
                }
            }
        }
        return areas.entrySet().stream()
                .mapToDouble(face -> Math.signum(metres.getOrDefault(sides.find(face.getKey()), 0.0))
                        * face.getValue().getArea())
                .sum();
    }

    private Map<Integer, Polygon> polygons(List<Integer> faces) {
        var groupOf = new int[map.faces()];
        Arrays.fill(groupOf, SharedEdge.OUTSIDE);
        IntStream.range(0, faces.size()).forEach(i -> groupOf[faces.get(i)] = i);
        var identity = IntStream.range(0, faces.size()).toArray();
        var areas = Rings.polygons(Borders.between(map, groupOf, factory), identity, faces.size(), factory);
        var polygons = new HashMap<Integer, Polygon>();
        IntStream.range(0, faces.size()).forEach(i -> polygons.put(faces.get(i), areas.get(i)));
        return polygons;
    }

    private boolean endsIn(BaseUnit unit) {
        return line.length > 1
                && (inside(line[0], unit.area()) || inside(line[line.length - 1], unit.area()))
                && (alongLine.stream().anyMatch(step -> !unitLeftOf.containsKey(step)));
    }

    private static boolean inside(Coordinate at, Polygon area) {
        return area.getEnvelopeInternal().intersects(at)
                && SimplePointInAreaLocator.locate(at, area) == Location.INTERIOR;
    }

    private Map<Side, Double> lean(@Nullable Side[] sideOf) {
        var lean = new HashMap<Side, Double>();
        for (int h = 0; h < map.halfEdges(); h++) {
            if (alongLine.contains(step(h))) {
                var left = map.faceLeftOf(h) < 0 ? null : sideOf[map.faceLeftOf(h)];
                var right = map.faceLeftOf(h ^ 1) < 0 ? null : sideOf[map.faceLeftOf(h ^ 1)];
                if (left != null && !left.equals(right)) {
                    lean.merge(left, map.length(h), Double::sum);
                }
                if (right != null && !right.equals(left)) {
                    lean.merge(right, -map.length(h), Double::sum);
                }
            }
        }
        return lean;
    }
}
