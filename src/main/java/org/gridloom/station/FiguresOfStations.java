package org.gridloom.station;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridloom.figures.Amount;
import org.gridloom.figures.ChartReading;
import org.gridloom.figures.FigureKey;
import org.gridloom.figures.FigureOffer;
import org.gridloom.figures.FigureReading;
import org.gridloom.figures.FigureSource;
import org.gridloom.figures.Label;
import org.gridloom.shell.Times;
import org.springframework.stereotype.Component;

/** What the list of stations counts, for whoever shows it elsewhere. Of a station that does not say its hours nobody knows whether it is open. */
@Component
class FiguresOfStations implements FigureSource {

    private static final String PAGE = "stations";
    private static final String UNIT = "figures.unit.stations";
    private static final Pattern OPEN_AT = Pattern.compile("open_at\\.([01][0-9]|2[0-3])([0-5][0-9])");
    private static final String KIND = "kind.";
    private static final List<String> EVENINGS = List.of("1800", "2000", "2100", "2200");
    private static final int FIRST_HOUR = 6;
    private static final int LAST_HOUR = 23;

    private record Asked(Label label, StationFilter filter, String link) {}

    private final Stations stations;
    private final Clock clock;

    FiguresOfStations(Stations stations, Clock clock) {
        this.stations = stations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "station";
    }

    /** To whom it is open is a matter of the scope alone. */
    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public List<FigureOffer> offers() {
        var names = new ArrayList<>(List.of("total", "open_now"));
        EVENINGS.forEach(time -> names.add("open_at." + time));
        Arrays.stream(StationKind.values()).forEach(kind -> names.add(KIND + word(kind)));
        var group = Label.of("figures.group.station");
        var offers = new ArrayList<FigureOffer>();
        names.forEach(name -> asked(name)
                .ifPresent(
                        asked -> offers.add(new FigureOffer(key(name), FigureOffer.Shape.FIGURE, group, asked.label))));
        for (var chart : List.of("kinds", "hours")) {
            offers.add(
                    new FigureOffer(key(chart), FigureOffer.Shape.CHART, group, Label.of("figures.station." + chart)));
        }
        return offers;
    }

    private FigureKey key(String name) {
        return new FigureKey(name(), name, "");
    }

    private Optional<Asked> asked(String name) {
        if (name.equals("total")) {
            return Optional.of(new Asked(Label.of("figures.station.total"), StationFilter.ALL, PAGE));
        }
        if (name.equals("open_now")) {
            return Optional.of(new Asked(
                    Label.of("figures.station.open_now"), StationFilter.ALL.openAt(now()), PAGE + "?open=now"));
        }
        var time = OPEN_AT.matcher(name);
        if (time.matches()) {
            var at = LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
            var moment = now().toLocalDate().atTime(at).atZone(Times.ZONE);
            return Optional.of(new Asked(
                    Label.of("figures.station.open_at", at.toString()),
                    StationFilter.ALL.openAt(moment),
                    PAGE + "?open=" + moment.toLocalDateTime()));
        }
        return Arrays.stream(StationKind.values())
                .filter(kind -> name.equals(KIND + word(kind)))
                .findAny()
                .map(kind -> new Asked(
                        Label.of("station.kind." + kind),
                        StationFilter.ALL.of(Set.of(kind)),
                        PAGE + "?kind=" + word(kind)));
    }

    @Override
    public Map<FigureKey, FigureReading> read(Set<FigureKey> keys, String place) {
        var asOf = clock.instant();
        var readings = new HashMap<FigureKey, FigureReading>();
        for (var key : keys) {
            asked(key.name()).ifPresent(asked -> {
                var found = stations.search(asked.filter.in(place)).size();
                readings.put(
                        key,
                        FigureReading.now(
                                asked.label, Amount.count(found, UNIT), asOf, place.isEmpty() ? asked.link : null));
            });
        }
        return readings;
    }

    @Override
    public Map<FigureKey, ChartReading> charts(Set<FigureKey> keys, String place) {
        var all = stations.search(StationFilter.ALL.in(place));
        var charts = new HashMap<FigureKey, ChartReading>();
        for (var key : keys) {
            switch (key.name()) {
                case "kinds" -> charts.put(key, kinds(all));
                case "hours" -> charts.put(key, hours(all));
                default -> {} // Gone, as its absence says.
            }
        }
        return charts;
    }

    private ChartReading kinds(List<Station> all) {
        var counts = all.stream().collect(Collectors.groupingBy(Station::kind, Collectors.counting()));
        var order = counts.entrySet().stream()
                .sorted(Map.Entry.<StationKind, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        return chart(
                ChartReading.Kind.ROW,
                "kinds",
                order.stream()
                        .map(of -> Label.of("station.kind." + of.getKey()))
                        .toList(),
                order.stream().map(of -> of.getValue().doubleValue()).toList());
    }

    /** How many are open at each full hour of today. */
    private ChartReading hours(List<Station> all) {
        var today = now().toLocalDate();
        var hours = IntStream.rangeClosed(FIRST_HOUR, LAST_HOUR).boxed().toList();
        return chart(
                ChartReading.Kind.BAR,
                "hours",
                hours.stream()
                        .map(hour -> Label.name("%02d:00".formatted(hour)))
                        .toList(),
                hours.stream()
                        .map(hour -> (double) all.stream()
                                .filter(station ->
                                        station.openAt(today.atTime(hour, 0).atZone(Times.ZONE)))
                                .count())
                        .toList());
    }

    private ChartReading chart(ChartReading.Kind kind, String name, List<Label> categories, List<Double> values) {
        var label = Label.of("figures.station." + name);
        var series = new ChartReading.Series(Label.of("figures.station.total"), UNIT, values);
        return new ChartReading(kind, label, categories, List.of(series), false, null, clock.instant(), PAGE);
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(Times.ZONE);
    }

    private static String word(StationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
