package org.gridloom.planning.output;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.Ground.Footprint;
import org.gridloom.print.Box;
import org.gridloom.print.Ink;
import org.gridloom.print.Letters;
import org.gridloom.print.MapFrame;
import org.gridloom.print.Sheet;
import org.gridloom.print.SheetWords;
import org.gridloom.shell.Numbers;
import org.gridloom.shell.Times;
import org.gridloom.territory.Surroundings;

/** A plan on one sheet of A3: its map, its table, the legend, and where the ground comes from. */
final class MapSheet {

    static final double WIDTH = 420;
    static final double HEIGHT = 297;
    private static final Box MAP = new Box(12, 32, 268, 240);
    private static final Box TABLE = new Box(290, 32, 118, 190);

    /** Right ends of the columns, and of the first its left one. */
    private static final double[] COLUMNS = {6, 66, 82, 100, 118};

    private final DrawnGrids plan;
    private final SheetWords words;
    private final Sheet sheet;

    private MapSheet(DrawnGrids plan, SheetWords words, Sheet sheet) {
        this.plan = plan;
        this.words = words;
        this.sheet = sheet;
    }

    /** What surrounds and fills the map. */
    record Ground(
            List<Surroundings.Surface> surfaces,
            List<Surroundings.Way> ways,
            List<Footprint> buildings,
            String attribution) {}

    static byte[] of(DrawnGrids plan, Ground ground, SheetWords words) {
        var out = new ByteArrayOutputStream();
        try (var sheet = new Sheet(out, WIDTH, HEIGHT, title(plan, words))) {
            draw(sheet, plan, ground, words);
        }
        return out.toByteArray();
    }

    /** On a page of A3 that lies. */
    static void draw(Sheet sheet, DrawnGrids plan, Ground ground, SheetWords words) {
        var page = new MapSheet(plan, words, sheet);
        page.heading(title(plan, words));
        page.map(ground);
        page.table();
        page.legend();
        page.foot(ground.attribution());
    }

    private static String title(DrawnGrids plan, SheetWords words) {
        return words.say("sheet.title", plan.community().name());
    }

    private void heading(String title) {
        sheet.text(12, 21, Letters.of(24).strong(), title);
        var where = plan.community().streetName() + " · " + plan.community().code();
        sheet.text(12, 28, Letters.of(10).in(Ink.SOFT), where);
        var state = words.say("plan.state." + plan.plan().state());
        sheet.text(WIDTH - 12, 21, Letters.of(12).right(), plan.plan().name());
        sheet.text(
                WIDTH - 12,
                28,
                Letters.of(10).in(Ink.SOFT).right(),
                words.say("sheet.asOf", state, plan.revision(), Times.toTheMinute(plan.at())));
    }

    private void map(Ground ground) {
        var community = plan.plane().toMetric(plan.community().boundary());
        var extent = community.getEnvelopeInternal();
        extent.expandBy(0.02 * extent.getWidth(), 0.02 * extent.getHeight());
        var map = new MapFrame(sheet, MAP, extent);
        var under = new GroundPainter(sheet, map);
        var over = new GridPainter(sheet, map, words);
        under.paint(ground.surfaces(), ground.ways(), ground.buildings());
        over.tints(plan.grids());
        over.veilOutside(community);
        over.borders(plan.grids(), community);
        under.nameWays(ground.ways(), 7);
        over.labels(plan.grids());
        over.northArrow();
        sheet.frame(MAP, 0.3, Ink.SOFT);
        map.scaleBar(MAP.x() + 2, MAP.bottom() + 7, words.say("sheet.scale", Numbers.of(Math.round(map.scale()))));
    }

    private void table() {
        var row = Math.min(6.2, TABLE.height() / (plan.grids().size() + 2));
        var letters = Letters.of(Math.min(9.5, row * 1.55));
        var y = TABLE.y() + row;
        cells(
                y,
                letters.strong(),
                List.of(
                        "",
                        words.say("sheet.grid.name"),
                        words.say("sheet.households"),
                        words.say("sheet.hectares"),
                        words.say("sheet.compactness")));
        rule(y + row * 0.3);
        var households = 0;
        var area = 0.0;
        for (var grid : plan.grids()) {
            y += row;
            var figures = grid.figures();
            households += figures.households();
            area += figures.area();
            sheet.fill(new Box(TABLE.x(), y - row * 0.62, 4, row * 0.7), GridPainter.tint(grid));
            cells(
                    y,
                    letters,
                    List.of(
                            "",
                            grid.grid().number() + " " + grid.grid().name(),
                            Numbers.of(figures.households()),
                            "%.1f".formatted(figures.area() / 10_000),
                            "%.2f".formatted(figures.compactness())));
        }
        rule(y + row * 0.3);
        cells(
                y + row,
                letters.strong(),
                List.of(
                        "",
                        words.say("sheet.total", plan.grids().size()),
                        Numbers.of(households),
                        "%.1f".formatted(area / 10_000),
                        ""));
    }

    private void cells(double y, Letters letters, List<String> texts) {
        var name = sheet.fitting(letters, texts.get(1), COLUMNS[1] - COLUMNS[0] - 8);
        sheet.text(TABLE.x() + COLUMNS[0], y, letters, name);
        for (int column = 2; column < texts.size(); column++) {
            sheet.text(TABLE.x() + COLUMNS[column], y, letters.right(), texts.get(column));
        }
    }

    private void rule(double y) {
        sheet.line(TABLE.x(), y, TABLE.right(), y, 0.2, Ink.FAINT);
    }

    private void legend() {
        var x = TABLE.x();
        var y = 236.0;
        sheet.text(x, y, Letters.of(10).strong(), words.say("map.legend"));
        sign(x, y + 7, GridPainter.BORDER, 0.55, "map.legend.grid");
        sign(x, y + 14, GridPainter.COMMUNITY, 1.1, "map.legend.community");
        sign(x, y + 21, GroundPainter.of(BarrierClass.WALL), 0.4, "sheet.legend.WALL");
        sign(x + 60, y + 7, GroundPainter.of(BarrierClass.MAIN_ROAD), 1.6, "sheet.legend.MAIN_ROAD");
        sign(x + 60, y + 14, GroundPainter.of(BarrierClass.RAILWAY), 0.9, "sheet.legend.RAILWAY");
        sign(x + 60, y + 21, GroundPainter.of(BarrierClass.RIVER), 2.4, "sheet.legend.RIVER");
        sheet.text(x, y + 29, Letters.of(8).in(Ink.SOFT), words.say("sheet.compactness.hint"));
    }

    private void sign(double x, double y, Ink ink, double thick, String label) {
        sheet.line(x, y - 1, x + 10, y - 1, thick, ink);
        sheet.text(x + 13, y, Letters.of(9), words.say(label));
    }

    private void foot(String attribution) {
        var small = Letters.of(8).in(Ink.SOFT);
        sheet.text(12, HEIGHT - 8, small, sheet.fitting(small, attribution, 270));
        sheet.text(WIDTH - 12, HEIGHT - 8, small.right(), words.say("sheet.crs"));
    }
}
