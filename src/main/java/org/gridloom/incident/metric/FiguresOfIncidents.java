package org.gridloom.incident.metric;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.account.LoggedIn;
import org.gridloom.account.Role;
import org.gridloom.figures.Amount;
import org.gridloom.figures.ChartReading;
import org.gridloom.figures.FigureKey;
import org.gridloom.figures.FigureOffer;
import org.gridloom.figures.FigureReading;
import org.gridloom.figures.FigureReading.Sense;
import org.gridloom.figures.FigureSource;
import org.gridloom.figures.Label;
import org.gridloom.figures.Period;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.territory.CommunityFacts;
import org.gridloom.territory.PlaceCode;
import org.gridloom.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * The figures of the page of figures for whoever shows them elsewhere: each tally and rate of a period, and their charts by month, class and community. They
 * are counted as the page counts them, as reported.
 */
@Component
class FiguresOfIncidents implements FigureSource {

    private static final String MEAN = "mean";
    private static final String UNIT = "figures.unit.incidents";
    private static final int MONTHS = 12;

    /** What the page tells incidents apart by, as charts are named. */
    private enum By {
        MONTHS(Grouping.MONTH),
        CLASSES(Grouping.CLASS),
        COMMUNITIES(Grouping.COMMUNITY);

        private final Grouping grouping;

        By(Grouping grouping) {
            this.grouping = grouping;
        }
    }

    /** A tally or a rate. */
    private record Counted(Label label, Sense sense, boolean share, Function<Tallies, Amount> of) {}

    private final IncidentMetrics metrics;
    private final Territory territory;
    private final Clock clock;
    private final Map<String, Counted> counted = new HashMap<>();

    FiguresOfIncidents(IncidentMetrics metrics, Territory territory, Clock clock) {
        this.metrics = metrics;
        this.territory = territory;
        this.clock = clock;
        for (var metric : Metric.values()) {
            counted.put(
                    word(metric),
                    new Counted(
                            Label.of("figures.metric." + metric),
                            metric.moreIsBetter() ? Sense.MORE_IS_BETTER : Sense.LESS_IS_BETTER,
                            true,
                            tallies -> Amount.share(tallies.of(metric))));
        }
        for (var tally : Tally.values()) {
            counted.put(
                    word(tally),
                    new Counted(
                            Label.of("figures.tally." + tally),
                            Sense.NEITHER,
                            false,
                            tallies -> Amount.count(tallies.of(tally), UNIT)));
        }
    }

    @Override
    public String name() {
        return "incident";
    }

    @Override
    public boolean isOpen() {
        return LoggedIn.isAny(Role.DISPATCHER, Role.LEADER, Role.ADMIN);
    }

    @Override
    public List<FigureOffer> offers() {
        var offers = new ArrayList<FigureOffer>();
        var group = Label.of("figures.group.period");
        Arrays.stream(Metric.values())
                .map(metric -> figure(word(metric), group, counted.get(word(metric)).label))
                .forEach(offers::add);
        offers.add(figure(MEAN, group, Label.of("figures.mean")));
        Arrays.stream(Tally.values())
                .map(tally -> figure(word(tally), group, counted.get(word(tally)).label))
                .forEach(offers::add);
        for (var by : By.values()) {
            for (var of : List.of(
                    word(Tally.RECEIVED),
                    word(Metric.CLOSING),
                    word(Metric.CLOSING_IN_TIME),
                    word(Metric.SATISFACTION))) {
                offers.add(new FigureOffer(
                        key(word(by) + "." + of), FigureOffer.Shape.CHART, group, chartLabel(by, counted.get(of))));
            }
        }
        return offers;
    }

    private FigureOffer figure(String name, Label group, Label label) {
        return new FigureOffer(key(name), FigureOffer.Shape.FIGURE, group, label);
    }

    private FigureKey key(String name) {
        return new FigureKey(name(), name, "this-month");
    }

    /** The chart's name names both, since which of them comes first is a language's matter. */
    private static Label chartLabel(By by, Counted of) {
        return Label.of("figures.chart." + by, "@" + of.label.key());
    }

