package org.gridloom.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What an author wrote. A value: each change is another.
 *
 * @param place code of the district, street or community that it is about; empty for the whole territory
 */
public record TourContent(Words title, Words summary, String place, List<Stop> stops) {

    public static final int MOST_STOPS = 100;

    public TourContent {
        stops = List.copyOf(stops);
    }

    public TourContent titled(Words other) {
        return new TourContent(other, summary, place, stops);
    }

    public TourContent summed(Words other) {
        return new TourContent(title, other, place, stops);
    }

    public TourContent about(String other) {
        return new TourContent(title, summary, other, stops);
    }

    /** @param index at which it will stand; past the end means at the end */
    public TourContent add(Stop stop, int index) {
        return edited(list -> list.add(Math.clamp(index, 0, list.size()), stop));
    }

    /** Without it nothing changes. */
    public TourContent remove(String stop) {
        return edited(list -> list.removeIf(one -> one.id().equals(stop)));
    }

    /** @param index at which it will stand among the others */
    public TourContent move(String stop, int index) {
        var at = indexOf(stop);
        return at < 0
                ? this
                : edited(list -> {
                    var moved = list.remove(at);
                    list.add(Math.clamp(index, 0, list.size()), moved);
                });
    }

    /** The same once more behind itself, as a stop of its own. */
    public TourContent duplicate(String stop) {
        var at = indexOf(stop);
        return at < 0 ? this : add(copy(stops.get(at)), at + 1);
    }

    public TourContent change(String stop, UnaryOperator<Stop> change) {
        return edited(list -> list.replaceAll(one -> one.id().equals(stop) ? change.apply(one) : one));
    }

    /** −1 where there is none. */
    public int indexOf(String stop) {
        for (var n = 0; n < stops.size(); n++) {
            if (stops.get(n).id().equals(stop)) {
                return n;
            }
        }
        return -1;
    }

    /** With the camera's ways. */
    public int seconds() {
        return stops.stream()
                .mapToInt(stop -> stop.seconds() + stop.transition().millis() / 1000)
                .sum();
    }

    private static Stop copy(Stop stop) {
        return new Stop(
                Stop.newId(),
                stop.title(),
                stop.text(),
                stop.notes(),
                stop.view(),
                stop.transition(),
                stop.seconds(),
                stop.pictures(),
                stop.figures(),
                stop.charts());
    }

    private TourContent edited(Consumer<List<Stop>> edit) {
        var list = new ArrayList<>(stops);
        edit.accept(list);
        return new TourContent(title, summary, place, list);
    }
}
