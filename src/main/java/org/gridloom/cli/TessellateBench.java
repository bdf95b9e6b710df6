package org.gridloom.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridloom.demo.Town;
import org.gridloom.demo.TownGenerator;
import org.gridloom.demo.TownParameters;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.Ground;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.geometry.TessellationSettings;
import org.gridloom.geometry.Tessellator;
import org.gridloom.territory.AreaKind;
import org.gridloom.territory.TerritoryDraft;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** How many buildings of the demonstration town's first street are cut into base units in a second, on one core. */
final class TessellateBench {

    private static final int RUNS = 7;
    private static final int WARM_UP = 3;

    private TessellateBench() {}

    static void run(PrintStream out) {
        var town = new TownGenerator(TownParameters.standard()).generate();
        var ground = ground(town);
        var rates = new double[RUNS];
        for (var run = -WARM_UP; run < RUNS; run++) {
            var start = System.nanoTime();
            var units = Tessellator.tessellate(ground, TessellationSettings.DEFAULT)
                    .coverage()
                    .units();
            var seconds = (System.nanoTime() - start) / 1e9;
            if (units.isEmpty()) {
                throw new IllegalStateException("A street without units");
            }
            if (run >= 0) {
                rates[run] = ground.buildings().size() / seconds;
            }
        }
        Arrays.sort(rates);
        Figure.of(
                        "tessellate.rate",
                        rates[RUNS / 2],
                        "buildings/s",
                        "buildings",
                        ground.buildings().size(),
                        "runs",
                        RUNS)
                .print(out);
    }

    /** As a first import sees it: the grids in force cut too. */
    static Ground ground(Town town) {
        TerritoryDraft draft = town.territory();
        var plane = MetricPlane.of(draft.district().metricSrid());
        var buildings = new ArrayList<Ground.Footprint>();
        for (var building : draft.buildings()) {
            buildings.add(new Ground.Footprint(
                    buildings.size(), plane.toMetric(building.footprint()), building.households()));
        }
        return new Ground(
                regions(
                        draft.communities().stream()
                                .map(TerritoryDraft.CommunityDraft::boundary)
                                .toList(),
                        plane),
                regions(
                        draft.gridsInForce().stream()
                                .map(TerritoryDraft.GridDraft::area)
                                .toList(),
                        plane),
                regions(
                        draft.compounds().stream()
                                .map(TerritoryDraft.CompoundDraft::boundary)
                                .toList(),
                        plane),
                draft.barriers().stream()
                        .map(b -> new Ground.BarrierLine(
                                (LineString) plane.toMetric(b.line()),
                                b.barrier(),
                                b.barrier() != BarrierClass.NONE && !b.tunnel()))
                        .toList(),
                draft.areas().stream()
                        .filter(area -> area.kind() == AreaKind.WATER)
                        .map(area -> plane.toMetric(area.area()))
                        .toList(),
                buildings);
    }

    private static List<Ground.Region> regions(List<Geometry> areas, MetricPlane plane) {
        var regions = new ArrayList<Ground.Region>();
        areas.forEach(area -> regions.add(new Ground.Region(regions.size(), plane.toMetric(area))));
        return regions;
    }
}
