package org.gridloom.incident.report;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridloom.incident.metric.Metric;
import org.gridloom.incident.metric.Overview;
import org.gridloom.incident.metric.Sheet;
import org.gridloom.incident.metric.Tally;
import org.gridloom.incident.report.Paper.Column;
import org.gridloom.print.Box;
import org.gridloom.print.Ink;
import org.gridloom.print.Letters;
import org.gridloom.shell.Numbers;
import org.gridloom.shell.Times;

/** A report as PDF. */
final class ReportPaper {

    /** Of more than this, the first and the last half. */
    private static final int MOST_RANKED = 24;

    private static final int CARDS_ACROSS = 3;
    private static final double CARD_GAP = 4;
    private static final double CARD_HEIGHT = 25;

    private final ReportContent content;
    private final Overview overview;
    private final Paper paper;

    private ReportPaper(ReportContent content, Paper paper) {
        this.content = content;
        this.overview = content.overview();
        this.paper = paper;
    }

    static byte[] of(ReportContent content) {
        var out = new ByteArrayOutputStream();
        var asOf = Times.toTheMinute(content.overview().sheet().asOf());
        var frozen =
                content.overview().frozen().size() == content.period().months().size();
        try (var paper = new Paper(
                out,
                ReportWords.title(content).chinese(),
                ReportWords.say(frozen ? "report.foot.frozen" : "report.foot", asOf))) {
            new ReportPaper(content, paper).draw();
        }
        return out.toByteArray();
    }

    private void draw() {
        title();
        summary();
        headline();
        paper.heading(ReportWords.say("report.trend"));
        ReportCharts.trend(paper, content.trend());
        paper.heading(ReportWords.say("figures.classes"));
        ReportCharts.classes(
                paper,
                overview.classes().stream()
                        .sorted(Comparator.comparingLong(
                                (Sheet.Part part) -> -part.tallies().of(Tally.RECEIVED)))
                        .toList(),
                overview.sheet().whole().of(Tally.RECEIVED));
        if (overview.sheet() != content.grids()) {
            ranking("report.communities", overview.sheet(), false);
        }
        ranking("report.grids", content.grids(), true);
        hotSpots();
        overdue();
    }

    private void title() {
        var sheet = paper.sheet();
        var box = paper.take(27);
        var title = ReportWords.title(content);
        var letters = Letters.of(24).strong().in(Paper.ACCENT);
        sheet.text(Paper.LEFT, box.y() + 9, letters, title.chinese());
        sheet.text(Paper.LEFT, box.y() + 15, Letters.of(9).in(Ink.SOFT), title.english());
        var whole = ReportWords.say("report.whole");
        var place = content.place().isEmpty() ? whole.chinese() + "  " + whole.english() : content.placeName();
        sheet.text(
                Paper.LEFT + Paper.WIDTH, box.y() + 6, Letters.of(13).strong().right(), place);
        sheet.text(
                Paper.LEFT + Paper.WIDTH, box.y() + 11.5, Letters.of(10).right(), ReportWords.period(content.period()));
        var asOf = ReportWords.say(
                "figures.asOf", Times.toTheMinute(overview.sheet().asOf()));
        sheet.text(
                Paper.LEFT + Paper.WIDTH,
                box.y() + 16.5,
                Letters.of(9).in(Ink.SOFT).right(),
                asOf.chinese());
        sheet.text(
                Paper.LEFT + Paper.WIDTH,
                box.y() + 20,
                Letters.of(6.5).in(Ink.SOFT).right(),
                asOf.english());
        sheet.line(Paper.LEFT, box.bottom() - 3, Paper.LEFT + Paper.WIDTH, box.bottom() - 3, 0.5, Paper.ACCENT);
    }

    private void summary() {
        var whole = overview.sheet().whole();
        var before = overview.before().tallies();
        var inTime = whole.of(Metric.CLOSING_IN_TIME);
        var more = whole.of(Tally.RECEIVED) - before.of(Tally.RECEIVED);
        paper.paragraph(ReportWords.say(
                "report.summary",
                Numbers.of(whole.of(Tally.RECEIVED)),
                ReportWords.signed(Numbers.of(more)),
                Numbers.of(inTime.whole()),
                Numbers.of(inTime.part()),
                ReportWords.percent(inTime),
                Numbers.of(content.overdueCount())));
    }

    private void headline() {
        paper.heading(ReportWords.say("report.headline"));
        var metrics = Metric.values();
        for (int first = 0; first < metrics.length + 1; first += CARDS_ACROSS) {
            var row = paper.take(CARD_HEIGHT + CARD_GAP);
            for (int n = first; n < Math.min(first + CARDS_ACROSS, metrics.length + 1); n++) {
                var width = (Paper.WIDTH - (CARDS_ACROSS - 1) * CARD_GAP) / CARDS_ACROSS;
                var box = new Box(Paper.LEFT + (n - first) * (width + CARD_GAP), row.y(), width, CARD_HEIGHT);
                if (n < metrics.length) {
                    card(box, metrics[n]);
                } else {
                    meanTime(box);
                }
            }
        }
    }

    private void card(Box box, Metric metric) {
        var now = overview.sheet().whole().of(metric);
        card(
                box,
                ReportWords.metric(metric),
                ReportWords.percent(now),
                ReportWords.of(now) + "  "
                        + ReportWords.tally(metric.numerator()).chinese() + " / "
                        + ReportWords.tally(metric.denominator()).chinese(),
                ReportWords.say(
                        "report.against",
                        ReportWords.points(now, overview.before().tallies().of(metric)),
                        ReportWords.points(now, overview.yearBefore().tallies().of(metric))));
    }

