package org.gridloom.territory.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridloom.geometry.BarrierClass;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Communities for ground of which no administrative borders are known: the blocks between arterial roads, railways and the middles of rivers,
 * merged until each has households enough for a residents' committee (1,500 to 3,000 where the blocks allow). A block is never cut, so one that
 * has more stays as it is. Wide water goes to the bank it lies at, up to the middle of the river where that is known. Blocks merge across what separates them least: a river last of all. They tile the extent exactly, vertex by vertex.
 * The same ground always gets the same proposal. All geometries metric.
 */
final class CommunityProposal {

    static final int LEAST_HOUSEHOLDS = 1_500;
    static final int MOST_HOUSEHOLDS = 3_000;

    /** In m². What lies between two carriageways or in a junction is no block. */
    private static final double DUST = 10_000;

    record Dwelling(Coordinate at, int households) {}

    /** @param households of the dwellings in it */
    record Proposed(Polygon area, int households) {}

    private final Map<Integer, BlockGroup> groups = new TreeMap<>();

    private CommunityProposal() {}

    /** From north to south in rows, west to east in a row. Never empty. */
    static List<Proposed> propose(
            Polygon extent, List<Divide> divides, List<Polygon> wideWater, List<Dwelling> dwellings) {
        var proposal = new CommunityProposal();
        var blocks = new Blocks(extent);
        proposal.begin(blocks.cut(divides), blocks, dwellings);
        proposal.mergeWater(wideWater);
        proposal.mergeDust();
        proposal.mergeSmall();
        return Rows.northToSouth(
                proposal.groups.values().stream()
                        .map(group -> new Proposed(dissolve(group.blocks), group.households))
                        .toList(),
                Proposed::area);
    }

    private void begin(List<Polygon> blocks, Blocks borders, List<Dwelling> dwellings) {
        var index = new STRtree();
        var sides = new HashMap<Blocks.Piece, Integer>();
        for (int number = 0; number < blocks.size(); number++) {
            var group = new BlockGroup(number);
            var block = blocks.get(number);
            group.blocks.add(block);
            group.area = block.getArea();
            groups.put(number, group);
            index.insert(block.getEnvelopeInternal(), new Located(number, new IndexedPointInAreaLocator(block)));
            for (var piece : pieces(block)) {
                var other = sides.put(piece, number);
                if (other != null && other != number) {
                    addBorder(number, other, borders.along(piece), piece.length());
                }
            }
        }
        for (var dwelling : dwellings) {
            at(dwelling.at(), index).ifPresent(number -> {
                group(number).dwellings.add(dwelling);
                group(number).households += dwelling.households();
            });
        }
    }

    private record Located(int number, IndexedPointInAreaLocator locator) {}

    private static Optional<Integer> at(Coordinate point, STRtree index) {
        Optional<Integer> lowest = Optional.empty();
        for (Object each : index.query(new Envelope(point))) {
            var block = (Located) each;
            if (block.locator().locate(point) != Location.EXTERIOR
                    && (lowest.isEmpty() || block.number() < lowest.get())) {
                lowest = Optional.of(block.number());
            }
        }
        return lowest;
    }

    private static List<Blocks.Piece> pieces(Polygon block) {
        var pieces = new ArrayList<Blocks.Piece>();
        var boundary = block.getBoundary();
        for (int ring = 0; ring < boundary.getNumGeometries(); ring++) {
            var points = boundary.getGeometryN(ring).getCoordinates();
            for (int i = 1; i < points.length; i++) {
                pieces.add(Blocks.Piece.of(points[i - 1], points[i]));
            }
        }
        return pieces;
    }

    private void addBorder(int one, int other, BarrierClass barrier, double length) {
        group(one)
                .borders
                .computeIfAbsent(other, _ -> new EnumMap<>(BarrierClass.class))
                .merge(barrier, length, Double::sum);
        group(other)
                .borders
                .computeIfAbsent(one, _ -> new EnumMap<>(BarrierClass.class))
                .merge(barrier, length, Double::sum);
    }

