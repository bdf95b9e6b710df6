package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Makes base units of the patches that are left: numbers them, puts the buildings into them, and looks whether each building really lies in its unit. */
final class Units {

    /** Metres from north to south that count as one row in the numbering. */
    private static final double ROW = 50;

    /** Metres by which rounding may move a border into a building. */
    private static final double ROUNDING = 0.015;

    final List<SourceFault> faults = new ArrayList<>();

    private final Ground ground;
    private final Buildings buildings;
    private final Cells cells;
    private final GeometryFactory factory;
    private final UnitCoverage coverage;

    Units(Ground ground, Buildings buildings, Cells cells, GeometryFactory factory) {
        this.ground = ground;
        this.buildings = buildings;
        this.cells = cells;
        this.factory = factory;
        coverage = build();
    }

    UnitCoverage coverage() {
        return coverage;
    }

    private UnitCoverage build() {
        var provisional = cells.patchwork.numbered(patch -> cells.standingOf(patch) != null);
        var patchOf = new HashMap<Integer, Integer>();
        for (int face = 0; face < provisional.length; face++) {
            if (provisional[face] != SharedEdge.OUTSIDE) {
                patchOf.put(provisional[face], cells.patchwork.patchOf(face));
            }
        }
        int count = patchOf.size();
        var identity = IntStream.range(0, count).toArray();
        var edges = Borders.between(cells.map, provisional, factory);
        var areas = Rings.polygons(edges, identity, count, factory);
        var order = order(areas);
        var number = new int[count];
        var numberOfPatch = new HashMap<Integer, Integer>();
        for (int i = 0; i < count; i++) {
            number[order.get(i)] = i;
            numberOfPatch.put(patchOf.get(order.get(i)), i);
        }
        var ordered = order.stream().map(areas::get).toList();
        var buildingsOf = placeBuildings(ordered, numberOfPatch);
        var compounds = new AreaIndex(
                ground.compounds().stream().map(Ground.Region::area).toList());
        var units = new ArrayList<BaseUnit>();
        for (int i = 0; i < count; i++) {
            var standing = java.util.Objects.requireNonNull(cells.standingOf(patchOf.get(order.get(i))));
            var inside = buildingsOf.get(i);
            units.add(new BaseUnit(
                    i,
                    ordered.get(i),
                    standing.community(),
                    inside.stream()
                            .mapToInt(b -> ground.buildings().get(b).households())
                            .sum(),
                    inside.stream().map(b -> ground.buildings().get(b).id()).toList(),
                    compound(ordered.get(i), inside, compounds),
                    standing.water()));
        }
        return new UnitCoverage(
                units, edges.stream().map(edge -> renumbered(edge, number)).toList());
    }

