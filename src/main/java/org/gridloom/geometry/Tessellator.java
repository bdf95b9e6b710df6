package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Cuts a street into base units, so that whatever a planner gives to a grid has neither gap nor overlap and cuts no building.
 *
 * <p>It goes in two rounds. First all lines that cut make {@link Blocks}: borders of communities, grids in force and compounds, barriers, banks. Then
 * each block is cut halfway between its buildings ({@link Midlines}, a Voronoi diagram of their outlines), and all that is noded once more together with
 * the outline of each building that a line comes near ({@link Cells}). Both times faces of one planar map are joined to larger ones and nothing is ever
 * moved or clipped, so cover and common vertices are exact by construction, and as the faces inside an outline always stay together no border crosses a
 * building.
 *
 * <p>Known limits: noding moves lines by up to 1 cm, so a border may enter a footprint by that much. Touching buildings of one block share a unit, however
 * long the row is.
 */
public final class Tessellator {

    /** Metres between the sites along a wall: no nearer than needed to lead a line through the narrowest gap, no farther than looks straight. */
    private static final double FINEST = 0.1;

    private static final double COARSEST = 3;

    private Tessellator() {}

    /** @param ground metric, all of one SRID; the order of its lists decides nothing but which of two overlapping communities comes first */
    public static Tessellation tessellate(Ground ground, TessellationSettings settings) {
        if (ground.communities().isEmpty()) {
            return new Tessellation(new UnitCoverage(List.of(), List.of()), Map.of(), List.of());
        }
        var factory = ground.communities().getFirst().area().getFactory();
        var buildings = new Buildings(ground.buildings());
        var blocks = new Blocks(ground, buildings, settings, factory);
        var homes = new Homes(buildings, blocks, settings);
        var cells = new Cells(buildings, blocks, homes, midlines(buildings, blocks, homes, factory), settings, factory);
        var units = new Units(ground, buildings, cells, factory);

        var faults = new ArrayList<SourceFault>();
        faults.addAll(blocks.faults);
        faults.addAll(buildings.faults);
        faults.addAll(homes.faults);
        faults.addAll(units.faults);
        return new Tessellation(units.coverage(), communities(units.coverage()), faults);
    }

    private static List<Coordinate[]> midlines(
            Buildings buildings, Blocks blocks, Homes homes, GeometryFactory factory) {
        var byBlock = new TreeMap<Integer, List<BuildingPart>>();
        for (var part : buildings.parts) {
            if (homes.of(part) >= 0) {
                byBlock.computeIfAbsent(homes.of(part), b -> new ArrayList<>()).add(part);
            }
        }
        var spacing = spacing(buildings, homes);
        var lines = new ArrayList<Coordinate[]>();
        byBlock.forEach((block, parts) -> {
            if (parts.stream().mapToInt(homes::clusterOf).distinct().count() > 1) {
                lines.addAll(midlines(blocks.blocks.get(block), parts, homes, spacing, factory));
            }
        });
        return lines;
    }

    private static List<Coordinate[]> midlines(
            Blocks.Block block,
            List<BuildingPart> parts,
            Homes homes,
            Map<Integer, double[]> spacing,
            GeometryFactory factory) {
        var window = block.area().getEnvelopeInternal().copy();
        var midlines = new Midlines(new Coordinate(window.getMinX(), window.getMinY()));
        for (var part : parts) {
            var step = spacing.get(part.number());
            int segment = 0;
            for (var ring : Buildings.rings(part.area())) {
                for (int i = 1; i < ring.length; i++) {
                    var from = ring[i - 1];
                    var to = ring[i];
                    int pieces = (int) Math.ceil(from.distance(to) / (step == null ? COARSEST : step[segment]));
                    for (int k = 0; k < pieces; k++) {
                        double t = (double) k / pieces;
                        midlines.addSite(
                                from.x + t * (to.x - from.x), from.y + t * (to.y - from.y), homes.clusterOf(part));
                    }
                    segment++;
                }
            }
        }
        window.expandBy(1);
        return new WithinBlock(block.area(), factory).clip(midlines.within(window));
    }

    /** By part that has a neighbour within reach in its block: metres between sites for each segment of its rings, in order. */
    private static Map<Integer, double[]> spacing(Buildings buildings, Homes homes) {
        var spacing = new HashMap<Integer, double[]>();
        for (var pair : buildings.pairs) {
            if (homes.of(pair.a()) == homes.of(pair.b()) && homes.clusterOf(pair.a()) != homes.clusterOf(pair.b())) {
                refine(pair.a(), pair.b(), spacing);
                refine(pair.b(), pair.a(), spacing);
            }
        }
        return spacing;
    }

    private static void refine(BuildingPart part, BuildingPart other, Map<Integer, double[]> spacing) {
        var steps = spacing.computeIfAbsent(part.number(), p -> {
            var coarse = new double[part.area().getNumPoints()];
            java.util.Arrays.fill(coarse, COARSEST);
            return coarse;
        });
        int segment = 0;
        for (var ring : Buildings.rings(part.area())) {
            for (int i = 1; i < ring.length; i++) {
                double room = Buildings.distance(ring[i - 1], ring[i], other.area(), COARSEST);
                steps[segment] = Math.min(steps[segment], Math.max(FINEST, room));
                segment++;
            }
        }
    }

    private static Map<Long, Geometry> communities(UnitCoverage coverage) {
        var numbers = new TreeMap<Long, Integer>();
        coverage.units().forEach(unit -> numbers.putIfAbsent(unit.community(), numbers.size()));
        var areas = Dissolve.dissolve(
                coverage, unit -> numbers.get(coverage.units().get(unit).community()), numbers.size());
        var communities = new TreeMap<Long, Geometry>();
        numbers.forEach((community, number) -> communities.put(community, areas.get(number)));
        return communities;
    }
}
