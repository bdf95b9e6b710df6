package org.gridloom.geometry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.gridloom.geometry.Ground.Footprint;
import org.gridloom.geometry.LineCut.Cut;
import org.gridloom.geometry.LineCut.Side;
import org.gridloom.geometry.LineCut.Why;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * The faces that borders, a drawn line, and the outlines of the buildings it meets make of the ground along the line, noded together on the 1 cm grid. Each
 * face belongs to one unit and lies on one side of the line in it; which faces become a part of the unit is {@link UnitParts}' matter.
 */
final class LineFaces {

    /** Metres; farther than the line is led on to a border. */
    private static final double NEAR = 1;

    private static final int NOBODY = -1;

    /** The faces of a unit, and the half-edges that have them on their left. */
    record Faces(BaseUnit unit, List<Integer> faces, List<Integer> round) {}

    /** A polygon of the outline of a building that the line meets. */
    record Roof(Polygon area, Envelope reach) {

        static Roof of(Polygon area) {
            return new Roof(area, near(area.getEnvelopeInternal()));
        }

        /** Whether all of some ground may lie under it. */
        boolean mayCover(Polygon ground) {
            return reach.contains(ground.getEnvelopeInternal());
        }
    }

    private final LiveCoverage ground;
    private final IntPredicate scope;
    private final double narrow;
    private final FootprintIndex buildings;
    private final GeometryFactory factory;
    private final Map<Integer, BaseUnit> units = new TreeMap<>();
    private final List<Roof> roofs = new ArrayList<>();
    private final Coordinate[] line;
    private final LineMap lineMap;
    private final PlanarMap map;
    private final DisjointSets sides;
    private final Map<Integer, Faces> facesOf = new HashMap<>();

    LineFaces(LiveCoverage ground, LineString drawn, IntPredicate scope, FootprintIndex buildings, double narrow) {
        this.ground = ground;
        this.scope = scope;
        this.narrow = narrow;
        this.buildings = buildings;
        factory = drawn.getFactory();
        var borders = findNear(drawn);
        line = new DrawnLine(List.copyOf(units.values()), borders).meeting(drawn);
        if (line.length > 1) {
            findRoofs();
        }
        lineMap = new LineMap(
                borders,
                line,
                roofs.stream()
                        .flatMap(roof -> Buildings.rings(roof.area()).stream())
                        .toList());
        map = lineMap.map();
        sides = new DisjointSets(map.faces());
        nameFaces();
    }

    private List<SharedEdge> findNear(LineString drawn) {
        var at = drawn.getCoordinates();
        var seen = Collections.<SharedEdge>newSetFromMap(new IdentityHashMap<>());
        // In an order that is the same each time, and with it the parts and their numbers.
        var borders = new ArrayList<SharedEdge>();
        for (int i = 1; i < at.length; i++) {
            findNear(at[i - 1], at[i]);
        }
        units.keySet()
                .forEach(unit -> ground.edgesOf(unit).stream().filter(seen::add).forEach(borders::add));
        return borders;
    }

    /** By distance, since round a slanting line there are many units that it does not come near. */
    private void findNear(Coordinate from, Coordinate to) {
        var envelope = new Envelope(from, to);
        envelope.expandBy(NEAR);
        for (var unit : ground.near(envelope)) {
            if (!units.containsKey(unit.number())
                    && Buildings.comesWithin(NEAR, from, to, unit.area())) {
                units.put(unit.number(), unit);
            }
        }
    }

    /** Those the line meets, and those that meet one of them: its outline is a line too. By their place, since a wing may stand in another unit than the house. */
    private void findRoofs() {
        var found = new LinkedHashMap<Long, Footprint>();
        for (int i = 1; i < line.length; i++) {
            for (var footprint : buildings.near(near(new Envelope(line[i - 1], line[i])))) {
                if (!found.containsKey(footprint.id()) && meets(line[i - 1], line[i], footprint)) {
                    found.put(footprint.id(), footprint);
                }
            }
        }
        var open = new ArrayDeque<>(found.values());
        while (!open.isEmpty()) {
            var by = open.removeFirst().outline();
            for (var footprint : buildings.near(near(by.getEnvelopeInternal()))) {
                if (!found.containsKey(footprint.id()) && footprint.outline().isWithinDistance(by, LineMap.MEETS)) {
                    found.put(footprint.id(), footprint);
                    open.addLast(footprint);
                }
            }
        }
        found.values().forEach(footprint -> buildings.wings(footprint).forEach(wing -> roofs.add(Roof.of(wing.area()))));
    }

    private static Envelope near(Envelope extent) {
        var near = new Envelope(extent);
        near.expandBy(LineMap.MEETS);
        return near;
    }

    private boolean meets(Coordinate from, Coordinate to, Footprint footprint) {
        return buildings.wings(footprint).stream()
                .anyMatch(wing -> Buildings.comesWithin(LineMap.MEETS, from, to, wing.area()));
    }

