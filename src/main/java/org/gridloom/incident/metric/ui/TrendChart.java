package org.gridloom.incident.metric.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.gridloom.figures.Period;
import org.gridloom.figures.Ratio;
import org.gridloom.incident.metric.Metric;
import org.gridloom.incident.metric.Sheet;
import org.gridloom.incident.metric.Tally;
import org.gridloom.shell.Numbers;

/** Months side by side: how many were reported, as columns, and the share closed in time, as a line; below both the same as numbers. */
class TrendChart extends Div {

    private static final int COLUMN = 60;
    private static final int BAR = 34;
    private static final int HEIGHT = 150;
    private static final int TOP = 8;

    TrendChart(List<Sheet.Part> months, FiguresAddress address) {
        addClassName("figure-trend");
        var picture = new Svg(svg(months));
        picture.getElement().setAttribute("aria-hidden", true); // the table below says the same
        add(new Div(picture, marks(months, address)), table(months, address));
    }

    /** What is drawn of each month opens what it counts: its column what was reported in it. */
    private static Div marks(List<Sheet.Part> months, FiguresAddress address) {
        var marks = new Div();
        marks.addClassName("marks");
        for (var month : months) {
            var of = of(month, address);
            var received = FigureWords.link(of.list(Tally.RECEIVED), "");
            var said = translate(
                    "figures.trend.mark",
                    month.key(),
                    Numbers.of(month.tallies().of(Tally.RECEIVED)),
                    FigureWords.percent(month.tallies().of(Metric.CLOSING_IN_TIME)));
            received.setTitle(said);
            received.getElement().setAttribute("aria-label", said);
            received.getElement().setAttribute("tabindex", "-1"); // by keys one walks the same links in the table
            marks.add(received);
        }
        return marks;
    }

    private static String svg(List<Sheet.Part> months) {
        var most = Math.max(
                1,
                months.stream()
                        .mapToLong(month -> month.tallies().of(Tally.RECEIVED))
                        .max()
                        .orElse(1));
        var svg = new StringBuilder(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' preserveAspectRatio='none'>"
                        .formatted(COLUMN * months.size(), TOP + HEIGHT));
        for (int percent = 0; percent <= 100; percent += 25) {
            var y = y(percent / 100.0);
            svg.append(format("<path class='rule' d='M0 %.1fH%d'/>", y, COLUMN * months.size()));
        }
        for (int n = 0; n < months.size(); n++) {
            double share = (double) months.get(n).tallies().of(Tally.RECEIVED) / most;
            svg.append(format(
                    "<rect class='received' x='%d' y='%.1f' width='%d' height='%.1f'/>",
                    n * COLUMN + (COLUMN - BAR) / 2, y(share), BAR, share * HEIGHT));
        }
        return svg.append(line(months)).append("</svg>").toString();
    }

    /** Interrupted where nothing was due. */
    private static String line(List<Sheet.Part> months) {
        var path = new StringBuilder();
        var dots = new StringBuilder();
        var drawing = false;
        for (int n = 0; n < months.size(); n++) {
            var share = months.get(n).tallies().of(Metric.CLOSING_IN_TIME).share();
            if (share.isPresent()) {
                var x = n * COLUMN + COLUMN / 2;
                path.append(format("%s%d %.1f", drawing ? "L" : "M", x, y(share.getAsDouble())));
                // a line without length and with a round end is a dot that stays round however the picture is stretched
                dots.append(format("M%d %.1fh0", x, y(share.getAsDouble())));
            }
            drawing = share.isPresent();
        }
        return "<path class='in-time' d='" + path + "'/><path class='in-time dots' d='" + dots + "'/>";
    }

    private static double y(double share) {
        return TOP + HEIGHT * (1 - share);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static NativeTable table(List<Sheet.Part> months, FiguresAddress address) {
        var table = new NativeTable();
        var head = table.getHead().addRow();
        head.addHeaderCell().setText(translate("figures.month"));
        months.forEach(month -> {
            var text = month.key();
            var cell = head.addHeaderCell();
            cell.setText(text.substring(text.endsWith("-01") ? 2 : 5)); // the year only where it begins: "26-01", "02"
            cell.setTitle(text);
        });
        row(
                table,
                months,
                "received",
                FigureWords.tally(Tally.RECEIVED),
                (row, month) -> row.addDataCell()
                        .add(FigureWords.count(
                                of(month, address),
                                Tally.RECEIVED,
                                month.tallies().of(Tally.RECEIVED))));
        row(table, months, "in-time", translate("figures.metric.CLOSING_IN_TIME"), (row, month) -> {
            var ratio = month.tallies().of(Metric.CLOSING_IN_TIME);
            var cell = row.addDataCell();
            var link = FigureWords.link(of(month, address).list(Tally.IN_TIME), shortly(ratio));
            link.setTitle(translate("figures.ofWhole", ratio.part(), ratio.whole()));
            cell.add(link);
        });
        return table;
    }

    private static String shortly(Ratio ratio) {
        return ratio.share().isEmpty() ? "–" : Numbers.percent(ratio.share().getAsDouble(), 1);
    }

    private static void row(
            NativeTable table,
            List<Sheet.Part> months,
            String look,
            String name,
            BiConsumer<NativeTableRow, Sheet.Part> cell) {
        var row = table.getBody().addRow();
        row.addClassName(look);
        var head = row.addHeaderCell();
        head.setText(name);
        head.getElement().setAttribute("scope", "row");
        months.forEach(month -> cell.accept(row, month));
    }

    private static FiguresAddress of(Sheet.Part month, FiguresAddress address) {
        var question = address.question();
        return address.with(Period.parse(month.key()).map(question::during).orElse(question));
    }
}
