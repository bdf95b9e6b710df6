package org.gridloom.planning.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.gridloom.exchange.LayerOut;
import org.gridloom.exchange.LayerOut.Type;
import org.gridloom.exchange.Table;
import org.gridloom.geometry.Geometries;
import org.gridloom.print.SheetWords;
import org.gridloom.territory.BuildingList;
import org.jspecify.annotations.Nullable;

/** A plan as a table of its buildings and as layers of its grids and micro-grids. */
final class PlanTables {

    private PlanTables() {}

    /** Which building is in which grid and micro-grid. One that has no code yet is named by its number in the plan. */
    static Table assignment(DrawnGrids plan, List<BuildingList.Row> buildings, SheetWords words) {
        var gridOf = plan.division().gridOfUnit();
        var microOf = plan.micro().gridOfUnit();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var building : buildings) {
            var grid = gridOf.get(building.unit());
            var micro = microOf.get(building.unit());
            rows.add(Arrays.asList(
                    building.sourceId(),
                    building.name(),
                    building.address(),
                    building.floors(),
                    building.households(),
                    words.say("sheet.count." + building.counted()),
                    grid == null ? null : Objects.requireNonNullElse(grid.code(), grid.number()),
                    grid == null ? null : grid.name(),
                    grid == null || micro == null
                            ? null
                            : Objects.requireNonNullElse(micro.code(), micro.numberIn(grid)),
                    plan.community().name()));
        }
        return new Table(
                words.say("plan.file.ASSIGNMENT_EXCEL"),
                List.of(
                        words.say("sheet.building.id"),
                        words.say("sheet.building.name"),
                        words.say("sheet.building.address"),
                        words.say("sheet.building.floors"),
                        words.say("sheet.households"),
                        words.say("sheet.building.counted"),
                        words.say("sheet.grid.code"),
                        words.say("sheet.grid.name"),
                        words.say("sheet.micro.code"),
                        words.say("sheet.community")),
                rows);
    }

    /** The columns' names are for programs, so they are the same in every language. */
    static LayerOut grids(DrawnGrids plan) {
        var columns = new LinkedHashMap<String, Type>();
        columns.put("code", Type.TEXT);
        columns.put("number", Type.TEXT);
        columns.put("name", Type.TEXT);
        columns.put("kind", Type.TEXT);
        columns.put("households", Type.INTEGER);
        columns.put("area_m2", Type.REAL);
        columns.put("micro_grids", Type.INTEGER);
        columns.put("community", Type.TEXT);
        columns.put("plan", Type.INTEGER);
        columns.put("revision", Type.INTEGER);
        var rows = new ArrayList<LayerOut.Row>();
        for (var drawn : plan.grids()) {
            if (!drawn.area().isEmpty()) {
                rows.add(new LayerOut.Row(
                        Geometries.multi(plan.plane().toStored(drawn.area())),
                        Arrays.asList(
                                drawn.grid().code(),
                                drawn.grid().number(),
                                drawn.grid().name(),
                                drawn.grid().kind().name(),
                                drawn.figures().households(),
                                Math.round(drawn.figures().area() * 100) / 100.0,
                                plan.micro().grids().stream()
                                        .filter(micro ->
                                                micro.grid().equals(drawn.grid().key()))
                                        .count(),
                                plan.community().code(),
                                plan.plan().id().value(),
                                plan.revision())));
            }
        }
        return new LayerOut("grids", columns, rows);
    }

    /** What the grids are divided into. A micro-grid without a code yet has its number alone. */
    static LayerOut microGrids(DrawnGrids plan) {
        var columns = new LinkedHashMap<String, Type>();
        columns.put("code", Type.TEXT);
        columns.put("number", Type.TEXT);
        columns.put("name", Type.TEXT);
        columns.put("grid", Type.TEXT);
        columns.put("households", Type.INTEGER);
        columns.put("plan", Type.INTEGER);
        columns.put("revision", Type.INTEGER);
        var names = new HashMap<String, String>();
        plan.grids()
                .forEach(drawn -> names.put(
                        drawn.grid().key(),
                        Objects.requireNonNullElse(
                                drawn.grid().code(), drawn.grid().number())));
        var areas = plan.micro().areas();
        var figures = plan.micro().figures();
        var rows = new ArrayList<LayerOut.Row>();
        for (int i = 0; i < areas.size(); i++) {
            var micro = plan.micro().grids().get(i);
            if (!areas.get(i).isEmpty()) {
                rows.add(new LayerOut.Row(
                        Geometries.multi(plan.plane().toStored(areas.get(i))),
                        Arrays.asList(
                                micro.code(),
                                micro.number(),
                                micro.name(),
                                names.get(micro.grid()),
                                figures.get(i).households(),
                                plan.plan().id().value(),
                                plan.revision())));
            }
        }
        return new LayerOut("micro_grids", columns, rows);
    }
}
