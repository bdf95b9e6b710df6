package org.gridloom.tour.play;

import java.util.stream.Collectors;
import org.gridloom.print.Box;
import org.gridloom.print.Ink;
import org.gridloom.print.Letters;
import org.gridloom.print.Sheet;
import org.gridloom.tour.Play;

/** A chart on paper: whatever its kind, rows of names, bars and numbers, and nothing to guess from an axis. Lengths are millimetres. */
final class DrawnChart {

    private static final Ink BAR = new Ink("#3566b8");
    private static final Letters TITLE = Letters.of(9).strong();
    private static final Letters SOFT = Letters.of(8).in(Ink.SOFT);
    private static final double ABOVE = 3;
    private static final double HEAD = 5;
    private static final double ROW = 5.6;
    private static final double NAMES = 34;
    private static final double BARS = 36;
    private static final int MOST_ROWS = 20;

    private DrawnChart() {}

    static double height(Play.Chart chart) {
        var rows = rows(chart);
        return ABOVE + HEAD + (tellsSeries(chart) ? HEAD : 0) + ROW * (rows + (leavesOut(chart) ? 1 : 0));
    }

    /** @param more what is said below it of how many rows are left out */
    static void draw(Sheet sheet, Box box, Play.Chart chart, String more) {
        var y = box.y() + ABOVE + HEAD;
        sheet.text(box.x(), y - 1.5, TITLE, sheet.fitting(TITLE, chart.title(), box.width()));
        if (tellsSeries(chart)) {
            sheet.text(box.x(), y + 3, SOFT, sheet.fitting(SOFT, series(chart), box.width()));
            y += HEAD;
        }
        var highest = Written.highest(chart);
        // Of a long line the end, which is the latest.
        var first = chart.kind().equals("line") ? chart.categories().size() - rows(chart) : 0;
        for (var row = first; row < first + rows(chart); row++) {
            var value = chart.series().getFirst().values().get(row);
            sheet.text(
                    box.x(),
                    y + 3.8,
                    SOFT,
                    sheet.fitting(SOFT, chart.categories().get(row), NAMES - 2));
            if (value != null && value > 0) {
                sheet.fill(new Box(box.x() + NAMES, y + 1.2, Math.min(1, value / highest) * BARS, 3), BAR);
            }
            sheet.text(box.right(), y + 3.8, SOFT.right(), values(chart, row));
            y += ROW;
        }
        if (leavesOut(chart)) {
            sheet.text(box.x(), y + 3.8, SOFT, more);
        }
    }

    static int leftOut(Play.Chart chart) {
        return chart.categories().size() - rows(chart);
    }

    private static boolean leavesOut(Play.Chart chart) {
        return leftOut(chart) > 0;
    }

    private static int rows(Play.Chart chart) {
        return Math.min(MOST_ROWS, chart.categories().size());
    }

    private static boolean tellsSeries(Play.Chart chart) {
        return chart.series().size() > 1;
    }

    private static String series(Play.Chart chart) {
        return chart.series().stream()
                .map(series -> series.unit().isEmpty() ? series.name() : series.name() + " (" + series.unit() + ")")
                .collect(Collectors.joining(" / "));
    }

    private static String values(Play.Chart chart, int row) {
        return chart.series().stream()
                .map(series -> Written.value(chart, series.values().get(row)))
                .collect(Collectors.joining(" / "));
    }
}