    /** Water goes to the bank it has most of; where the middle of a river is known, each half to its own side. */
    private void mergeWater(List<Polygon> wideWater) {
        var surfaces = wideWater.stream().map(IndexedPointInAreaLocator::new).toList();
        var wet = new TreeSet<Integer>();
        for (var group : groups.values()) {
            var inside = group.blocks.getFirst().getInteriorPoint().getCoordinate();
            if (surfaces.stream().anyMatch(surface -> surface.locate(inside) == Location.INTERIOR)) {
                wet.add(group.number);
            }
        }
        // All water at a bank first, and each by its own bank: the other half of a river that already has its bank is
        // none.
        while (!wet.isEmpty()) {
            var banks = new TreeMap<Integer, Integer>();
            for (var number : wet) {
                var water = group(number);
                water.borders.keySet().stream()
                        .filter(other -> !wet.contains(other))
                        .max(Comparator.comparingDouble(water::border).thenComparing(Comparator.reverseOrder()))
                        .ifPresent(bank -> banks.put(number, bank));
            }
            if (banks.isEmpty()) {
                return;
            }
            banks.forEach((water, bank) -> merge(group(water), group(bank)));
            wet.removeAll(banks.keySet());
        }
    }

    private void mergeDust() {
        while (true) {
            var dust = groups.values().stream()
                    .filter(group -> group.area < DUST && !group.borders.isEmpty())
                    .min(Comparator.comparingDouble((BlockGroup group) -> group.area)
                            .thenComparingInt(group -> group.number));
            if (dust.isEmpty()) {
                return;
            }
            var small = dust.get();
            var neighbour = small.borders.keySet().stream()
                    .max(Comparator.comparing((Integer other) -> !small.acrossRiver(other))
                            .thenComparing(small::border));
            merge(small, group(neighbour.orElseThrow()));
        }
    }

    private void mergeSmall() {
        while (true) {
            // A street has codes for so many; on ground that large, communities grow instead.
            boolean tooMany = groups.size() > AdministrativeCodes.MOST_COMMUNITIES;
            var few = groups.values().stream()
                    .filter(group -> (tooMany || group.households < LEAST_HOUSEHOLDS)
                            && partner(group, tooMany).isPresent())
                    .min(Comparator.comparingInt((BlockGroup group) -> group.households)
                            .thenComparingDouble(group -> group.area)
                            .thenComparingInt(group -> group.number));
            if (few.isEmpty()) {
                return;
            }
            merge(few.get(), partner(few.get(), tooMany).orElseThrow());
        }
    }

    /**
     * Whom a group with too few households joins: on its own bank, without making too large a community, where the common border is longest for
     * its outline; across a river, where people live nearest. A group with less than half of what is needed joins also where it makes one too large, or across the river.
     */
    private Optional<BlockGroup> partner(BlockGroup small, boolean anyhow) {
        boolean hardlyAny = anyhow || small.households < LEAST_HOUSEHOLDS / 2;
        return small.borders.keySet().stream()
                .map(this::group)
                .filter(other -> hardlyAny || !small.acrossRiver(other.number) && fits(small, other))
                .max(Comparator.comparing((BlockGroup other) -> !small.acrossRiver(other.number))
                        .thenComparing(other -> fits(small, other))
                        .thenComparingDouble(other -> small.acrossRiver(other.number)
                                ? -small.middle().distance(other.middle())
                                : small.border(other.number))
                        .thenComparingInt(other -> -other.number));
    }

    private static boolean fits(BlockGroup one, BlockGroup other) {
        return one.households + other.households <= MOST_HOUSEHOLDS;
    }

    private void merge(BlockGroup from, BlockGroup into) {
        into.blocks.addAll(from.blocks);
        into.dwellings.addAll(from.dwellings);
        into.households += from.households;
        into.area += from.area;
        groups.remove(from.number);
        from.borders.forEach((other, borders) -> {
            group(other).borders.remove(from.number);
            if (other != into.number) {
                borders.forEach((barrier, length) -> addBorder(into.number, other, barrier, length));
            }
        });
    }

    private BlockGroup group(int number) {
        var group = groups.get(number);
        if (group == null) {
            throw new IllegalStateException("No block " + number);
        }
        return group;
    }

    private static Polygon dissolve(List<Polygon> blocks) {
        if (blocks.size() == 1) {
            return normal(blocks.getFirst());
        }
        Geometry union = CoverageUnion.union(blocks.toArray(Geometry[]::new));
        // A ring that touches itself may come out invalid.
        if (!(union instanceof Polygon && union.isValid())) {
            union = OverlayNGRobust.union(List.<Geometry>copyOf(blocks));
        }
        return normal((Polygon) union);
    }

    /** Where a ring begins is chance in what makes polygons; here it is not to be. */
    private static Polygon normal(Polygon polygon) {
        return (Polygon) polygon.norm();
    }
}