    private void meanTime(Box box) {
        var whole = overview.sheet().whole();
        card(
                box,
                ReportWords.say("figures.file.mean"),
                ReportWords.days(whole.meanToClose()),
                Numbers.of(whole.of(Tally.CLOSED)) + "  "
                        + ReportWords.tally(Tally.CLOSED).chinese(),
                ReportWords.say(
                        "report.against.mean",
                        ReportWords.days(overview.before().tallies().meanToClose()),
                        ReportWords.days(overview.yearBefore().tallies().meanToClose())));
    }

    private void card(Box box, Paper.Said name, String value, String of, Paper.Said against) {
        var sheet = paper.sheet();
        sheet.frame(box, 0.2, Ink.FAINT);
        var x = box.x() + 3;
        var letters = Letters.of(9.5);
        sheet.text(x, box.y() + 5, letters, name.chinese());
        sheet.text(
                x + sheet.widthOf(letters, name.chinese()) + 2,
                box.y() + 5,
                Letters.of(6.5).in(Ink.SOFT),
                name.english());
        sheet.text(x, box.y() + 12.5, Letters.of(17).strong(), value);
        sheet.text(x, box.y() + 16.8, Letters.of(7.5).in(Ink.SOFT), of);
        sheet.text(x, box.y() + 20.4, Letters.of(7.5), against.chinese());
        sheet.text(x, box.y() + 23.4, Letters.of(6).in(Ink.SOFT), against.english());
    }

    /** Best first; those of which nothing was due yet come last. */
    private void ranking(String heading, Sheet of, boolean grids) {
        paper.heading(ReportWords.say(heading));
        var ranked = of.parts().stream()
                .sorted(Comparator.comparingDouble((Sheet.Part part) -> -part.tallies()
                                .of(Metric.CLOSING_IN_TIME)
                                .share()
                                .orElse(-1))
                        .thenComparing(part -> -part.tallies().of(Tally.DUE))
                        .thenComparing(Sheet.Part::key))
                .toList();
        var columns = List.of(
                new Column(ReportWords.say("report.rank"), 9, true),
                new Column(ReportWords.say(grids ? "figures.by.GRID" : "figures.by.COMMUNITY"), 47, false),
                new Column(ReportWords.tally(Tally.RECEIVED), 14, true),
                new Column(ReportWords.metric(Metric.CLOSING_IN_TIME), 30, true),
                new Column(ReportWords.metric(Metric.CLOSING), 28, true),
                new Column(ReportWords.metric(Metric.SATISFACTION), 26, true),
                new Column(ReportWords.metric(Metric.REWORK), 24, true));
        var rows = new ArrayList<List<String>>();
        for (int n = 0; n < ranked.size(); n++) {
            if (ranked.size() > MOST_RANKED && n == MOST_RANKED / 2) {
                n = ranked.size() - MOST_RANKED / 2;
                rows.add(List.of("…", "", "", "", "", "", ""));
            }
            var part = ranked.get(n);
            var tallies = part.tallies();
            rows.add(List.of(
                    String.valueOf(n + 1),
                    content.places().name(part.key(), grids, ReportWords.CHINESE),
                    Numbers.of(tallies.of(Tally.RECEIVED)),
                    ReportWords.rate(tallies.of(Metric.CLOSING_IN_TIME)),
                    ReportWords.rate(tallies.of(Metric.CLOSING)),
                    ReportWords.rate(tallies.of(Metric.SATISFACTION)),
                    ReportWords.rate(tallies.of(Metric.REWORK))));
        }
        paper.table(columns, rows);
    }

    private void hotSpots() {
        paper.heading(ReportWords.say("report.hotSpots"));
        paper.table(
                List.of(
                        new Column(ReportWords.say("figures.by.GRID"), 72, false),
                        new Column(ReportWords.say("incident.category"), 46, false),
                        new Column(ReportWords.tally(Tally.RECEIVED), 20, true),
                        new Column(ReportWords.say("report.before"), 20, true),
                        new Column(ReportWords.say("report.change"), 20, true)),
                content.hotSpots().stream()
                        .map(spot -> List.of(
                                content.places().name(spot.place(), true, ReportWords.CHINESE),
                                ReportWords.CHINESE.say("incident.category." + spot.category()),
                                Numbers.of(spot.received()),
                                Numbers.of(spot.before()),
                                ReportWords.signed(Numbers.of(spot.received() - spot.before()))))
                        .toList());
    }

    private void overdue() {
        paper.heading(ReportWords.say("report.overdue.asOf", Times.toTheMinute(content.madeAt())));
        if (content.overdue().isEmpty()) {
            paper.paragraph(ReportWords.say("report.overdue.none"));
            return;
        }
        paper.table(
                List.of(
                        new Column(ReportWords.say("figures.list.number"), 28, false),
                        new Column(ReportWords.say("incident.title"), 50, false),
                        new Column(ReportWords.say("figures.by.GRID"), 52, false),
                        new Column(ReportWords.say("figures.list.due"), 30, false),
                        new Column(ReportWords.say("report.daysLate"), 18, true)),
                content.overdue().stream()
                        .map(one -> List.of(
                                one.number(),
                                one.title(),
                                content.places().name(one.place(), true, ReportWords.CHINESE),
                                Times.toTheMinute(one.dueAt()),
                                ReportWords.days(Optional.of(Duration.between(one.dueAt(), content.madeAt())))))
                        .toList());
        if (content.overdueCount() > content.overdue().size()) {
            paper.paragraph(ReportWords.say(
                    "report.overdue.more",
                    Numbers.of(content.overdueCount()),
                    Numbers.of(content.overdue().size())));
        }
    }
}
