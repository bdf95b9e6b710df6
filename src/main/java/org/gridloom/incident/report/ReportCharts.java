package org.gridloom.incident.report;

import java.util.List;
import org.gridloom.incident.metric.Metric;
import org.gridloom.incident.metric.Sheet;
import org.gridloom.incident.metric.Tally;
import org.gridloom.print.Box;
import org.gridloom.print.Ink;
import org.gridloom.print.Letters;
import org.gridloom.shell.Numbers;

/** A report's pictures. What a picture shows is written into it as numbers too. */
final class ReportCharts {

    private static final Ink COLUMN = new Ink("#a9cfdd");
    private static final Ink LINE = new Ink("#2e7d4f");
    private static final double TREND = 46;
    private static final double BAR_ROW = 7;
    private static final double DOT = 1.4;

    private ReportCharts() {}

    /** Columns: what was reported; line: the share closed in time, interrupted where nothing was due. */
    static void trend(Paper paper, List<Sheet.Part> steps) {
        var sheet = paper.sheet();
        var box = paper.take(TREND + 12);
        var base = box.y() + TREND;
        var most = Math.max(
                1, steps.stream().mapToLong(ReportCharts::received).max().orElse(1));
        var width = Paper.WIDTH / steps.size();
        var height = TREND - 10;
        sheet.line(Paper.LEFT, base, Paper.LEFT + Paper.WIDTH, base, 0.2, Ink.SOFT);
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int n = 0; n < steps.size(); n++) {
            var step = steps.get(n);
            var middle = Paper.LEFT + (n + 0.5) * width;
            var tall = height * received(step) / most;
            sheet.fill(new Box(middle - width * 0.28, base - tall, width * 0.56, tall), COLUMN);
            sheet.text(middle, base - tall - 1, Letters.of(7).centred(), Numbers.of(received(step)));
            sheet.text(middle, base + 3.6, Letters.of(7).in(Ink.SOFT).centred(), step.key());
            var rate = step.tallies().of(Metric.CLOSING_IN_TIME).share();
            sheet.text(
                    middle,
                    base + 7.2,
                    Letters.of(7).in(LINE).centred(),
                    rate.isEmpty() ? "–" : Numbers.percent(rate.getAsDouble(), 1));
            var rateY = rate.isEmpty() ? Double.NaN : base - height * rate.getAsDouble();
            if (!Double.isNaN(rateY) && !Double.isNaN(lastY)) {
                sheet.line(lastX, lastY, middle, rateY, 0.5, LINE);
            }
            if (!Double.isNaN(rateY)) {
                sheet.fill(new Box(middle - DOT / 2, rateY - DOT / 2, DOT, DOT), LINE);
            }
            lastX = middle;
            lastY = rateY;
        }
        legend(paper, box.bottom());
    }

    private static void legend(Paper paper, double y) {
        var sheet = paper.sheet();
        var columns = ReportWords.tally(Tally.RECEIVED);
        var line = ReportWords.metric(Metric.CLOSING_IN_TIME);
        sheet.fill(new Box(Paper.LEFT, y - 2.6, 3, 2.2), COLUMN);
        sheet.text(Paper.LEFT + 4.5, y - 0.7, Letters.of(7.5), columns.chinese() + "  " + columns.english());
        sheet.line(Paper.LEFT + 50, y - 1.5, Paper.LEFT + 54, y - 1.5, 0.5, LINE);
        sheet.text(Paper.LEFT + 55.5, y - 0.7, Letters.of(7.5), line.chinese() + "  " + line.english());
    }

    private static long received(Sheet.Part step) {
        return step.tallies().of(Tally.RECEIVED);
    }

    /** A bar for each class, most first. */
    static void classes(Paper paper, List<Sheet.Part> classes, long whole) {
        var sheet = paper.sheet();
        var most = Math.max(
                1, classes.stream().mapToLong(ReportCharts::received).max().orElse(1));
        for (var part : classes) {
            var box = paper.take(BAR_ROW);
            var base = box.bottom() - 2.2;
            var name = ReportWords.say("incident.category." + part.key());
            sheet.text(Paper.LEFT, base, Letters.of(9), name.chinese());
            sheet.text(Paper.LEFT + 20, base, Letters.of(6.5).in(Ink.SOFT), name.english());
            sheet.fill(new Box(Paper.LEFT + 50, base - 3, 95.0 * received(part) / most, 3.6), COLUMN);
            var share = whole == 0 ? "–" : Numbers.percent((double) received(part) / whole, 1);
            sheet.text(
                    Paper.LEFT + Paper.WIDTH, base, Letters.of(9).right(), Numbers.of(received(part)) + "  " + share);
        }
    }
}
