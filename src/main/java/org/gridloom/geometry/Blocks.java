package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gridloom.geometry.Ground.Region;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * The blocks between all lines that cut, before buildings are looked at: communities, grids in force, compounds, barriers and banks noded together.
 * Dead ends are gone, and so are faces too small or narrow to stand, unless a building stands in them.
 */
final class Blocks {

    /** Metres; a face narrower than this owes itself to rounding, and may be joined to any other. */
    static final double HAIRLINE = 0.05;

    /** Share of the border of a median that is main road. */
    private static final double MOSTLY = 0.7;

    /** Square metres from which an overlap of communities is told. */
    private static final double OVERLAP_TOLD = 0.5;

    /** @param standing never null */
    record Block(int number, Polygon area, Standing standing, long compound) {}

    final List<Block> blocks = new ArrayList<>();
    final List<SharedEdge> edges;
    final List<SourceFault> faults = new ArrayList<>();

    private final Ground ground;
    private final TessellationSettings settings;
    private final PlanarMap map;
    private final List<Polygon> faces;
    private final AreaIndex faceIndex;
    private final @Nullable Standing[] standing;
    private final long[] compound;
    private final Patchwork patchwork;
    private final boolean[] built;
    private final int[] blockOf;

    /** @param buildings only to know which faces are built on */
    Blocks(Ground ground, Buildings buildings, TessellationSettings settings, GeometryFactory factory) {
        this.ground = ground;
        this.settings = settings;
        map = linework().noded();
        var identity = IntStream.range(0, map.faces()).toArray();
        faces = Rings.polygons(Borders.between(map, identity, factory), identity, map.faces(), factory);
        faceIndex = new AreaIndex(faces);
        standing = new Standing[map.faces()];
        compound = new long[map.faces()];
        built = new boolean[map.faces()];
        patchwork =
                new Patchwork(map, faces.stream().mapToDouble(Polygon::getArea).toArray());
        label();
        fillGaps();
        joinWaters();
        for (var part : buildings.parts) {
            markBuilt(part);
        }
        patchwork.joinAll(this::neighbourFor);
        blockOf = patchwork.numbered(patch -> standing[patch] != null);
        edges = Borders.between(map, blockOf, factory);
        describeBlocks(factory);
    }

    /** What a part of a building shares with the faces that became blocks, by block; ground outside all of them is missing. */
    List<AreaIndex.Share> sharesOf(BuildingPart part) {
        var byBlock = new TreeMap<Integer, Double>();
        for (var share : faceIndex.sharesOf(part.area())) {
            if (blockOf[share.number()] != SharedEdge.OUTSIDE) {
                byBlock.merge(blockOf[share.number()], share.area(), Double::sum);
            }
        }
        return byBlock.entrySet().stream()
                .map(e -> new AreaIndex.Share(e.getKey(), e.getValue()))
                .toList();
    }

    private Linework linework() {
        var linework = new Linework();
        var envelope = new Envelope();
        for (var community : ground.communities()) {
            linework.add(community.area(), BarrierClass.NONE);
            envelope.expandToInclude(community.area().getEnvelopeInternal());
        }
        for (var grid : ground.gridsInForce()) {
            linework.add(grid.area(), BarrierClass.NONE);
        }
        for (var estate : ground.compounds()) {
            addWithin(envelope, estate.area(), BarrierClass.WALL, linework);
        }
        for (var water : ground.water()) {
            addWithin(envelope, water, BarrierClass.RIVER, linework);
        }
        for (var barrier : ground.barriers()) {
            if (barrier.cuts()) {
                addWithin(envelope, barrier.line(), barrier.barrier(), linework);
            }
        }
        return linework;
    }

    private static void addWithin(Envelope envelope, Geometry lines, BarrierClass barrier, Linework linework) {
        if (envelope.intersects(lines.getEnvelopeInternal())) {
            linework.add(lines, barrier);
        }
    }

    private void label() {
        var communities = index(ground.communities());
        var grids = index(ground.gridsInForce());
        var compounds = index(ground.compounds());
        var waters = new AreaIndex(ground.water());
        record Overlap(double area, Coordinate where, double largest) {}
        var overlaps = new TreeMap<List<Integer>, Overlap>((a, b) -> Arrays.compare(
                a.stream().mapToInt(i -> i).toArray(),
                b.stream().mapToInt(i -> i).toArray()));
        for (int face = 0; face < map.faces(); face++) {
            var inside = faces.get(face).getInteriorPoint().getCoordinate();
            compound[face] = first(compounds.at(inside), ground.compounds(), BaseUnit.NO_COMPOUND);
            var owners = communities.at(inside);
            if (owners.isEmpty()) {
                continue;
            }
            standing[face] = new Standing(
                    ground.communities().get(owners.getFirst()).id(),
                    first(grids.at(inside), ground.gridsInForce(), Standing.NO_GRID),
                    !waters.at(inside).isEmpty());
            if (owners.size() > 1) {
                double area = patchwork.area(face);
                overlaps.merge(
                        owners.subList(0, 2),
                        new Overlap(area, inside, area),
                        (x, y) -> new Overlap(
                                x.area + y.area,
                                x.largest >= y.largest ? x.where : y.where,
                                Math.max(x.largest, y.largest)));
            }
        }
        overlaps.forEach((pair, overlap) -> {
            if (overlap.area >= OVERLAP_TOLD) {
                faults.add(new SourceFault.CommunitiesOverlap(
                        ground.communities().get(pair.get(0)).id(),
                        ground.communities().get(pair.get(1)).id(),
                        overlap.area,
                        overlap.where));
            }
        });
    }

    private static AreaIndex index(List<Region> regions) {
        return new AreaIndex(regions.stream().map(Region::area).toList());
    }