    /** In rows from north to south, in a row from west to east. */
    private static List<Integer> order(List<Polygon> areas) {
        var middle =
                areas.stream().map(area -> area.getEnvelopeInternal().centre()).toList();
        return IntStream.range(0, areas.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> -(long) Math.floor(middle.get(i).y / ROW))
                        .thenComparingDouble(i -> middle.get(i).x)
                        .thenComparingDouble(i -> -middle.get(i).y)
                        .thenComparingDouble(i -> areas.get(i).getArea()))
                .toList();
    }

    private static SharedEdge renumbered(SharedEdge edge, int[] number) {
        int left = number[edge.left()];
        int right = edge.right() == SharedEdge.OUTSIDE ? SharedEdge.OUTSIDE : number[edge.right()];
        return right == SharedEdge.OUTSIDE || left < right
                ? new SharedEdge(left, right, edge.line(), edge.barrier())
                : new SharedEdge(right, left, edge.line().reverse(), edge.barrier());
    }

    /** By unit, the positions of its buildings. */
    private List<TreeSet<Integer>> placeBuildings(List<Polygon> areas, Map<Integer, Integer> numberOfPatch) {
        var placed = new ArrayList<TreeSet<Integer>>();
        areas.forEach(area -> placed.add(new TreeSet<>()));
        var index = new AreaIndex(areas);
        var partsOf = new HashMap<Integer, List<BuildingPart>>();
        buildings.parts.forEach(part ->
                partsOf.computeIfAbsent(part.building(), b -> new ArrayList<>()).add(part));
        for (int building = 0; building < ground.buildings().size(); building++) {
            var parts = partsOf.getOrDefault(building, List.of());
            int unit = parts.isEmpty() ? placeWithoutOutline(building, index) : place(parts, numberOfPatch, index);
            if (unit != SharedEdge.OUTSIDE) {
                placed.get(unit).add(building);
            }
        }
        return placed;
    }

    private int place(List<BuildingPart> parts, Map<Integer, Integer> numberOfPatch, AreaIndex index) {
        int best = SharedEdge.OUTSIDE;
        double most = 0;
        int places = 0;
        @Nullable Coordinate cut = null;
        boolean lost = false;
        for (var part : parts) {
            if (cells.isOutside(part)) {
                continue;
            }
            int patch = cells.patchOf(part);
            if (patch < 0) {
                lost = true;
                continue;
            }
            int unit = numberOfPatch.get(patch);
            if (!isWholeIn(unit, part, index)) {
                // Its cluster's faces lie apart: what counts is where the building stands, if it stands there whole.
                var stands = index.at(part.inside()).stream()
                        .filter(u -> isWholeIn(u, part, index))
                        .findFirst();
                if (stands.isEmpty()) {
                    cut = part.inside();
                }
                unit = stands.orElse(unit);
            }
            double size = part.area().getArea();
            places += unit == best ? 0 : 1;
            if (size > most) {
                best = unit;
                most = size;
            }
        }
        if (best == SharedEdge.OUTSIDE && lost) {
            cut = parts.getFirst().inside();
            best = index.at(cut).stream().findFirst().orElse(SharedEdge.OUTSIDE);
        }
        long id = buildings.id(parts.getFirst());
        if (places > 1) {
            faults.add(new SourceFault.BuildingInParts(id, parts.getFirst().inside()));
        }
        if (cut != null) {
            faults.add(new SourceFault.BuildingNotHandled(id, cut));
        }
        return best;
    }

    private static double areaIn(int unit, BuildingPart part, AreaIndex index) {
        return index.sharesOf(part.area()).stream()
                .filter(share -> share.number() == unit)
                .mapToDouble(AreaIndex.Share::area)
                .sum();
    }

    private static boolean isWholeIn(int unit, BuildingPart part, AreaIndex index) {
        return part.area().getArea() - areaIn(unit, part, index)
                <= ROUNDING * part.area().getLength();
    }

    private int placeWithoutOutline(int building, AreaIndex units) {
        var footprint = ground.buildings().get(building);
        var where = footprint.outline().getCoordinate();
        if (where == null) {
            where = new Coordinate();
        }
        var found = units.at(where);
        if (found.isEmpty()) {
            faults.add(new SourceFault.BuildingOutside(footprint.id(), footprint.households(), where));
            return SharedEdge.OUTSIDE;
        }
        faults.add(new SourceFault.BuildingNotHandled(footprint.id(), where));
        return found.getFirst();
    }

    /** The compound that holds more than half of the unit's buildings, or of its ground where it has none. */
    private long compound(Polygon area, TreeSet<Integer> inside, AreaIndex compounds) {
        var bodies = inside.stream()
                .map(b -> ground.buildings().get(b).outline())
                .filter(outline -> outline.isValid() && outline.getArea() > 0)
                .toList();
        var shares = new HashMap<Integer, Double>();
        double all = 0;
        for (var body : bodies.isEmpty() ? List.of(area) : bodies) {
            all += body.getArea();
            compounds.sharesOf(body).forEach(share -> shares.merge(share.number(), share.area(), Double::sum));
        }
        double half = all / 2;
        return shares.entrySet().stream()
                .filter(e -> e.getValue() > half)
                .min(Map.Entry.comparingByKey())
                .map(e -> ground.compounds().get(e.getKey()).id())
                .orElse(BaseUnit.NO_COMPOUND);
    }
}
