package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridloom.geometry.Ground.Footprint;
import org.gridloom.geometry.LineCut.Part;
import org.gridloom.geometry.LineCut.Why;
import org.gridloom.geometry.LineFaces.Faces;
import org.gridloom.geometry.LineGround.Roof;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** What the faces of one unit on two or more sides of a line become: parts in one piece each, with whole buildings, none of them a sliver. */
final class UnitParts {

    private final BaseUnit unit;
    private final Faces unitFaces;
    private final PlanarMap map;
    private final List<Integer> faces;
    private final Map<Integer, Polygon> area;
    private final List<Roof> roofs;
    /** Side of the line by face, then part by face. */
    private final Map<Integer, Integer> sideOf = new HashMap<>();

    private final DisjointSets pieces;
    private final Map<Long, Integer> pieceOfBuilding = new TreeMap<>();
    private final Map<Long, Footprint> footprints = new HashMap<>();
    private List<Integer> parts = List.of();
    private @Nullable Why why;

    /** @param area of each face, of other units' faces too */
    UnitParts(Faces unitFaces, PlanarMap map, Map<Integer, Polygon> area, DisjointSets sides, List<Roof> roofs) {
        this.unitFaces = unitFaces;
        this.unit = unitFaces.unit();
        this.faces = unitFaces.faces();
        this.map = map;
        this.area = area;
        this.roofs = roofs;
        faces.forEach(face -> sideOf.put(face, sides.find(face)));
        pieces = new DisjointSets(map.faces());
    }

    Faces faces() {
        return unitFaces;
    }

    /** Null where the unit falls into parts. */
    @Nullable
    Why why() {
        return why;
    }

    void divide(double narrow, FootprintIndex buildings) {
        keepRoofsWhole();
        forEachSeam((one, other, length) -> {
            if (sideOf.get(one).equals(sideOf.get(other))) {
                pieces.join(one, other);
            }
        });
        if (pieces().size() < 2) {
            why = Why.BUILDING;
        } else if (!placeBuildings(buildings)) {
            why = Why.BUILDING_APART;
        } else {
            boolean joined = joinSlivers(narrow);
            parts = pieces();
            why = joined && parts.size() > 1 ? null : Why.SLIVER;
        }
    }

    private List<Integer> pieces() {
        return faces.stream().map(pieces::find).distinct().toList();
    }

    private interface Seam {
        void between(int one, int other, double length);
    }

    private void forEachSeam(Seam seam) {
        for (int h : unitFaces.round()) {
            int one = map.faceLeftOf(h);
            int other = map.faceLeftOf(h ^ 1);
            if ((h & 1) == 0 && one != other && sideOf.containsKey(other)) {
                seam.between(one, other, map.length(h));
            }
        }
    }

    /** All faces under a roof go to the side that has most of it. Roofs over one another are one. */
    private void keepRoofsWhole() {
        var under = new HashMap<Integer, List<Integer>>();
        var joined = new DisjointSets(roofs.size());
        for (int face : faces) {
            Coordinate at = null;
            for (int roof = 0; roof < roofs.size(); roof++) {
                if (roofs.get(roof).mayCover(area.get(face))) {
                    at = at == null ? area.get(face).getInteriorPoint().getCoordinate() : at;
                    if (holds(roofs.get(roof).area(), at)) {
                        under.computeIfAbsent(face, f -> new ArrayList<>()).add(roof);
                    }
                }
            }
        }
        under.values().forEach(over -> over.forEach(roof -> joined.join(over.getFirst(), roof)));
        var bySide = new HashMap<Integer, Map<Integer, Double>>();
        under.forEach((face, over) -> bySide.computeIfAbsent(joined.find(over.getFirst()), r -> new TreeMap<>())
                .merge(sideOf.get(face), area.get(face).getArea(), Double::sum));
        under.forEach((face, over) -> {
            int roof = joined.find(over.getFirst());
            sideOf.put(
                    face,
                    bySide.get(roof).entrySet().stream()
                            .max(Map.Entry.comparingByValue())
                            .orElseThrow()
                            .getKey());
        });
    }

