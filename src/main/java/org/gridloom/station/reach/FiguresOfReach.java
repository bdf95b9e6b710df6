package org.gridloom.station.reach;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gridloom.figures.Amount;
import org.gridloom.figures.ChartReading;
import org.gridloom.figures.FigureKey;
import org.gridloom.figures.FigureOffer;
import org.gridloom.figures.FigureReading;
import org.gridloom.figures.FigureSource;
import org.gridloom.figures.Label;
import org.gridloom.figures.Ratio;
import org.springframework.stereotype.Component;

/** What the page of walking reach counts, for whoever shows it elsewhere: of all stations, whenever they are open. */
@Component
class FiguresOfReach implements FigureSource {

    private static final String PAGE = "stations/reach";
    private static final String UNIT = "figures.unit.households";
    private static final String OUTSIDE = "outside.";
    private static final String INSIDE = "within.";
    private static final String COMMUNITIES = "communities.";

    private final Reaches reaches;

    FiguresOfReach(Reaches reaches) {
        this.reaches = reaches;
    }

    @Override
    public String name() {
        return "reach";
    }

    /** To whom it is open is a matter of the scope alone. */
    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public List<FigureOffer> offers() {
        return Stream.of(Within.values())
                .flatMap(within -> Stream.of(
                        offer(INSIDE, within, FigureOffer.Shape.FIGURE),
                        offer(OUTSIDE, within, FigureOffer.Shape.FIGURE),
                        offer(COMMUNITIES, within, FigureOffer.Shape.CHART)))
                .toList();
    }

    private FigureOffer offer(String what, Within within, FigureOffer.Shape shape) {
        var key = new FigureKey(name(), what + within.name().toLowerCase(Locale.ROOT), "");
        return new FigureOffer(key, shape, Label.of("figures.group.station"), label(what, within));
    }

    private static Label label(String what, Within within) {
        return Label.of("figures.reach." + what.substring(0, what.length() - 1), String.valueOf(within.minutes()));
    }

    private static Optional<Within> within(FigureKey key, String what) {
        return Stream.of(Within.values())
                .filter(within -> key.name().equals(what + within.name().toLowerCase(Locale.ROOT)))
                .findAny();
    }

    @Override
    public Map<FigureKey, FigureReading> read(Set<FigureKey> keys, String place) {
        var figures = reaches.figures(ReachQuestion.ALL);
        var reached = figures.of(place).orElse(Reached.NOBODY);
        var link = place.isEmpty() ? PAGE : null;
        var readings = new HashMap<FigureKey, FigureReading>();
        for (var key : keys) {
            within(key, INSIDE)
                    .ifPresent(within -> readings.put(
                            key,
                            FigureReading.now(
                                    label(INSIDE, within),
                                    Amount.share(new Ratio(reached.inside(within), reached.households())),
                                    figures.asOf(),
                                    link)));
            within(key, OUTSIDE)
                    .ifPresent(within -> readings.put(
                            key,
                            FigureReading.now(
                                    label(OUTSIDE, within),
                                    Amount.count(reached.outside(within), UNIT),
                                    figures.asOf(),
                                    link)));
        }
        return readings;
    }

    @Override
    public Map<FigureKey, ChartReading> charts(Set<FigureKey> keys, String place) {
        var figures = reaches.figures(ReachQuestion.ALL);
        var communities = figures.at(ReachFigures.Level.COMMUNITY).stream()
                .filter(of -> of.code().startsWith(place))
                .toList();
        var charts = new HashMap<FigureKey, ChartReading>();
        for (var key : keys) {
            within(key, COMMUNITIES).ifPresent(within -> {
                var order = communities.stream()
                        .sorted(Comparator.comparingDouble(of -> share(of.reached(), within)))
                        .toList();
                charts.put(
                        key,
                        new ChartReading(
                                ChartReading.Kind.ROW,
                                label(COMMUNITIES, within),
                                order.stream().map(of -> Label.name(of.name())).toList(),
                                List.of(new ChartReading.Series(
                                        label(INSIDE, within),
                                        "",
                                        order.stream()
                                                .map(of -> share(of.reached(), within))
                                                .toList())),
                                true,
                                null,
                                figures.asOf(),
                                PAGE));
            });
        }
        return charts;
    }

    private static double share(Reached reached, Within within) {
        return (double) reached.inside(within) / Math.max(1, reached.households());
    }
}
