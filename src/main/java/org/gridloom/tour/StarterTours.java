package org.gridloom.tour;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gridloom.shell.PageWords;
import org.gridloom.territory.Extent;
import org.gridloom.territory.GridKind;
import org.gridloom.territory.GridList;
import org.gridloom.territory.GridSummary;
import org.gridloom.territory.PastGrids;
import org.gridloom.territory.TerritoryFacts;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/**
 * The tours that every portal has, made from what whoever is logged in sees of the territory at the moment: cameras by its own extent, stops by its own grids,
 * texts in both languages. Without a territory there are none.
 */
@Component
class StarterTours {

    private static final double TILT = 50;

    private final Extent extent;
    private final GridList grids;
    private final TerritoryFacts facts;
    private final PastGrids past;
    private final Clock clock;
    private final Map<String, Function<Envelope, List<Stop>>> tours = new LinkedHashMap<>();

    StarterTours(Extent extent, GridList grids, TerritoryFacts facts, PastGrids past, Clock clock) {
        this.extent = extent;
        this.grids = grids;
        this.facts = facts;
        this.past = past;
        this.clock = clock;
        tours.put("all-grids", this::allGrids);
        tours.put("one-net", this::oneNet);
        tours.put("service-circle", this::serviceCircle);
        tours.put("closing", this::closing);
        tours.put("night-stations", this::nightStations);
        tours.put("before-after", this::beforeAfter);
    }

    List<Tour> all() {
        return extent.whole()
                .map(whole ->
                        tours.keySet().stream().map(name -> tour(name, whole)).toList())
                .orElse(List.of());
    }

    Optional<Tour> find(TourId id) {
        return tours.containsKey(id.text()) ? extent.whole().map(whole -> tour(id.text(), whole)) : Optional.empty();
    }

    private Tour tour(String name, Envelope whole) {
        var content = new TourContent(
                said(name + ".title"),
                said(name + ".summary"),
                "",
                tours.get(name).apply(whole));
        var now = clock.instant();
        return new Tour(new TourId(name), 0, content, "", Instant.EPOCH, "", now, null, false);
    }

    private List<Stop> allGrids(Envelope whole) {
        var stops = new ArrayList<Stop>();
        stops.add(stop("all-grids.whole", StopView.from(Cameras.over(whole)))
                .withFigures("territory:grids:", "territory:households:", "territory:communities:")
                .build());
        stops.add(stop("all-grids.communities", StopView.from(Cameras.over(whole, -20, TILT)))
                .withFigures("territory:mean_households:")
                .withCharts("territory:households.communities:")
                .build());
        ordinary()
                .flatMap(grid -> facts.grid(grid.id()))
                .ifPresent(grid ->
                        stops.add(stop("all-grids.one", selecting(grid, Cameras.over(grid.extent(), 25, TILT), "grid"))
                                .build()));
        return stops;
    }

    private List<Stop> oneNet(Envelope whole) {
        var stops = new ArrayList<Stop>();
        stops.add(stop("one-net.limits", StopView.from(Cameras.over(whole)))
                .withFigures("territory:within_limits:", "territory:too_many:", "territory:too_few:")
                .withCharts("territory:grids.limits:")
                .build());
        var households = over(Cameras.over(whole), "grid:households::today:");
        stops.add(stop("one-net.households", households).build());
        general().stream()
                .max(Comparator.comparingInt(GridSummary::households))
                .ifPresent(grid -> facts.grid(grid.id())
                        .ifPresent(fact -> stops.add(stop(
                                        "one-net.largest",
                                        selecting(fact, Cameras.over(fact.extent(), 0, TILT), "households"))
                                .build())));
        general().stream()
                .min(Comparator.comparingInt(GridSummary::households))
                .ifPresent(grid -> facts.grid(grid.id())
                        .ifPresent(fact -> stops.add(stop(
                                        "one-net.smallest",
                                        selecting(fact, Cameras.over(fact.extent(), 0, TILT), "households"))
                                .build())));
        return stops;
    }

    private List<Stop> serviceCircle(Envelope whole) {
        var all = new StopView.StationFilter(List.of(), null);
        var quarter = with(Cameras.over(whole), all, new StopView.Reach(15));
        var near = with(Cameras.over(whole), all, new StopView.Reach(5));
        return List.of(
                stop("service-circle.stations", with(Cameras.over(whole), all, null))
                        .withFigures("station:total:", "station:open_now:")
                        .withCharts("station:kinds:")
                        .build(),
                stop("service-circle.quarter", quarter)
                        .withFigures("reach:within.fifteen:", "reach:outside.fifteen:")
                        .withCharts("reach:communities.fifteen:")
                        .build(),
                stop("service-circle.near", near)
                        .withFigures("reach:within.five:", "reach:outside.five:")
                        .build());
    }

