package org.gridloom.planning.output;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gridloom.planning.output.DrawnGrids.Drawn;
import org.gridloom.planning.output.MapSheet.Ground;
import org.gridloom.print.Box;
import org.gridloom.print.Ink;
import org.gridloom.print.Letters;
import org.gridloom.print.MapFrame;
import org.gridloom.print.QrCode;
import org.gridloom.print.Sheet;
import org.gridloom.print.SheetWords;
import org.gridloom.shell.Times;
import org.gridloom.team.Team;

/** The sign that hangs in a grid (网格公示牌), one page of A3 for each: where it runs, who serves there and by which number, what they do, a QR code. */
final class Posters {

    private static final double WIDTH = 297;
    private static final double HEIGHT = 420;
    private static final Box MAP = new Box(15, 96, 267, 166);
    private static final Ink BAND = new Ink("#1f4e9e");
    private static final Ink BAND_TEXT = new Ink("#dbe6fb");
    private static final Ink OUTLINE = new Ink("#c8202f");
    private static final int DUTIES = 6;
    private static final double TEAM = 278;
    private static final double DUTIES_AT = 349;

    private final DrawnGrids plan;
    private final SheetWords words;
    private final Sheet sheet;

    private Posters(DrawnGrids plan, SheetWords words, Sheet sheet) {
        this.plan = plan;
        this.words = words;
        this.sheet = sheet;
    }

    /**
     * @param grids which of the plan's
     * @param teams by code of the grid
     * @param links what the QR code says, by the grid's key
     */
    static byte[] of(
            DrawnGrids plan,
            List<Drawn> grids,
            Ground ground,
            Map<String, Team> teams,
            Map<String, String> links,
            SheetWords words) {
        var out = new ByteArrayOutputStream();
        try (var sheet = new Sheet(out, WIDTH, HEIGHT, words.say("poster.title"))) {
            var posters = new Posters(plan, words, sheet);
            for (int i = 0; i < grids.size(); i++) {
                if (i > 0) {
                    sheet.nextPage();
                }
                var grid = grids.get(i);
                posters.heading(grid);
                posters.map(grid, ground);
                var team = teams.getOrDefault(
                        Objects.requireNonNullElse(grid.grid().code(), ""), new Team("", List.of()));
                posters.team(team);
                posters.duties();
                posters.link(links.getOrDefault(grid.grid().key(), ""));
                posters.foot(ground.attribution());
            }
        }
        return out.toByteArray();
    }

    private void heading(Drawn grid) {
        sheet.fill(new Box(0, 0, WIDTH, 62), BAND);
        sheet.text(WIDTH / 2, 33, Letters.of(54).in(Ink.PAPER).strong().centred(), words.say("poster.title"));
        var where = plan.community().streetName() + " · " + plan.community().name();
        sheet.text(WIDTH / 2, 51, Letters.of(22).in(BAND_TEXT).centred(), where);
        var name = Letters.of(32).strong();
        sheet.text(15, 82, name, sheet.fitting(name, grid.grid().name(), 180));
        var code = grid.grid().code();
        sheet.text(
                WIDTH - 15,
                78,
                Letters.of(15).right(),
                code == null ? words.say("poster.noCode") : words.say("poster.code", code));
        sheet.text(
                WIDTH - 15,
                88,
                Letters.of(13).in(Ink.SOFT).right(),
                words.say(
                        "poster.size",
                        grid.figures().households(),
                        String.format(Locale.ROOT, "%.1f", grid.figures().area() / 10_000)));
    }

    private void map(Drawn grid, Ground ground) {
        var extent = grid.area().isEmpty()
                ? plan.plane().toMetric(plan.community().boundary()).getEnvelopeInternal()
                : grid.area().getEnvelopeInternal();
        extent.expandBy(0.12 * Math.max(extent.getWidth(), extent.getHeight()));
        var map = new MapFrame(sheet, MAP, extent);
        var under = new GroundPainter(sheet, map);
        var over = new GridPainter(sheet, map, words);
        under.paint(ground.surfaces(), ground.ways(), ground.buildings());
        over.tints(List.of(grid));
        over.veilOutside(grid.area());
        over.borders(plan.grids(), plan.plane().toMetric(plan.community().boundary()));
        map.stroke(grid.area(), 1.8, OUTLINE, 0);
        under.nameWays(ground.ways(), 11);
        over.labels(List.of(grid));
        over.northArrow();
        sheet.frame(MAP, 0.4, Ink.SOFT);
    }

    private void team(Team team) {
        sheet.text(15, TEAM, Letters.of(20).in(BAND).strong(), words.say("poster.team"));
        sheet.line(15, TEAM + 3, 200, TEAM + 3, 0.5, BAND);
        new PosterTeam(sheet, words).draw(team, TEAM + 13, DUTIES_AT - 11);
    }

    private void duties() {
        var y = DUTIES_AT;
        sheet.text(15, y, Letters.of(20).in(BAND).strong(), words.say("poster.duties"));
        sheet.line(15, y + 3, 200, y + 3, 0.5, BAND);
        y += 10;
        var letters = Letters.of(13);
        for (int duty = 1; duty <= DUTIES; duty++) {
            for (var line : sheet.lines(letters, duty + ". " + words.say("poster.duty." + duty), 185)) {
                sheet.text(15, y, letters, line);
                y += 7.4;
            }
        }
    }

    private void link(String link) {
        if (link.isEmpty()) {
            return;
        }
        QrCode.draw(sheet, new Box(213, 274, 70, 70), link);
        sheet.text(248, 352, Letters.of(15).strong().centred(), words.say("poster.scan"));
        sheet.text(248, 361, Letters.of(12).in(Ink.SOFT).centred(), words.say("poster.hotline"));
    }

    private void foot(String attribution) {
        var small = Letters.of(9).in(Ink.SOFT);
        sheet.text(15, HEIGHT - 8, small, sheet.fitting(small, attribution, 190));
        sheet.text(
                WIDTH - 15,
                HEIGHT - 8,
                small.right(),
                words.say("poster.asOf", Times.toTheMinute(plan.at()).substring(0, 10)));
    }
}
