package org.gridloom.planning.output;

import java.time.Instant;
import java.util.List;
import org.gridloom.print.Ink;
import org.gridloom.print.Letters;
import org.gridloom.print.Sheet;
import org.gridloom.print.SheetWords;
import org.gridloom.shell.Numbers;
import org.gridloom.shell.Times;

/** The first page of several plans' sheets: what they are, one line each. */
final class OverviewPage {

    private static final double LEFT = 20;

    /** Where each column begins; numbers end there. */
    private static final double[] COLUMNS = {20, 90, 215, 300, 345, 400};

    private static final double ROW = 9;

    private OverviewPage() {}

    static void draw(Sheet sheet, String title, List<DrawnGrids> plans, SheetWords words, Instant at) {
        sheet.text(LEFT, 28, Letters.of(26).strong(), title);
        sheet.text(
                sheet.width() - LEFT,
                28,
                Letters.of(10).in(Ink.SOFT).right(),
                words.say("poster.asOf", Times.toTheMinute(at)));
        var y = 48.0;
        row(
                sheet,
                y,
                Letters.of(11).strong(),
                List.of(
                        words.say("sheet.community"),
                        words.say("plans.name"),
                        words.say("plans.state"),
                        words.say("plans.grids"),
                        words.say("sheet.households"),
                        words.say("sheet.hectares")));
        sheet.line(LEFT, y + 3, sheet.width() - LEFT, y + 3, 0.4, Ink.SOFT);
        var households = 0;
        for (var plan : plans) {
            y += ROW;
            var own = plan.grids().stream()
                    .mapToInt(grid -> grid.figures().households())
                    .sum();
            households += own;
            row(
                    sheet,
                    y,
                    Letters.of(11),
                    List.of(
                            plan.community().name(),
                            plan.plan().name(),
                            words.say("plan.state." + plan.plan().state()),
                            Numbers.of(plan.grids().size()),
                            Numbers.of(own),
                            "%.1f".formatted(hectares(plan))));
            sheet.line(LEFT, y + 3, sheet.width() - LEFT, y + 3, 0.15, Ink.FAINT);
        }
        row(
                sheet,
                y + ROW,
                Letters.of(11).strong(),
                List.of(
                        "",
                        "",
                        "",
                        Numbers.of(plans.stream()
                                .mapToInt(plan -> plan.grids().size())
                                .sum()),
                        Numbers.of(households),
                        "%.1f"
                                .formatted(plans.stream()
                                        .mapToDouble(OverviewPage::hectares)
                                        .sum())));
    }

    private static double hectares(DrawnGrids plan) {
        return plan.grids().stream().mapToDouble(grid -> grid.figures().area()).sum() / 10_000;
    }

    private static void row(Sheet sheet, double y, Letters letters, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            var text = column < 3
                    ? sheet.fitting(letters, texts.get(column), COLUMNS[column + 1] - COLUMNS[column] - 4)
                    : texts.get(column);
            sheet.text(COLUMNS[column], y, column < 3 ? letters : letters.right(), text);
        }
    }
}