    private static long first(List<Integer> found, List<Region> regions, long none) {
        return found.isEmpty() ? none : regions.get(found.getFirst()).id();
    }

    /** A face in no community that has communities all round it, and is narrow, was not meant. */
    private void fillGaps() {
        for (int face = 0; face < map.faces(); face++) {
            if (standing[face] == null
                    && patchwork.width(face) < settings.gapWidth()
                    && patchwork.contacts(face).keySet().stream().allMatch(n -> n >= 0 && standing[n] != null)) {
                int neighbour = best(face, n -> true);
                double area = patchwork.area(face);
                standing[face] = standing[neighbour];
                if (patchwork.width(face) >= HAIRLINE) {
                    faults.add(new SourceFault.CommunitiesGap(
                            standing[face].community(),
                            area,
                            faces.get(face).getInteriorPoint().getCoordinate()));
                }
                patchwork.join(patchwork.patchOf(face), neighbour);
            }
        }
    }

    /** Bridges do not cut the water; water too small to be a unit is land. */
    private void joinWaters() {
        for (int h = 0; h < map.halfEdges(); h++) {
            int face = map.faceLeftOf(h);
            int other = map.faceLeftOf(h ^ 1);
            if (face >= 0 && other >= 0) {
                int patch = patchwork.patchOf(face);
                int neighbour = patchwork.patchOf(other);
                var mine = standing[patch];
                if (patch != neighbour && mine != null && mine.water() && mine.equals(standing[neighbour])) {
                    patchwork.join(patch, neighbour);
                }
            }
        }
        for (int face = 0; face < map.faces(); face++) {
            var mine = standing[face];
            if (patchwork.isPatch(face)
                    && mine != null
                    && mine.water()
                    && patchwork.area(face) < settings.minimumArea()) {
                standing[face] = mine.asLand();
            }
        }
    }

    private void markBuilt(BuildingPart part) {
        int home = PlanarMap.OUTSIDE;
        double most = 0;
        for (var share : faceIndex.sharesOf(part.area())) {
            var here = standing[patchwork.patchOf(share.number())];
            if (here != null && !here.water() && share.area() > most) {
                home = share.number();
                most = share.area();
            }
        }
        if (home != PlanarMap.OUTSIDE) {
            built[patchwork.patchOf(home)] = true;
        }
    }

    private int neighbourFor(int patch) {
        var mine = standing[patch];
        if (mine == null || built[patch]) {
            return PlanarMap.OUTSIDE;
        }
        double width = patchwork.width(patch);
        boolean small = patchwork.area(patch) < settings.minimumArea();
        boolean narrow = width < settings.minimumWidth();
        boolean median = width < settings.medianWidth() && patchwork.alongMainRoads(patch) >= MOSTLY;
        int chosen = PlanarMap.OUTSIDE;
        if (!mine.water() && (small || narrow || median)) {
            chosen = median && !small ? southWest(patch) : best(patch, n -> mine.equals(standing[n]));
        }
        if (chosen == PlanarMap.OUTSIDE && width < HAIRLINE) {
            chosen = best(patch, n -> standing[n] != null);
        }
        if (chosen != PlanarMap.OUTSIDE && narrow) {
            var given = patchwork.contacts(patch).get(chosen).strongest;
            patchwork.strengthen(patch, n -> n < 0 || !mine.equals(standing[n]), given);
        }
        return chosen;
    }

    private int best(int patch, IntPredicate allowed) {
        int best = PlanarMap.OUTSIDE;
        double most = 0;
        for (var entry : patchwork.contacts(patch).entrySet()) {
            int neighbour = entry.getKey();
            if (neighbour != PlanarMap.OUTSIDE && allowed.test(neighbour) && entry.getValue().effective > most) {
                best = neighbour;
                most = entry.getValue().effective;
            }
        }
        return best;
    }

    /**
     * Of the neighbours along the long sides the one most to the south-west, so that all pieces of a median go to the same side of the road and the
     * border does not change from one carriageway to the other.
     */
    private int southWest(int patch) {
        var mine = standing[patch];
        double longest = patchwork.contacts(patch).entrySet().stream()
                .filter(e -> e.getKey() >= 0 && mine != null && mine.equals(standing[e.getKey()]))
                .mapToDouble(e -> e.getValue().length)
                .max()
                .orElse(0);
        int best = PlanarMap.OUTSIDE;
        double least = Double.POSITIVE_INFINITY;
        for (var entry : patchwork.contacts(patch).entrySet()) {
            var contact = entry.getValue();
            if (entry.getKey() >= 0
                    && mine != null
                    && mine.equals(standing[entry.getKey()])
                    && contact.length > 0.6 * longest) {
                double towardsNorthEast = (contact.sumX + 2 * contact.sumY) / contact.length;
                if (towardsNorthEast < least) {
                    best = entry.getKey();
                    least = towardsNorthEast;
                }
            }
        }
        return best;
    }

    private void describeBlocks(GeometryFactory factory) {
        int count = Arrays.stream(blockOf).max().orElse(-1) + 1;
        var identity = IntStream.range(0, count).toArray();
        var areas = Rings.polygons(edges, identity, count, factory);
        var seen = new int[count];
        Arrays.fill(seen, -1);
        for (int face = 0; face < blockOf.length; face++) {
            int block = blockOf[face];
            if (block >= 0
                    && (seen[block] < 0
                            || faces.get(face).getArea()
                                    > faces.get(seen[block]).getArea())) {
                seen[block] = face;
            }
        }
        for (int block = 0; block < count; block++) {
            var where = java.util.Objects.requireNonNull(standing[patchwork.patchOf(seen[block])]);
            blocks.add(new Block(block, areas.get(block), where, compound[seen[block]]));
        }
    }
}
