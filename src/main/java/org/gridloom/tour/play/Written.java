package org.gridloom.tour.play;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.gridloom.tour.Play;
import org.jspecify.annotations.Nullable;

/** Values of figures and charts as they are read. */
final class Written {

    private Written() {}

    static String value(Play.Chart chart, @Nullable Double value) {
        if (value == null) {
            return "–";
        }
        var shown = chart.share() ? value * 100 : value;
        var text = shown == Math.rint(shown)
                ? String.format(Locale.ROOT, "%,.0f", shown)
                : String.format(Locale.ROOT, "%,.1f", shown);
        return chart.share() ? text + "%" : text;
    }

    /** What stands below a figure: its period or share, and the difference to the period before. */
    static String detail(Play.Figure figure) {
        return figure.delta() == null
                ? figure.detail()
                : (figure.detail() + "  " + figure.delta().value()).strip();
    }

    /** At least 1, so that lengths can be told as a share of it. */
    static double highest(Play.Chart chart) {
        return chart.share()
                ? 1
                : chart.series().stream()
                        .flatMap(series -> series.values().stream())
                        .filter(Objects::nonNull)
                        .flatMapToDouble(DoubleStream::of)
                        .max()
                        .stream()
                        .map(highest -> Math.max(highest, 1))
                        .findFirst()
                        .orElse(1);
    }
}