    private void nameFaces() {
        var connected = new DisjointSets(map.faces());
        for (int h = 0; h < map.halfEdges(); h += 2) {
            int face = map.faceLeftOf(h);
            int other = map.faceLeftOf(h + 1);
            if (face >= 0 && other >= 0 && !lineMap.isBorder(h)) {
                connected.join(face, other);
                if (!lineMap.isOnLine(h)) {
                    sides.join(face, other);
                }
            }
        }
        var unitOfSet = new int[map.faces()];
        Arrays.fill(unitOfSet, NOBODY);
        for (int h = 0; h < map.halfEdges(); h++) {
            if (map.faceLeftOf(h) >= 0 && units.containsKey(lineMap.unitLeftOf(h))) {
                unitOfSet[connected.find(map.faceLeftOf(h))] = lineMap.unitLeftOf(h);
            }
        }
        units.values().forEach(unit -> facesOf.put(unit.number(), new Faces(unit, new ArrayList<>(), new ArrayList<>())));
        for (int face = 0; face < map.faces(); face++) {
            int unit = unitOfSet[connected.find(face)];
            if (unit != NOBODY) {
                facesOf.get(unit).faces().add(face);
            }
        }
        for (int h = 0; h < map.halfEdges(); h++) {
            int unit = map.faceLeftOf(h) < 0 ? NOBODY : unitOfSet[connected.find(map.faceLeftOf(h))];
            if (unit != NOBODY) {
                facesOf.get(unit).round().add(h);
            }
        }
    }

    LineCut cut() {
        var whole = new HashMap<Integer, Why>();
        var through = new ArrayList<Faces>();
        for (int unit : units.keySet()) {
            var faces = facesOf.get(unit);
            if (scope.test(unit)) {
                if (faces.faces().stream().map(sides::find).distinct().count() > 1) {
                    through.add(faces);
                } else if (endsIn(faces.unit())) {
                    whole.put(unit, Why.LINE_ENDS);
                }
            }
        }
        var areas = areas(through);
        var crossed = new HashMap<Integer, Double>();
        var divided = new ArrayList<UnitParts>();
        for (var faces : through) {
            var parts = new UnitParts(faces, map, areas, sides, roofs);
            parts.divide(narrow, buildings);
            if (parts.why() == null) {
                divided.add(parts);
            } else {
                whole.put(faces.unit().number(), parts.why());
                crossed.put(faces.unit().number(), leftLessRight(faces, areas));
            }
        }
        var cuts = new ArrayList<Cut>();
        var sideOf = new Side[map.faces()];
        facesOf.forEach((unit, faces) -> faces.faces().forEach(face -> sideOf[face] = new Side(unit, Side.WHOLE)));
        var grounds = grounds(divided);
        for (int i = 0; i < divided.size(); i++) {
            var faces = divided.get(i).faces();
            int unit = faces.unit().number();
            if (ground.fits(unit, grounds.get(i))) {
                var parts = divided.get(i);
                cuts.add(new Cut(unit, parts.made(grounds.get(i))));
                faces.faces().forEach(face -> sideOf[face] = new Side(unit, parts.partOf(face)));
            } else {
                whole.put(unit, Why.TOO_FINE);
                crossed.put(unit, leftLessRight(faces, areas));
            }
        }
        return new LineCut(cuts, whole, lean(sideOf), crossed);
    }

    /** By face. */
    private Map<Integer, Polygon> areas(List<Faces> of) {
        var faces = of.stream().flatMap(unit -> unit.faces().stream()).toList();
        var groupOf = new int[map.faces()];
        Arrays.fill(groupOf, SharedEdge.OUTSIDE);
        for (int i = 0; i < faces.size(); i++) {
            groupOf[faces.get(i)] = i;
        }
        var polygons = lineMap.polygons(groupOf, faces.size(), factory);
        var areas = new HashMap<Integer, Polygon>();
        for (int i = 0; i < faces.size(); i++) {
            areas.put(faces.get(i), polygons.get(i));
        }
        return areas;
    }

    /** Of the parts of each unit. */
    private List<List<Polygon>> grounds(List<UnitParts> divided) {
        var groupOf = new int[map.faces()];
        Arrays.fill(groupOf, SharedEdge.OUTSIDE);
        int groups = 0;
        for (var parts : divided) {
            for (int face : parts.faces().faces()) {
                groupOf[face] = groups + parts.partOf(face);
            }
            groups += parts.count();
        }
        var polygons = lineMap.polygons(groupOf, groups, factory);
        var grounds = new ArrayList<List<Polygon>>();
        int from = 0;
        for (var parts : divided) {
            grounds.add(polygons.subList(from, from + parts.count()));
            from += parts.count();
        }
        return grounds;
    }

    /** Of the faces of one unit, in square metres. */
    private double leftLessRight(Faces faces, Map<Integer, Polygon> areas) {
        var metres = new HashMap<Integer, Double>();
        for (int h : faces.round()) {
            if (lineMap.isOnLine(h)) {
                double ahead = lineMap.isAlongLine(h) ? map.length(h) : 0;
                double back = lineMap.isAlongLine(h ^ 1) ? map.length(h) : 0;
                metres.merge(sides.find(map.faceLeftOf(h)), ahead - back, Double::sum);
            }
        }
        return faces.faces().stream()
                .mapToDouble(face -> Math.signum(metres.getOrDefault(sides.find(face), 0.0))
                        * areas.get(face).getArea())
                .sum();
    }

    private boolean endsIn(BaseUnit unit) {
        return line.length > 1
                && (inside(line[0], unit.area()) || inside(line[line.length - 1], unit.area()))
                && lineMap.leavesBorders();
    }

    private static boolean inside(Coordinate at, Polygon area) {
        return area.getEnvelopeInternal().intersects(at)
                && SimplePointInAreaLocator.locate(at, area) == Location.INTERIOR;
    }

    private Map<Side, Double> lean(@Nullable Side[] sideOf) {
        var lean = new HashMap<Side, Double>();
        for (int h = 0; h < map.halfEdges(); h++) {
            if (lineMap.isAlongLine(h)) {
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
