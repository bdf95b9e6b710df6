package org.gridloom.planning.output;

import java.util.List;
import org.gridloom.planning.output.DrawnGrids.Drawn;
import org.gridloom.print.Ink;
import org.gridloom.print.Letters;
import org.gridloom.print.MapFrame;
import org.gridloom.print.Sheet;
import org.gridloom.print.SheetWords;
import org.gridloom.shell.Numbers;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Paints a plan's grids over the ground. */
final class GridPainter {

    static final Ink BORDER = new Ink("#41588f");
    static final Ink COMMUNITY = new Ink("#7b3f98");

    /** The colours of the portal's light map. */
    private static final List<Ink> TINTS = List.of(
            new Ink("#4f86e0"),
            new Ink("#25a892"),
            new Ink("#e69a2e"),
            new Ink("#9472d8"),
            new Ink("#76b23a"),
            new Ink("#e0688c"));

    private static final double TINT = 0.28;
    private static final double VEIL = 0.6;

    private final Sheet sheet;
    private final MapFrame map;
    private final SheetWords words;

    GridPainter(Sheet sheet, MapFrame map, SheetWords words) {
        this.sheet = sheet;
        this.map = map;
        this.words = words;
    }

    static Ink tint(Drawn grid) {
        return TINTS.get(grid.tint() % TINTS.size());
    }

    void tints(List<Drawn> grids) {
        grids.forEach(grid -> map.fill(grid.area(), tint(grid), TINT));
    }

    void borders(List<Drawn> grids, Geometry community) {
        grids.forEach(grid -> map.stroke(grid.area(), 1.3, Ink.PAPER, 0));
        grids.forEach(grid -> map.stroke(grid.area(), 0.55, BORDER, 0));
        map.stroke(community, 1.1, COMMUNITY, 0);
    }

    /** What lies outside is paler, so that the eye stays where the sheet is about. */
    void veilOutside(Geometry inside) {
        map.fill(inside.getFactory().toGeometry(map.shown()).difference(inside), Ink.PAPER, VEIL);
    }

    void labels(List<Drawn> grids) {
        grids.stream().filter(grid -> !grid.area().isEmpty()).forEach(this::label);
    }

    private void label(Drawn grid) {
        var at = map.onPaper(middle(grid.area()));
        sheet.text(at.x, at.y, Letters.of(13).strong().onMap(), grid.grid().number());
        sheet.text(
                at.x,
                at.y + 4.2,
                Letters.of(8).onMap(),
                words.say("sheet.households.of", Numbers.of(grid.figures().households())));
    }

    private static Coordinate middle(Geometry area) {
        var largest = area.getGeometryN(0);
        for (int part = 1; part < area.getNumGeometries(); part++) {
            if (area.getGeometryN(part).getArea() > largest.getArea()) {
                largest = area.getGeometryN(part);
            }
        }
        return MaximumInscribedCircle.getCenter(largest, Math.sqrt(largest.getArea()) / 40)
                .getCoordinate();
    }

    void northArrow() {
        var x = map.box().right() - 10;
        var y = map.box().y() + 8;
        sheet.text(x, y, Letters.of(12).strong().onMap(), words.say("sheet.north"));
        sheet.line(x, y + 2, x, y + 14, 0.6, Ink.TEXT);
        sheet.line(x, y + 2, x - 2, y + 6, 0.6, Ink.TEXT);
        sheet.line(x, y + 2, x + 2, y + 6, 0.6, Ink.TEXT);
    }
}
