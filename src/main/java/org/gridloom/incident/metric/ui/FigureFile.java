package org.gridloom.incident.metric.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.gridloom.exchange.Table;
import org.gridloom.exchange.TableFile;
import org.gridloom.incident.metric.Metric;
import org.gridloom.incident.metric.Overview;
import org.gridloom.incident.metric.Tallies;
import org.gridloom.incident.metric.Tally;
import org.gridloom.shell.Times;
import org.jspecify.annotations.Nullable;

/** The table that is seen, as a file: every rate with its numerator and denominator, every line with its period and as of when. */
final class FigureFile {

    private static final double SECONDS_OF_A_DAY = 86_400;

    private FigureFile() {}

    static Anchor csv(Overview overview, FiguresAddress address, PartNames.Known names) {
        return link(overview, "csv", "text/csv;charset=UTF-8", table(overview, address, names), TableFile::csv);
    }

    static Anchor excel(Overview overview, FiguresAddress address, PartNames.Known names) {
        return link(
                overview,
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                table(overview, address, names),
                TableFile::excel);
    }

    private static Anchor link(
            Overview overview, String extension, String type, Table table, BiConsumer<Table, OutputStream> write) {
        var name = "%s-%s.%s".formatted(table.title(), overview.question().period(), extension);
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var out = new ByteArrayOutputStream();
                    write.accept(table, out);
                    return new DownloadResponse(new ByteArrayInputStream(out.toByteArray()), name, type, out.size());
                }),
                translate("figures.file." + extension));
    }

    static Table table(Overview overview, FiguresAddress address, PartNames.Known names) {
        var headings = new ArrayList<String>();
        headings.add(translate("figures.code"));
        headings.add(translate("figures.by." + address.by()));
        for (var tally : Tally.values()) {
            headings.add(FigureWords.tally(tally));
        }
        for (var metric : Metric.values()) {
            headings.add(of(metric));
        }
        headings.add(translate("figures.file.mean"));
        headings.add(translate("figures.period"));
        headings.add(translate("figures.basis"));
        headings.add(translate("figures.asOf.heading"));
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var part : overview.sheet().parts()) {
            rows.add(row(overview, part.key(), names.of(address.by(), part.key()), part.tallies()));
        }
        rows.add(row(overview, "", translate("figures.whole"), overview.sheet().whole()));
        return new Table(translate("figures.title"), headings, rows);
    }

    /** "按期结案率 % (应结按期结案 / 应结)" */
    static String of(Metric metric) {
        return translate(
                "figures.metric.of",
                translate("figures.metric." + metric),
                FigureWords.tally(metric.numerator()),
                FigureWords.tally(metric.denominator()));
    }

    private static List<@Nullable Object> row(Overview overview, String key, String name, Tallies tallies) {
        var row = new ArrayList<@Nullable Object>();
        row.add(key);
        row.add(name);
        for (var tally : Tally.values()) {
            row.add(tallies.of(tally));
        }
        for (var metric : Metric.values()) {
            var share = tallies.of(metric).share();
            row.add(share.isEmpty() ? null : Math.round(share.getAsDouble() * 10_000) / 100.0);
        }
        row.add(tallies.meanToClose()
                .map(mean -> Math.round(mean.toSeconds() / SECONDS_OF_A_DAY * 100) / 100.0)
                .orElse(null));
        row.add(FigureWords.days(overview.question().period()));
        row.add(translate("figures.basis." + overview.question().basis()));
        row.add(Times.toTheMinute(overview.sheet().asOf()));
        return row;
    }
}