    private List<Stop> closing(Envelope whole) {
        var camera = Cameras.over(whole);
        var late = new StopView(
                camera, Map.of(), "use", null, null, new StopView.IncidentFilter(null, "OVERDUE"), null, null, null);
        return List.of(
                stop("closing.promise", over(camera, "grid:closing_in_time:this-month:today:"))
                        .withFigures(
                                "incident:closing_in_time:this-month",
                                "incident:closing:this-month",
                                "incident:mean:this-month")
                        .withCharts("incident:months.closing_in_time:this-month")
                        .build(),
                stop("closing.classes", over(camera, "heat:received:this-month:today:"))
                        .withFigures("incident:received:this-month")
                        .withCharts(
                                "incident:classes.received:this-month", "incident:classes.closing_in_time:this-month")
                        .build(),
                stop("closing.overdue", late)
                        .withFigures("desk:open:", "desk:overdue:", "desk:due_today:")
                        .build());
    }

    private List<Stop> nightStations(Envelope whole) {
        var evening = new StopView.StationFilter(List.of(), "20:00");
        var late = new StopView.StationFilter(List.of(), "22:00");
        return List.of(
                stop("night-stations.evening", with(Cameras.over(whole), evening, null))
                        .withFigures("station:total:", "station:open_at.2000:")
                        .withCharts("station:hours:")
                        .build(),
                stop("night-stations.late", with(Cameras.over(whole, 15, TILT), late, null))
                        .withFigures("station:open_at.2200:")
                        .build());
    }

    /** Of the last redraw; where nothing was redrawn yet it says so. */
    private List<Stop> beforeAfter(Envelope whole) {
        return past.latest()
                .map(redraw -> List.of(
                        stop(
                                        "before-after.redraw",
                                        swipe(redraw),
                                        redraw.name(),
                                        String.valueOf(redraw.before()),
                                        String.valueOf(redraw.after()))
                                .build(),
                        stop("before-after.now", StopView.from(Cameras.over(redraw.extent(), 0, TILT)), redraw.name())
                                .withFigures("territory:within_limits:", "territory:mean_households:")
                                .build()))
                .orElseGet(() -> List.of(stop("before-after.none", StopView.from(Cameras.over(whole)))
                        .withFigures("territory:grids:")
                        .build()));
    }

    private static StopView swipe(PastGrids.Redraw redraw) {
        var days = new StopView.Swipe(redraw.day().minusDays(1), redraw.day());
        return new StopView(
                Cameras.over(redraw.extent()), Map.of("grid", 0.0), "use", null, null, null, null, null, days);
    }

    private static StopView over(StopView.Camera camera, String over) {
        return new StopView(camera, Map.of(), "use", over, null, null, null, null, null);
    }

    private static StopView with(
            StopView.Camera camera, StopView.StationFilter stations, StopView.@Nullable Reach reach) {
        return new StopView(camera, Map.of(), "use", null, stations, null, reach, null, null);
    }

    private static StopView selecting(TerritoryFacts.OfGrid grid, StopView.Camera camera, String buildings) {
        return new StopView(
                camera,
                Map.of(),
                buildings,
                null,
                null,
                null,
                null,
                new StopView.Selected("grid", grid.id(), grid.code()),
                null);
    }

    private List<GridSummary> general() {
        return grids.all().stream()
                .filter(grid -> grid.kind() == GridKind.GENERAL)
                .toList();
    }

    /** One in the middle of all by its households. */
    private Optional<GridSummary> ordinary() {
        var sorted = general().stream()
                .sorted(Comparator.comparingInt(GridSummary::households))
                .toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
    }

    private static StarterStop stop(String name, StopView view, String... values) {
        return new StarterStop(
                name.replaceAll("[^a-z]", ""),
                said(name + ".title", values),
                said(name + ".text", values),
                said(name + ".notes", values),
                view);
    }

    private static Words said(String name, String... values) {
        return new Words(
                PageWords.in("zh-CN").say("tour.starter." + name, (Object[]) values),
                PageWords.in("en").say("tour.starter." + name, (Object[]) values));
    }
}
