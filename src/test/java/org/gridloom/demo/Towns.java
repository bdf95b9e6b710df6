package org.gridloom.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.station.StationDraft;
import org.gridloom.territory.AreaKind;
import org.gridloom.territory.TerritoryDraft;
import org.gridloom.territory.TerritoryDraft.BarrierDraft;
import org.gridloom.territory.TerritoryDraft.BuildingDraft;
import org.gridloom.territory.TerritoryDraft.GridDraft;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Towns that the tests look at, each made once, and questions to them. */
final class Towns {

    /** Seeds of other towns than the demonstration's, for what must hold in all. */
    static final long[] SEEDS = {1, 2, 3, 4, 5, 6};

    static final MetricPlane PLANE = MetricPlane.of(TownParameters.standard().metricSrid());

    private static final Map<TownParameters, Town> MADE = new ConcurrentHashMap<>();

    private Towns() {}

    static Town standard() {
        return of(TownParameters.standard());
    }

    static Town ofSeed(long seed) {
        return of(TownParameters.of(seed, TownParameters.HOUSEHOLDS_OF_A_STREET));
    }

    static Town city() {
        return of(TownParameters.of(11, 100_000));
    }

    private static Town of(TownParameters parameters) {
        return MADE.computeIfAbsent(parameters, each -> new TownGenerator(each).generate());
    }

    static Geometry[] metric(List<Geometry> stored) {
        return stored.stream().map(PLANE::toMetric).toArray(Geometry[]::new);
    }

    static List<StationDraft> stations(Town town) {
        return town.stations().values().stream().flatMap(List::stream).toList();
    }

    static List<BarrierDraft> roads(TerritoryDraft ground) {
        return ground.barriers().stream()
                .filter(b -> b.barrier() == BarrierClass.MAIN_ROAD || b.barrier() == BarrierClass.MINOR_ROAD)
                .toList();
    }

    /** Rivers have a name, ponds have none. A river goes on beyond the street's border. */
    static Geometry rivers(TerritoryDraft ground) {
        return OverlayNGRobust.union(ground.areas().stream()
                .filter(area -> area.kind() == AreaKind.WATER && area.name() != null)
                .map(area -> PLANE.toMetric(area.area()))
                .toList());
    }

    /** Households of each grid in force, by its code. */
    static Map<String, Integer> households(TerritoryDraft ground) {
        var buildings = new STRtree();
        for (BuildingDraft building : ground.buildings()) {
            buildings.insert(building.footprint().getEnvelopeInternal(), building);
        }
        Map<String, Integer> households = new HashMap<>();
        for (GridDraft grid : ground.gridsInForce()) {
            int sum = 0;
            for (Object found : buildings.query(grid.area().getEnvelopeInternal())) {
                if (found instanceof BuildingDraft building && grid.area().contains(building.footprint())) {
                    sum += building.households();
                }
            }
            households.put(grid.code(), sum);
        }
        return households;
    }

    static List<GridDraft> grids(TerritoryDraft ground, Predicate<GridDraft> which) {
        return ground.gridsInForce().stream().filter(which).toList();
    }

    static List<Geometry> geometries(Town town) {
        List<Geometry> geometries = new ArrayList<>();
        var draft = town.territory();
        draft.streets().forEach(x -> geometries.add(x.boundary()));
        draft.communities().forEach(x -> geometries.add(x.boundary()));
        draft.compounds().forEach(x -> geometries.add(x.boundary()));
        draft.buildings().forEach(x -> geometries.add(x.footprint()));
        draft.entrances().forEach(x -> geometries.add(x.point()));
        draft.barriers().forEach(x -> geometries.add(x.line()));
        draft.areas().forEach(x -> geometries.add(x.area()));
        draft.places().forEach(x -> geometries.add(x.point()));
        draft.gridsInForce().forEach(x -> geometries.add(x.area()));
        stations(town).forEach(x -> geometries.add(x.point()));
        town.incidents().forEach(x -> geometries.add(x.point()));
        return geometries;
    }
}
