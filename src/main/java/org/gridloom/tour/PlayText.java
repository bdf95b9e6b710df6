package org.gridloom.tour;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.figures.Amount;
import org.gridloom.figures.ChartReading;
import org.gridloom.figures.FigureCatalogue.Answer;
import org.gridloom.figures.FigureKey;
import org.gridloom.figures.FigureReading;
import org.gridloom.figures.FigureText;
import org.gridloom.shell.PageWords;
import org.jspecify.annotations.Nullable;

/** A stop's figures and charts, written in a language. @param linked whether numbers lead to the pages that have them */
record PlayText(PageWords words, FigureText text, Answer answer, boolean linked) {

    private static final String DOT = " · ";

    static PlayText of(PageWords words, Answer answer, boolean linked) {
        return new PlayText(words, new FigureText(words), answer, linked);
    }

    List<Play.Figure> figures(Stop stop) {
        return keys(stop.figures())
                .map(key -> answer.figures().containsKey(key)
                        ? figure(key, answer.figures().get(key))
                        : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private Play.Figure figure(FigureKey key, FigureReading reading) {
        var detail = Stream.of(text.of(reading.amount()), reading.period() == null ? "" : reading.period())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(DOT));
        return new Play.Figure(
                key.toString(),
                text.label(reading.label()),
                text.amount(reading.amount()),
                text.unit(reading.amount()),
                detail,
                delta(reading),
                reading.asOf(),
                linked ? reading.link() : null);
    }

    private Play.@Nullable Delta delta(FigureReading reading) {
        if (reading.before() == null) {
            return null;
        }
        var said = text.difference(reading.amount(), reading.before());
        return said.isEmpty()
                ? null
                : new Play.Delta(said, better(reading.amount(), reading.before(), reading.sense()));
    }

    private static @Nullable Boolean better(Amount now, Amount before, FigureReading.Sense sense) {
        var by = now.number().orElse(0) - before.number().orElse(0);
        return by == 0
                ? null
                : switch (sense) {
                    case MORE_IS_BETTER -> by > 0;
                    case LESS_IS_BETTER -> by < 0;
                    case NEITHER -> null;
                };
    }

    List<Play.Chart> charts(Stop stop) {
        return keys(stop.charts())
                .map(key -> answer.charts().containsKey(key)
                        ? chart(key, answer.charts().get(key))
                        : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private Play.Chart chart(FigureKey key, ChartReading chart) {
        var title = text.label(chart.title());
        return new Play.Chart(
                key.toString(),
                chart.kind().name().toLowerCase(Locale.ROOT),
                chart.period() == null ? title : title + DOT + chart.period(),
                chart.categories().stream().map(text::label).toList(),
                chart.series().stream()
                        .map(series -> new Play.Series(
                                text.label(series.name()),
                                series.unit().isEmpty() ? "" : words.say(series.unit()),
                                series.values()))
                        .toList(),
                chart.share(),
                chart.asOf(),
                linked ? chart.link() : null);
    }

    /** A line for each that is not there any more, and one for all that whoever looks may not see. */
    List<String> gone(Stop stop) {
        var lines = new ArrayList<String>();
        var keys =
                Stream.concat(stop.figures().stream(), stop.charts().stream()).toList();
        keys.stream()
                .filter(answer.gone()::contains)
                .map(key -> words.say("tour.gone.figure", key))
                .distinct()
                .forEach(lines::add);
        if (keys.stream().anyMatch(answer.closed()::contains)) {
            lines.add(words.say("tour.gone.closed"));
        }
        return lines;
    }

    /** Of the oldest figure; nothing where there is none. */
    static @Nullable Instant oldest(Answer answer) {
        return Stream.concat(
                        answer.figures().values().stream().map(FigureReading::asOf),
                        answer.charts().values().stream().map(ChartReading::asOf))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Stream<FigureKey> keys(List<String> texts) {
        return texts.stream().flatMap(text -> FigureKey.parse(text).stream());
    }
}
