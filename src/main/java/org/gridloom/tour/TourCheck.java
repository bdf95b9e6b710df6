package org.gridloom.tour;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridloom.figures.FigureKey;
import org.gridloom.tour.SaveOutcome.Fault;
import org.gridloom.tour.SaveOutcome.Reason;

/** Whether a tour can be kept: what a browser sent may be anything. */
final class TourCheck {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_TEXT = 20_000;
    static final int MOST_OF_A_STOP = 24;
    private static final int STEEPEST = 85;
    private static final int NEAREST = 24;
    private static final int HALF_TURN = 180;

    private static final Pattern STOP = Pattern.compile("[a-z0-9]{1,40}");
    private static final Pattern PLACE = Pattern.compile("([0-9]{6}([0-9]{3}){0,2})?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_0-9]{1,40}");
    private static final Pattern OVER = Pattern.compile("[\\w:.-]{1,120}");
    private static final Pattern TIME = Pattern.compile("now|([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Set<String> BUILDINGS = Set.of("use", "grid", "households");
    private static final Set<String> SELECTABLE =
            Set.of("station", "place", "building", "compound", "grid", "community");

    private TourCheck() {}

    /** @param pictures those that exist */
    static List<Fault> faults(TourContent tour, Set<Long> pictures) {
        var faults = new ArrayList<Fault>();
        BiConsumer<String, Reason> add = (stop, reason) -> faults.add(new Fault(stop.isEmpty() ? null : stop, reason));
        if (tour.title().saysNothing()) {
            add.accept("", Reason.NO_TITLE);
        }
        if (tour.title().longest() > LONGEST_TITLE || tour.summary().longest() > LONGEST_TEXT) {
            add.accept("", Reason.TOO_LONG);
        }
        if (!PLACE.matcher(tour.place()).matches()) {
            add.accept("", Reason.PLACE);
        }
        if (tour.stops().isEmpty()) {
            add.accept("", Reason.NO_STOP);
        }
        if (tour.stops().size() > TourContent.MOST_STOPS) {
            add.accept("", Reason.TOO_MANY_STOPS);
        }
        var ids = new HashSet<String>();
        for (var stop : tour.stops()) {
            if (!ids.add(stop.id()) || !STOP.matcher(stop.id()).matches()) {
                add.accept("", Reason.TWICE);
            }
            check(stop, pictures).forEach(reason -> add.accept(stop.id(), reason));
        }
        return faults;
    }

    private static List<Reason> check(Stop stop, Set<Long> pictures) {
        var reasons = new ArrayList<Reason>();
        var texts = Stream.of(stop.text(), stop.notes());
        if (stop.title().longest() > LONGEST_TITLE || texts.anyMatch(text -> text.longest() > LONGEST_TEXT)) {
            reasons.add(Reason.TOO_LONG);
        }
        if (!isPossible(stop.view().camera())) {
            reasons.add(Reason.CAMERA);
        }
        if (!isPossible(stop.view())) {
            reasons.add(Reason.VIEW);
        }
        if (stop.seconds() < Stop.SHORTEST || stop.seconds() > Stop.LONGEST) {
            reasons.add(Reason.SECONDS);
        }
        if (stop.pictures().size() > MOST_OF_A_STOP
                || stop.pictures().stream()
                        .anyMatch(picture -> !pictures.contains(picture.id())
                                || picture.alt().longest() > LONGEST_TITLE * 4)) {
            reasons.add(Reason.PICTURE);
        }
        if (stop.figures().size() + stop.charts().size() > MOST_OF_A_STOP
                || Stream.concat(stop.figures().stream(), stop.charts().stream())
                        .anyMatch(key -> FigureKey.parse(key).isEmpty())) {
            reasons.add(Reason.FIGURE);
        }
        return reasons;
    }

    private static boolean isPossible(StopView.Camera camera) {
        var center = camera.center();
        return center.size() == 2
                && Math.abs(center.get(0)) <= HALF_TURN
                && Math.abs(center.get(1)) <= STEEPEST
                && camera.zoom() >= 0
                && camera.zoom() <= NEAREST
                && Math.abs(camera.bearing()) <= HALF_TURN
                && camera.pitch() >= 0
                && camera.pitch() <= STEEPEST;
    }

    private static boolean isPossible(StopView view) {
        var stations = view.stations();
        var incidents = view.incidents();
        return view.layers().entrySet().stream()
                        .allMatch(layer -> NAME.matcher(layer.getKey()).matches()
                                && layer.getValue() >= 0
                                && layer.getValue() <= 1)
                && BUILDINGS.contains(view.buildings())
                && (view.over() == null || OVER.matcher(view.over()).matches())
                && (stations == null
                        || stations.kinds().stream()
                                        .allMatch(kind -> NAME.matcher(kind).matches())
                                && (stations.openAt() == null
                                        || TIME.matcher(stations.openAt()).matches()))
                && (incidents == null
                        || Stream.of(incidents.category(), incidents.focus())
                                .allMatch(name ->
                                        name == null || NAME.matcher(name).matches()))
                && (view.reach() == null
                        || Set.of(5, 10, 15).contains(view.reach().minutes()))
                && (view.selected() == null
                        || SELECTABLE.contains(view.selected().layer()))
                && (view.swipe() == null
                        || !view.swipe().after().isBefore(view.swipe().before()));
    }
}
