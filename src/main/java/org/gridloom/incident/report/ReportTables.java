package org.gridloom.incident.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridloom.exchange.Table;
import org.gridloom.incident.metric.Metric;
import org.gridloom.incident.metric.Sheet;
import org.gridloom.incident.metric.Tallies;
import org.gridloom.incident.metric.Tally;
import org.gridloom.print.SheetWords;
import org.gridloom.shell.Times;
import org.jspecify.annotations.Nullable;

/** A report as the sheets of a workbook: every rate with its numerator and denominator, every line with its period and as of when. */
final class ReportTables {

    private static final SheetWords WORDS = ReportWords.CHINESE;

    private final ReportContent content;

    private ReportTables(ReportContent content) {
        this.content = content;
    }

    static List<Table> of(ReportContent content) {
        return new ReportTables(content).tables();
    }

    private List<Table> tables() {
        var tables = new ArrayList<Table>();
        tables.add(headline());
        if (content.overview().sheet() != content.grids()) {
            tables.add(parts(
                    "report.communities",
                    "figures.by.COMMUNITY",
                    content.overview().sheet().parts(),
                    false));
        }
        tables.add(parts("report.grids", "figures.by.GRID", content.grids().parts(), true));
        tables.add(classes());
        tables.add(trend());
        tables.add(hotSpots());
        tables.add(overdue());
        return tables;
    }

    /** One line a rate, against the period before and the year before. */
    private Table headline() {
        var overview = content.overview();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var metric : Metric.values()) {
            var now = overview.sheet().whole().of(metric);
            rows.add(line(
                    both(ReportWords.metric(metric)),
                    now.part(),
                    now.whole(),
                    percent(overview.sheet().whole(), metric),
                    percent(overview.before().tallies(), metric),
                    percent(overview.yearBefore().tallies(), metric)));
        }
        return new Table(
                WORDS.say("report.headline"),
                headings(
                        "report.figure",
                        "report.part",
                        "report.of",
                        "report.percent",
                        "report.percent.before",
                        "report.percent.yearBefore"),
                rows);
    }

    private Table parts(String title, String by, List<Sheet.Part> parts, boolean grids) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var part : parts) {
            rows.add(counts(part.key(), content.places().name(part.key(), grids, WORDS), part.tallies()));
        }
        rows.add(counts(
                "", WORDS.say("figures.whole"), content.overview().sheet().whole()));
        return new Table(WORDS.say(title), countHeadings("figures.code", by), rows);
    }

    private Table classes() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var part : content.overview().classes()) {
            rows.add(counts(part.key(), both(ReportWords.say("incident.category." + part.key())), part.tallies()));
        }
        return new Table(WORDS.say("figures.classes"), countHeadings("figures.code", "figures.by.CLASS"), rows);
    }

    private Table trend() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var part : content.trend()) {
            rows.add(counts(part.key(), "", part.tallies()));
        }
        return new Table(WORDS.say("report.trend"), countHeadings("figures.period", "report.note"), rows);
    }

    private Table hotSpots() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var spot : content.hotSpots()) {
            rows.add(line(
                    spot.place(),
                    content.places().name(spot.place(), true, WORDS),
                    WORDS.say("incident.category." + spot.category()),
                    spot.received(),
                    spot.before()));
        }
        return new Table(
                WORDS.say("report.hotSpots"),
                headings(
                        "figures.code",
                        "figures.by.GRID",
                        "incident.category",
                        "figures.tally.RECEIVED",
                        "report.before"),
                rows);
    }

    private Table overdue() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var one : content.overdue()) {
            rows.add(line(
                    one.number(),
                    one.title(),
                    WORDS.say("incident.category." + one.category()),
                    content.places().name(one.place(), true, WORDS),
                    Times.toTheMinute(one.reportedAt()),
                    Times.toTheMinute(one.dueAt())));
        }
        return new Table(
                WORDS.say("report.overdue"),
                headings(
                        "figures.list.number",
                        "incident.title",
                        "incident.category",
                        "figures.by.GRID",
                        "figures.list.reported",
                        "figures.list.due"),
                rows);
    }

    private List<String> countHeadings(String code, String name) {
        var headings = new ArrayList<String>();
        headings.add(WORDS.say(code));
        headings.add(WORDS.say(name));
        for (var tally : Tally.values()) {
            headings.add(both(ReportWords.tally(tally)));
        }
        for (var metric : Metric.values()) {
            headings.add(WORDS.say(
                    "figures.metric.of",
                    WORDS.say("figures.metric." + metric),
                    WORDS.say("figures.tally." + metric.numerator()),
                    WORDS.say("figures.tally." + metric.denominator())));
        }
        headings.add(WORDS.say("figures.period"));
        headings.add(WORDS.say("figures.asOf.heading"));
        return headings;
    }

    private List<@Nullable Object> counts(String code, String name, Tallies tallies) {
        var row = new ArrayList<@Nullable Object>();
        row.add(code);
        row.add(name);
        for (var tally : Tally.values()) {
            row.add(tallies.of(tally));
        }
        for (var metric : Metric.values()) {
            row.add(percent(tallies, metric));
        }
        row.add(ReportWords.period(content.period()));
        row.add(asOf());
        return row;
    }

    private static List<String> headings(String... keys) {
        var headings = new ArrayList<String>();
        for (var key : keys) {
            headings.add(both(ReportWords.say(key)));
        }
        headings.add(WORDS.say("figures.period"));
        headings.add(WORDS.say("figures.asOf.heading"));
        return headings;
    }

    private List<@Nullable Object> line(@Nullable Object... values) {
        var row = new ArrayList<@Nullable Object>(Arrays.asList(values));
        row.add(ReportWords.period(content.period()));
        row.add(asOf());
        return row;
    }

    private String asOf() {
        return Times.toTheMinute(content.overview().sheet().asOf());
    }

    private static String both(Paper.Said said) {
        return said.chinese() + " " + said.english();
    }

    private static @Nullable Double percent(Tallies tallies, Metric metric) {
        var share = tallies.of(metric).share();
        return share.isEmpty() ? null : Math.round(share.getAsDouble() * 10_000) / 100.0;
    }
}
