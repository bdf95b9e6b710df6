package org.gridloom.incident.report;

import java.io.OutputStream;
import java.util.List;
import org.gridloom.print.Box;
import org.gridloom.print.Ink;
import org.gridloom.print.Letters;
import org.gridloom.print.Sheet;

/**
 * Pages (A4, upright) that are filled from top to bottom: what does not fit begins the next one. Every text is there in Chinese and, smaller, in English.
 * Lengths are millimetres.
 */
final class Paper implements AutoCloseable {

    /** Chinese, and the same in English. */
    record Said(String chinese, String english) {}

    record Column(Said title, double width, boolean number) {}

    static final double LEFT = 16;
    static final double WIDTH = 178;
    static final Ink ACCENT = new Ink("#1c6e8c");
    static final Ink BAND = new Ink("#e8f1f4");

    private static final double PAGE_WIDTH = 210;
    private static final double PAGE_HEIGHT = 297;
    private static final double TOP = 16;
    private static final double BOTTOM = 280;
    private static final double GAP = 5;

    /** A heading and the beginning of what it is of. */
    private static final double WITH_HEADING = 40;

    private static final double ROW = 6;
    private static final double HEAD = 9.5;

    private final Sheet sheet;
    private final Said foot;
    private double y = TOP;
    private int page = 1;

    /** @param foot of every page */
    Paper(OutputStream out, String title, Said foot) {
        sheet = new Sheet(out, PAGE_WIDTH, PAGE_HEIGHT, title);
        this.foot = foot;
        drawFoot();
    }

    Sheet sheet() {
        return sheet;
    }

    /** Room of this height, on the next page where this one has none left. */
    Box take(double height) {
        if (y + height > BOTTOM) {
            nextPage();
        }
        var box = new Box(LEFT, y, WIDTH, height);
        y += height;
        return box;
    }

    private void nextPage() {
        sheet.nextPage();
        page++;
        y = TOP;
        drawFoot();
    }

    private void drawFoot() {
        sheet.line(LEFT, BOTTOM + 3, LEFT + WIDTH, BOTTOM + 3, 0.15, Ink.FAINT);
        sheet.text(LEFT, BOTTOM + 7, Letters.of(7.5).in(Ink.SOFT), foot.chinese());
        sheet.text(LEFT, BOTTOM + 10.5, Letters.of(6).in(Ink.SOFT), foot.english());
        sheet.text(LEFT + WIDTH, BOTTOM + 7, Letters.of(8).in(Ink.SOFT).right(), String.valueOf(page));
    }

    /** With room for the beginning of what follows: a heading does not stand alone at a page's end. */
    void heading(Said said) {
        if (y + WITH_HEADING > BOTTOM) {
            nextPage();
        }
        y += GAP;
        var box = take(9);
        var letters = Letters.of(12.5).strong();
        sheet.fill(new Box(LEFT, box.y() + 0.8, 1.2, 5), ACCENT);
        sheet.text(LEFT + 3.5, box.y() + 5, letters, said.chinese());
        sheet.text(
                LEFT + 3.5 + sheet.widthOf(letters, said.chinese()) + 3,
                box.y() + 5,
                Letters.of(8).in(Ink.SOFT),
                said.english());
    }

    void paragraph(Said said) {
        lines(Letters.of(10), said.chinese(), 5.2);
        lines(Letters.of(7.5).in(Ink.SOFT), said.english(), 3.8);
    }

    private void lines(Letters letters, String text, double height) {
        for (var line : sheet.lines(letters, text, WIDTH)) {
            var box = take(height);
            sheet.text(LEFT, box.bottom() - 1.2, letters, line);
        }
    }

    /** The headings are drawn anew on each page that it needs. */
    void table(List<Column> columns, List<List<String>> rows) {
        head(columns);
        for (int n = 0; n < rows.size(); n++) {
            if (y + ROW > BOTTOM) {
                nextPage();
                head(columns);
            }
            var box = take(ROW);
            if (n % 2 == 1) {
                sheet.fill(box, new Ink("#f5f7f9"));
            }
            cells(columns, rows.get(n), box.bottom() - 1.9, Letters.of(8.5));
        }
        sheet.line(LEFT, y, LEFT + WIDTH, y, 0.2, Ink.FAINT);
    }

    private void head(List<Column> columns) {
        var box = take(HEAD);
        sheet.fill(box, BAND);
        cells(
                columns,
                columns.stream().map(column -> column.title().chinese()).toList(),
                box.y() + 4,
                Letters.of(8.5).strong());
        cells(
                columns,
                columns.stream().map(column -> column.title().english()).toList(),
                box.y() + 7.6,
                Letters.of(6).in(Ink.SOFT));
    }

    private void cells(List<Column> columns, List<String> texts, double base, Letters letters) {
        var x = LEFT;
        for (int n = 0; n < columns.size(); n++) {
            var column = columns.get(n);
            var room = column.width() - 2;
            var text = sheet.fitting(letters, texts.get(n), room);
            if (column.number()) {
                sheet.text(x + column.width() - 1, base, letters.right(), text);
            } else {
                sheet.text(x + 1, base, letters, text);
            }
            x += column.width();
        }
    }

    @Override
    public void close() {
        sheet.close();
    }
}