    /** False where one stands in two pieces. */
    private boolean placeBuildings(FootprintIndex buildings) {
        for (long id : unit.buildings()) {
            var footprint = buildings.find(id);
            if (footprint.isEmpty()) {
                continue;
            }
            footprints.put(id, footprint.get());
            var in = new HashSet<Integer>();
            for (var wing : buildings.wings(footprint.get())) {
                faces.stream()
                        .filter(face -> holds(area.get(face), wing.inside()))
                        .findFirst()
                        .map(pieces::find)
                        .ifPresent(in::add);
            }
            if (in.size() > 1) {
                return false;
            }
            in.forEach(piece -> pieceOfBuilding.put(id, piece));
        }
        return true;
    }

    private static boolean holds(Polygon polygon, Coordinate at) {
        return polygon.getEnvelopeInternal().intersects(at)
                && SimplePointInAreaLocator.locate(at, polygon) != Location.EXTERIOR;
    }

    /** The narrowest joins first, across its longest seam. False where one has none: it touches the rest in a point. */
    private boolean joinSlivers(double narrow) {
        while (true) {
            var built = new HashSet<Integer>();
            pieceOfBuilding.values().forEach(face -> built.add(pieces.find(face)));
            var sliver = pieces().stream()
                    .filter(piece -> !built.contains(piece) && width(piece) < narrow)
                    .min(Comparator.comparingDouble(this::width));
            if (sliver.isEmpty() || pieces().size() < 2) {
                return true;
            }
            int piece = sliver.get();
            var seams = new TreeMap<Integer, Double>();
            forEachSeam((one, other, length) -> {
                int a = pieces.find(one);
                int b = pieces.find(other);
                if (a != b && (a == piece || b == piece)) {
                    seams.merge(a == piece ? b : a, length, Double::sum);
                }
            });
            var longest = seams.entrySet().stream().max(Map.Entry.comparingByValue());
            if (longest.isEmpty()) {
                return false;
            }
            pieces.join(piece, longest.get().getKey());
        }
    }

    /** Twice the area by the length of the border: of a long strip, its width. */
    private double width(int piece) {
        double ground = 0;
        for (int face : faces) {
            ground += pieces.find(face) == piece ? area.get(face).getArea() : 0;
        }
        double border = 0;
        for (int h : unitFaces.round()) {
            int other = map.faceLeftOf(h ^ 1);
            if (pieces.find(map.faceLeftOf(h)) == piece
                    && !(sideOf.containsKey(other) && pieces.find(other) == piece)) {
                border += map.length(h);
            }
        }
        return 2 * ground / border;
    }

    int partOf(int face) {
        return parts.indexOf(pieces.find(face));
    }

    int count() {
        return parts.size();
    }

    /**
     * The parts. Households that no known building accounts for are counted in the one with most ground.
     *
     * @param areas of the parts
     */
    List<Part> made(List<Polygon> areas) {
        int largest = 0;
        for (int i = 1; i < areas.size(); i++) {
            largest = areas.get(i).getArea() > areas.get(largest).getArea() ? i : largest;
        }
        var made = new ArrayList<Part>();
        int rest = unit.households();
        for (int i = 0; i < areas.size(); i++) {
            var standing = buildingsIn(i, largest);
            int households = Math.min(
                    rest,
                    standing.stream()
                            .mapToInt(id -> footprints.containsKey(id)
                                    ? footprints.get(id).households()
                                    : 0)
                            .sum());
            rest -= households;
            made.add(new Part(areas.get(i), standing, households));
        }
        var last = made.get(largest);
        made.set(largest, new Part(last.area(), last.buildings(), last.households() + rest));
        return made;
    }

    /** Those without a known outline stand in the largest part. */
    private List<Long> buildingsIn(int part, int largest) {
        return unit.buildings().stream()
                .filter(id -> {
                    var face = pieceOfBuilding.get(id);
                    return face == null ? part == largest : partOf(face) == part;
                })
                .toList();
    }
}
