package org.gridloom.territory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.figures.Amount;
import org.gridloom.figures.ChartReading;
import org.gridloom.figures.FigureKey;
import org.gridloom.figures.FigureOffer;
import org.gridloom.figures.FigureReading;
import org.gridloom.figures.FigureSource;
import org.gridloom.figures.Label;
import org.gridloom.figures.Ratio;
import org.gridloom.territory.HouseholdLimits.Sign;
import org.springframework.stereotype.Component;

/** What the list of the grids in force adds up to, for whoever shows it elsewhere. */
@Component
class FiguresOfTerritory implements FigureSource {

    private static final String PAGE = "grids";
    private static final String HOUSEHOLDS = "figures.unit.households";
    private static final String GRIDS = "figures.unit.grids";

    private static final List<String> NAMES =
            List.of("grids", "households", "communities", "within_limits", "too_many", "too_few", "mean_households");
    private static final List<String> CHARTS = List.of("households.communities", "grids.communities", "grids.limits");

    private final GridList grids;
    private final Clock clock;

    FiguresOfTerritory(GridList grids, Clock clock) {
        this.grids = grids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "territory";
    }

    /** To whom it is open is a matter of the scope alone. */
    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public List<FigureOffer> offers() {
        var group = Label.of("figures.group.territory");
        return Stream.concat(
                        NAMES.stream()
                                .map(name -> new FigureOffer(key(name), FigureOffer.Shape.FIGURE, group, label(name))),
                        CHARTS.stream()
                                .map(name -> new FigureOffer(key(name), FigureOffer.Shape.CHART, group, label(name))))
                .toList();
    }

    private FigureKey key(String name) {
        return new FigureKey(name(), name, "");
    }

    private static Label label(String name) {
        return Label.of("figures.territory." + name);
    }

    @Override
    public Map<FigureKey, FigureReading> read(Set<FigureKey> keys, String place) {
        var asOf = clock.instant();
        var list = in(place);
        var readings = new HashMap<FigureKey, FigureReading>();
        for (var key : keys) {
            if (NAMES.contains(key.name())) {
                readings.put(key, FigureReading.now(label(key.name()), amount(key.name(), list), asOf, PAGE));
            }
        }
        return readings;
    }

    private static Amount amount(String name, List<GridSummary> list) {
        var households = list.stream().mapToLong(GridSummary::households).sum();
        return switch (name) {
            case "grids" -> Amount.count(list.size(), GRIDS);
            case "households" -> Amount.count(households, HOUSEHOLDS);
            case "communities" ->
                Amount.count(
                        list.stream()
                                .map(FiguresOfTerritory::community)
                                .distinct()
                                .count(),
                        "figures.unit.communities");
            case "within_limits" -> Amount.share(new Ratio(of(Sign.OK, list), list.size() - of(Sign.NONE, list)));
            case "too_many" -> Amount.count(of(Sign.MANY, list), GRIDS);
            case "too_few" -> Amount.count(of(Sign.FEW, list), GRIDS);
            default ->
                list.isEmpty()
                        ? Amount.none()
                        : Amount.count(Math.round((double) households / list.size()), HOUSEHOLDS);
        };
    }

    private static long of(Sign sign, List<GridSummary> list) {
        return list.stream().filter(grid -> grid.sign() == sign).count();
    }

    @Override
    public Map<FigureKey, ChartReading> charts(Set<FigureKey> keys, String place) {
        var list = in(place);
        var charts = new HashMap<FigureKey, ChartReading>();
        for (var key : keys) {
            switch (key.name()) {
                case "households.communities" ->
                    charts.put(key, communities(key, list, HOUSEHOLDS, grid -> grid.households()));
                case "grids.communities" -> charts.put(key, communities(key, list, GRIDS, grid -> 1));
                case "grids.limits" -> charts.put(key, limits(key, list));
                default -> {} // Gone, as its absence says.
            }
        }
        return charts;
    }

    private ChartReading communities(
            FigureKey key, List<GridSummary> list, String unit, ToLongFunction<GridSummary> number) {
        var sums = new TreeMap<String, Double>();
        var names = new HashMap<String, String>();
        for (var grid : list) {
            sums.merge(community(grid), (double) number.applyAsLong(grid), Double::sum);
            names.put(community(grid), grid.communityName());
        }
        var order = sums.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .toList();
        return new ChartReading(
                ChartReading.Kind.ROW,
                label(key.name()),
                order.stream().map(sum -> Label.name(names.get(sum.getKey()))).toList(),
                List.of(new ChartReading.Series(
                        label(key.name()),
                        unit,
                        order.stream().map(Map.Entry::getValue).toList())),
                false,
                null,
                clock.instant(),
                PAGE);
    }

    /** How many grids have so many households. */
    private ChartReading limits(FigureKey key, List<GridSummary> list) {
        var bySign = list.stream().collect(Collectors.groupingBy(GridSummary::sign, Collectors.counting()));
        var shown = new LinkedHashMap<Sign, Long>();
        for (var sign : List.of(Sign.FEW, Sign.OK, Sign.MANY, Sign.NONE)) {
            shown.put(sign, bySign.getOrDefault(sign, 0L));
        }
        var categories = new ArrayList<Label>();
        shown.keySet().forEach(sign -> categories.add(Label.of("figures.territory.sign." + sign)));
        return new ChartReading(
                ChartReading.Kind.BAR,
                label(key.name()),
                categories,
                List.of(new ChartReading.Series(
                        label("grids"),
                        GRIDS,
                        shown.values().stream().map(Long::doubleValue).toList())),
                false,
                null,
                clock.instant(),
                PAGE);
    }

    private List<GridSummary> in(String place) {
        return grids.all().stream()
                .filter(grid -> grid.code().startsWith(place))
                .toList();
    }

    private static String community(GridSummary grid) {
        return PlaceCode.communityOf(grid.code());
    }
}
