package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.gridloom.geometry.LineCut.Cut;
import org.gridloom.geometry.LineCut.Side;
import org.gridloom.geometry.LineCut.Why;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * The faces that borders, a drawn line, and the outlines of the buildings it meets make of the ground along the line, noded together on the 1 cm grid. Each
 * face belongs to one unit and lies on one side of the line in it; which faces become a part of the unit is {@link UnitParts}' matter.
 */
final class LineFaces {

    private static final int NOBODY = -1;

    /** The faces of a unit, and the half-edges that have them on their left. */
    record Faces(BaseUnit unit, List<Integer> faces, List<Integer> round) {}

    private final LiveCoverage ground;
    private final IntPredicate scope;
    private final double narrow;
    private final FootprintIndex buildings;
    private final GeometryFactory factory;
    private final LineGround beside;
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
        beside = new LineGround(ground, drawn, buildings);
        lineMap = new LineMap(
                beside.borders(),
                beside.line(),
                beside.roofs().stream()
                        .flatMap(roof -> Buildings.rings(roof.area()).stream())
                        .toList());
        map = lineMap.map();
        sides = new DisjointSets(map.faces());
        nameFaces();
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
            if (map.faceLeftOf(h) >= 0 && beside.units().containsKey(lineMap.unitLeftOf(h))) {
                unitOfSet[connected.find(map.faceLeftOf(h))] = lineMap.unitLeftOf(h);
            }
        }
        beside.units()
                .values()
                .forEach(unit -> facesOf.put(unit.number(), new Faces(unit, new ArrayList<>(), new ArrayList<>())));
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
        for (int unit : beside.units().keySet()) {
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
            var parts = new UnitParts(faces, map, areas, sides, beside.roofs());
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
        var line = beside.line();
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
