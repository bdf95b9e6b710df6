package org.gridloom.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.Ground.Footprint;
import org.gridloom.geometry.LineCut;
import org.gridloom.geometry.LiveCoverage;
import org.gridloom.geometry.UnitCoverage;
import org.gridloom.rules.DrawnPlan;
import org.gridloom.rules.Edit;
import org.gridloom.rules.GridInPlan;
import org.gridloom.rules.Limits;
import org.gridloom.rules.LivePlan;
import org.gridloom.rules.PlanFacts;
import org.gridloom.rules.RuleSettings;
import org.gridloom.rules.Vacancy;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** A plan for the benchmark of redrawing, of a set size, and the edits a planner would make in it. Every rule has something to look at. */
final class RedrawGround {

    /** Units a grid has at the start, as in a town: 50. */
    private static final int GRID_COLUMNS = 10;

    private static final int GRID_ROWS = 5;
    static final int LARGEST_EDIT = 20;

    private final int columns;
    private final int rows;
    private final Random random;
    private final LatticeGround lattice;
    private final UnitCoverage units;
    private final List<Footprint> buildings;
    private final Geometry community;
    private final List<List<Integer>> neighbours = new ArrayList<>();
    private final PlanFacts facts;

    RedrawGround(int columns, int rows, long seed) {
        this.columns = columns;
        this.rows = rows;
        random = new Random(seed);
        lattice = new LatticeGround(columns, rows, random);
        units = lattice.units();
        buildings = lattice.buildings();
        community = OverlayNGRobust.union(
                List.<Geometry>copyOf(units.units().stream().map(BaseUnit::area).toList()));
        units.units().forEach(unit -> neighbours.add(new ArrayList<>()));
        for (var edge : units.edges()) {
            if (edge.left() >= 0 && edge.right() >= 0) {
                neighbours.get(edge.left()).add(edge.right());
                neighbours.get(edge.right()).add(edge.left());
            }
        }
        var inForce = new HashMap<Integer, String>();
        units.units().forEach(unit -> inForce.put(unit.number(), gridAtFirst(unit.number())));
        facts = new PlanFacts(Map.of(), List.of(), inForce);
    }

    int units() {
        return columns * rows;
    }

    int grids() {
        return columns / GRID_COLUMNS * (rows / GRID_ROWS);
    }

    Geometry community() {
        return community;
    }

    List<Footprint> buildings() {
        return buildings;
    }

    UnitCoverage coverage() {
        return units;
    }

    /** A straight line through up to 20 units, and a little beyond. */
    LineString line() {
        var from =
                units.units().get(random.nextInt(units())).area().getCentroid().getCoordinate();
        double angle = random.nextDouble() * 2 * Math.PI;
        double length = 100 + random.nextInt(300);
        return community.getFactory().createLineString(new Coordinate[] {
            from, new Coordinate(from.x + length * Math.cos(angle), from.y + length * Math.sin(angle))
        });
    }

    List<BaseUnit> parts(LiveCoverage coverage, LineCut.Cut cut) {
        var unit = coverage.unit(cut.unit());
        var parts = new ArrayList<BaseUnit>();
        for (var part : cut.parts()) {
            parts.add(new BaseUnit(
                    coverage.size() + parts.size(),
                    part.area(),
                    unit.community(),
                    part.households(),
                    part.buildings(),
                    unit.compound(),
                    unit.water()));
        }
        return parts;
    }

    DrawnPlan start() {
        var grids = new ArrayList<GridInPlan>();
        for (int grid = 0; grid < grids(); grid++) {
            var vacancies = grid % 4 == 0 ? Set.of(Vacancy.FULL_TIME) : Set.<Vacancy>of();
            grids.add(new GridInPlan("g" + grid, new Limits(300, 500), vacancies));
        }
        return new DrawnPlan(units, grids, facts.inForce(), facts, RuleSettings.DEFAULT);
    }

    /** The plan that a live one has become, as values. */
    DrawnPlan asDrawn(LivePlan live) {
        var gridOf = new HashMap<Integer, String>();
        units.units().forEach(u -> live.gridOf(u.number()).ifPresent(key -> gridOf.put(u.number(), key)));
        return new DrawnPlan(units, live.grids(), gridOf, facts, RuleSettings.DEFAULT);
    }

    /** A lump of up to 20 units given to the grid of one of them, every tenth to none. */
    Edit.Move lump(LivePlan live) {
        int size = 1 + random.nextInt(LARGEST_EDIT);
        var lump = new LinkedHashSet<Integer>();
        var edge = new ArrayList<>(List.of(random.nextInt(units())));
        while (lump.size() < size) {
            int unit = edge.get(random.nextInt(edge.size()));
            lump.add(unit);
            edge.addAll(neighbours.get(unit));
        }
        var to = random.nextInt(10) == 0
                ? null
                : live.gridOf(edge.getLast())
                        .orElseGet(() -> live.grids()
                                .get(random.nextInt(live.grids().size()))
                                .key());
        return new Edit.Move(List.copyOf(lump), to);
    }

    /** What a pointer that was pressed on a border passes over, unit by unit: 20 of one grid that go to its neighbour. */
    Edit.Move sweep(LivePlan live) {
        while (true) {
            int start = random.nextInt(units());
            var from = live.gridOf(start);
            for (int next : neighbours.get(start)) {
                var to = live.gridOf(next);
                if (from.isPresent() && to.isPresent() && !to.equals(from)) {
                    return new Edit.Move(passedOver(start, live), to.get());
                }
            }
        }
    }

    private List<Integer> passedOver(int start, LivePlan live) {
        var passed = new LinkedHashSet<>(List.of(start));
        var edge = new ArrayList<>(passed);
        for (int i = 0; i < edge.size() && passed.size() < LARGEST_EDIT; i++) {
            for (int next : neighbours.get(edge.get(i))) {
                if (passed.size() < LARGEST_EDIT && live.gridOf(next).equals(live.gridOf(start)) && passed.add(next)) {
                    edge.add(next);
                }
            }
        }
        return List.copyOf(passed);
    }

    /** All of one grid given to a neighbour; its key goes. */
    Edit merge(LivePlan live) {
        var sweep = sweep(live);
        var goes = live.gridOf(sweep.units().getFirst()).orElseThrow();
        return new Edit.Several(List.of(new Edit.Move(live.units(goes), sweep.to()), new Edit.Retire(goes)));
    }

    private String gridAtFirst(int unit) {
        int column = unit % columns;
        int row = unit / columns;
        return "g" + (row / GRID_ROWS * (columns / GRID_COLUMNS) + column / GRID_COLUMNS);
    }
}