    @Override
    public Map<FigureKey, FigureReading> read(Set<FigureKey> keys, String place) {
        var readings = new HashMap<FigureKey, FigureReading>();
        var byPeriod = keys.stream()
                .filter(key -> counted.containsKey(key.name()) || key.name().equals(MEAN))
                .filter(key -> key.days(today()).isPresent())
                .collect(Collectors.groupingBy(key -> key.days(today()).orElseThrow()));
        byPeriod.forEach((period, wanted) -> {
            var question = Question.of(period).within(place);
            var sheet = metrics.sheet(question, Grouping.CLASS);
            var before = metrics.sheet(question.during(period.before(today())), Grouping.CLASS)
                    .whole();
            for (var key : wanted) {
                var of = key.name().equals(MEAN) ? meanTime() : counted.get(key.name());
                readings.put(
                        key,
                        new FigureReading(
                                of.label,
                                of.of.apply(sheet.whole()),
                                of.of.apply(before),
                                of.sense,
                                period.toString(),
                                sheet.asOf(),
                                page(question, Grouping.COMMUNITY)));
            }
        });
        return readings;
    }

    private static Counted meanTime() {
        return new Counted(
                Label.of("figures.mean"),
                Sense.LESS_IS_BETTER,
                false,
                tallies -> tallies.meanToClose().map(Amount::time).orElseGet(Amount::none));
    }

    @Override
    public Map<FigureKey, ChartReading> charts(Set<FigureKey> keys, String place) {
        var charts = new HashMap<FigureKey, ChartReading>();
        for (var key : keys) {
            var name = key.name().split("\\.", 2);
            var by = Arrays.stream(By.values())
                    .filter(one -> word(one).equals(name[0]))
                    .findAny();
            var of = Optional.ofNullable(name.length == 2 ? counted.get(name[1]) : null);
            var period = key.days(today());
            if (by.isPresent() && of.isPresent() && period.isPresent()) {
                charts.put(
                        key, chart(by.get(), of.get(), Question.of(period.get()).within(place)));
            }
        }
        return charts;
    }

    private ChartReading chart(By by, Counted of, Question question) {
        var parts = by == By.MONTHS
                ? months(question)
                : metrics.sheet(question, by.grouping).parts();
        var names = by == By.COMMUNITIES
                ? territory.communities().stream().collect(Collectors.toMap(CommunityFacts::code, CommunityFacts::name))
                : Map.<String, String>of();
        return new ChartReading(
                by == By.MONTHS ? ChartReading.Kind.LINE : ChartReading.Kind.ROW,
                chartLabel(by, of),
                parts.stream().map(part -> category(by, part.key(), names)).toList(),
                List.of(new ChartReading.Series(
                        of.label,
                        of.share ? "" : UNIT,
                        parts.stream()
                                .map(part -> value(of.of.apply(part.tallies())))
                                .toList())),
                of.share,
                by == By.MONTHS ? null : question.period().toString(),
                clock.instant(),
                page(question, by == By.COMMUNITIES ? Grouping.COMMUNITY : Grouping.CLASS));
    }

    @SuppressWarnings("NullAway") // a chart's gap is null
    private static Double value(Amount amount) {
        return amount.number().isPresent() ? amount.number().getAsDouble() : null;
    }

    /** The last twelve until the period's end; each, also where nothing was reported in it. */
    private List<Sheet.Part> months(Question question) {
        var end = question.period().last();
        var last = YearMonth.from(end.isAfter(today()) ? today() : end);
        var first = last.minusMonths(MONTHS - 1);
        var known = metrics
                .sheet(question.during(Period.days(first.atDay(1), last.atEndOfMonth())), Grouping.MONTH)
                .parts()
                .stream()
                .collect(Collectors.toMap(Sheet.Part::key, Sheet.Part::tallies));
        return Stream.iterate(first, month -> month.plusMonths(1))
                .limit(MONTHS)
                .map(month -> new Sheet.Part(month.toString(), known.getOrDefault(month.toString(), Tallies.NONE)))
                .toList();
    }

    private static Label category(By by, String key, Map<String, String> names) {
        return switch (by) {
            case MONTHS -> Label.name(key);
            case CLASSES ->
                Arrays.stream(IncidentCategory.values())
                                .anyMatch(one -> one.name().equals(key))
                        ? Label.of("incident.category." + key)
                        : Label.name(key);
            case COMMUNITIES ->
                key.length() == PlaceCode.COMMUNITY
                        ? Label.name(names.getOrDefault(key, key))
                        : Label.of("figures.part.outside");
        };
    }

    /** As {@code FiguresAddress} reads it. */
    private static String page(Question question, Grouping by) {
        var parts = question.parts().entrySet().stream()
                .map(part -> "&" + word(part.getKey()) + "=" + part.getValue())
                .collect(Collectors.joining());
        return "figures?period=" + question.period() + "&basis=" + word(question.basis()) + "&by=" + word(by) + parts;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), IncidentNumber.ZONE);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
