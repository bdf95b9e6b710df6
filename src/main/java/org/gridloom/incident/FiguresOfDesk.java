package org.gridloom.incident;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gridloom.account.Behalf;
import org.gridloom.account.LoggedIn;
import org.gridloom.account.Role;
import org.gridloom.account.Scopes;
import org.gridloom.figures.Amount;
import org.gridloom.figures.ChartReading;
import org.gridloom.figures.FigureKey;
import org.gridloom.figures.FigureOffer;
import org.gridloom.figures.FigureReading;
import org.gridloom.figures.FigureSource;
import org.gridloom.figures.Label;
import org.gridloom.figures.Ratio;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the desk counts at this moment, for whoever shows it elsewhere. */
@Component
class FiguresOfDesk implements FigureSource {

    private static final String UNIT = "figures.unit.incidents";
    private static final String IN_TIME = "in_time_lately";
    private static final String CATEGORIES = "open.categories";
    private static final Map<String, DeskFilter> COUNTS = counts();

    private final IncidentFigures figures;
    private final Scopes scopes;
    private final Clock clock;

    FiguresOfDesk(IncidentFigures figures, Scopes scopes, Clock clock) {
        this.figures = figures;
        this.scopes = scopes;
        this.clock = clock;
    }

    private static Map<String, DeskFilter> counts() {
        var counts = new LinkedHashMap<String, DeskFilter>();
        counts.put("open", DeskFilter.OPEN);
        counts.put("overdue", DeskFilter.OPEN.on(Focus.OVERDUE));
        counts.put("due_today", DeskFilter.OPEN.on(Focus.DUE_TODAY));
        counts.put("reported_today", DeskFilter.OPEN.on(Focus.REPORTED_TODAY));
        counts.put("closed_today", DeskFilter.OPEN.on(Focus.CLOSED_TODAY));
        return counts;
    }

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public boolean isOpen() {
        return LoggedIn.isAny(Role.DISPATCHER, Role.LEADER, Role.ADMIN);
    }

    @Override
    public List<FigureOffer> offers() {
        var group = Label.of("figures.group.desk");
        var offers = new ArrayList<FigureOffer>();
        COUNTS.keySet()
                .forEach(name -> offers.add(new FigureOffer(key(name), FigureOffer.Shape.FIGURE, group, label(name))));
        offers.add(new FigureOffer(key(IN_TIME), FigureOffer.Shape.FIGURE, group, label(IN_TIME)));
        offers.add(new FigureOffer(key(CATEGORIES), FigureOffer.Shape.CHART, group, label(CATEGORIES)));
        return offers;
    }

    private FigureKey key(String name) {
        return new FigureKey(name(), name, "");
    }

    private static Label label(String name) {
        return Label.of("figures.desk." + name);
    }

    @Override
    public Map<FigureKey, FigureReading> read(Set<FigureKey> keys, String place) {
        var due = DeskFilter.OPEN.on(Focus.DUE_LATELY);
        var inTime = DeskFilter.OPEN.on(Focus.IN_TIME_LATELY);
        var asked =
                Stream.concat(COUNTS.values().stream(), Stream.of(due, inTime)).toList();
        var counts = within(place, () -> figures.count(asked));
        var readings = new HashMap<FigureKey, FigureReading>();
        for (var key : keys) {
            var filter = COUNTS.get(key.name());
            if (filter != null) {
                readings.put(
                        key,
                        FigureReading.now(
                                label(key.name()),
                                Amount.count(counts.of(filter), UNIT),
                                counts.asOf(),
                                link(filter, place)));
            } else if (key.name().equals(IN_TIME)) {
                var share = new Ratio(counts.of(inTime), counts.of(due));
                readings.put(
                        key,
                        FigureReading.now(label(IN_TIME), Amount.share(share), counts.asOf(), link(inTime, place)));
            }
        }
        return readings;
    }

    @Override
    public Map<FigureKey, ChartReading> charts(Set<FigureKey> keys, String place) {
        var charts = new HashMap<FigureKey, ChartReading>();
        keys.stream().filter(key -> key.name().equals(CATEGORIES)).forEach(key -> {
            var asOf = clock.instant();
            var loads = within(place, figures::byCategory);
            charts.put(
                    key,
                    new ChartReading(
                            ChartReading.Kind.ROW,
                            label(CATEGORIES),
                            loads.stream()
                                    .map(load -> Label.of("incident.category." + load.of()))
                                    .toList(),
                            List.of(
                                    new ChartReading.Series(
                                            label("open"),
                                            UNIT,
                                            loads.stream()
                                                    .map(load -> (double) load.open())
                                                    .toList()),
                                    new ChartReading.Series(
                                            label("overdue"),
                                            UNIT,
                                            loads.stream()
                                                    .map(load -> (double) load.overdue())
                                                    .toList())),
                            false,
                            null,
                            asOf,
                            link(DeskFilter.OPEN, place)));
        });
        return charts;
    }

    /** The desk itself knows no place, but counts what is in the scope of whoever asks. */
    private <T> T within(String place, Supplier<T> look) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return place.isEmpty() || who == null
                ? look.get()
                : Behalf.of(
                        who.getName(), who.getAuthorities(), scopes.current().within(place), look);
    }

    private static @Nullable String link(DeskFilter filter, String place) {
        if (!place.isEmpty()) {
            return null;
        }
        return filter.focus() == null
                ? "incidents"
                : "incidents?focus=" + filter.focus().name().toLowerCase(Locale.ROOT);
    }
}
