package org.gridloom.print;

import java.io.OutputStream;
import java.util.List;

/** Labels with a QR code each on sheets of A4, eight to a sheet, with thin lines where they are cut. */
public final class Labels {

    /**
     * @param address that the code leads to
     * @param lines below the title, each cut where it is wider than the label
     */
    public record Label(String title, List<String> lines, String address) {}

    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double MARGIN = 10;
    private static final int COLUMNS = 2;
    private static final int ROWS = 4;
    private static final double NOTE = 7;
    private static final double CODE = 46;
    private static final double PADDING = 5;
    private static final double LINE = 5.4;

    private Labels() {}

    /** An empty sheet where there are no labels. @param heading in the file's properties */
    public static void write(OutputStream out, String heading, List<Label> labels) {
        write(out, heading, "", labels);
    }

    /** @param note in the margin above the first labels, for whoever prints them: which of them these are */
    public static void write(OutputStream out, String heading, String note, List<Label> labels) {
        var width = (WIDTH - 2 * MARGIN) / COLUMNS;
        var height = (HEIGHT - 2 * MARGIN) / ROWS;
        try (var sheet = new Sheet(out, WIDTH, HEIGHT, heading)) {
            var small = Letters.of(8);
            sheet.text(MARGIN, NOTE, small, sheet.fitting(small, note, WIDTH - 2 * MARGIN));
            sheet.frame(new Box(MARGIN, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN), 0.1, Ink.FAINT);
            for (var n = 0; n < labels.size(); n++) {
                var place = n % (COLUMNS * ROWS);
                if (n > 0 && place == 0) {
                    sheet.nextPage();
                }
                var box = new Box(MARGIN + place % COLUMNS * width, MARGIN + place / COLUMNS * height, width, height);
                sheet.frame(box, 0.1, Ink.FAINT);
                draw(sheet, box.inset(PADDING), labels.get(n));
            }
        }
    }

    /** The code on the left, the words beside it. */
    private static void draw(Sheet sheet, Box box, Label label) {
        QrCode.draw(
                sheet,
                new Box(box.x() - PADDING / 2, box.y() + (box.height() - CODE) / 2, CODE, CODE),
                label.address());
        var left = box.x() + CODE - PADDING / 2 + 1;
        var room = box.right() - left;
        var title = Letters.of(13).strong();
        var y = box.y() + 12;
        for (var line :
                sheet.lines(title, label.title(), room).stream().limit(3).toList()) {
            sheet.text(left, y, title, sheet.fitting(title, line, room));
            y += LINE + 1;
        }
        y += 1;
        var small = Letters.of(8).in(Ink.SOFT);
        for (var text : label.lines()) {
            for (var line : sheet.lines(small, text, room).stream().limit(2).toList()) {
                if (y < box.bottom()) {
                    sheet.text(left, y, small, sheet.fitting(small, line, room));
                    y += LINE - 1.4;
                }
            }
            y += 1;
        }
    }
}
