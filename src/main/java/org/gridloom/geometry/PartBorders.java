package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * The borders of the parts of a unit: those between two parts, and, followed along the borders that the unit has, which part lies there. Parts may have
 * vertices on the unit's border that it lacks, and lack some that it has.
 */
final class PartBorders {

    /** A run of the unit's border along one part, with the part on the left. */
    record Run(int part, List<Coordinate> line) {}

    private final List<Polygon> parts;
    private final Map<Step, Integer> partLeftOf = new HashMap<>();
    private final Map<Coordinate, List<Coordinate>> outward;
    private final Set<Coordinate> ofUnit = new HashSet<>();
    private boolean single = true;

    PartBorders(Polygon unit, List<Polygon> given) {
        ofUnit.addAll(Arrays.asList(unit.getCoordinates()));
        parts = fitted(unit, given);
        Step.round(parts, (part, from, to) -> {
            single &= partLeftOf.put(new Step(from, to), part) == null;
        });
        outward = steps(parts);
    }

    /** With those vertices of the unit that they lacked. */
    List<Polygon> parts() {
        return parts;
    }

    /**
     * A neighbour may have got vertices since these parts were made. Between two vertices that both have, those of the unit and those of the parts come in the
     * order of their distance.
     */
    private List<Polygon> fitted(Polygon unit, List<Polygon> given) {
        var known = new HashSet<Coordinate>();
        given.forEach(part -> known.addAll(Arrays.asList(part.getCoordinates())));
        if (known.containsAll(ofUnit)) {
            return given;
        }
        var missing = new HashMap<Step, List<Coordinate>>();
        for (var ring : Buildings.rings(unit)) {
            var since = new ArrayList<Coordinate>();
            var open = Arrays.asList(ring).subList(1, ring.length);
            int first = 0;
            while (first < open.size() && !known.contains(open.get(first))) {
                first++;
            }
            if (first == open.size()) {
                return given; // has nothing in common with this ring
            }
            Coordinate from = open.get(first);
            for (int i = 1; i <= open.size(); i++) {
                var at = open.get((first + i) % open.size());
                if (!known.contains(at)) {
                    since.add(at);
                } else {
                    if (!since.isEmpty()) {
                        missing.put(new Step(from, at), List.copyOf(since));
                        since.clear();
                    }
                    from = at;
                }
            }
        }
        var into = new HashMap<Step, List<Coordinate>>();
        var before = steps(given);
        missing.forEach((step, lacking) -> {
            var way = way(step.from(), step.to(), before);
            if (way.isEmpty()) {
                way = way(step.to(), step.from(), before).reversed();
            }
            for (int i = 1; i < way.size(); i++) {
                double start = step.from().distance(way.get(i - 1));
                double end = step.from().distance(way.get(i));
                into.put(
                        new Step(way.get(i - 1), way.get(i)),
                        lacking.stream()
                                .filter(at -> step.from().distance(at) > start
                                        && step.from().distance(at) <= end)
                                .toList());
            }
        });
        return given.stream()
                .map(part -> Vertices.with(part, step -> {
                    var forward = into.get(step);
                    return forward != null
                            ? forward
                            : into.getOrDefault(step.back(), List.of()).reversed();
                }))
                .toList();
    }

    /** The steps round the parts that lie between no two of them. */
    private static Map<Coordinate, List<Coordinate>> steps(List<Polygon> given) {
        var all = new HashSet<Step>();
        Step.round(given, (part, from, to) -> all.add(new Step(from, to)));
        var outer = new HashMap<Coordinate, List<Coordinate>>();
        for (var step : all) {
            if (!all.contains(step.back())) {
                outer.computeIfAbsent(step.from(), c -> new ArrayList<>(1)).add(step.to());
            }
        }
        return outer;
    }

    /** The borders between two parts, by their positions. One ends where it meets another, or the unit's own border. */
    List<SharedEdge> inner(GeometryFactory factory) {
        var leaving = new LinkedHashMap<Coordinate, List<Step>>();
        partLeftOf.forEach((step, part) -> {
            if (partLeftOf.containsKey(step.back())) {
                leaving.computeIfAbsent(step.from(), c -> new ArrayList<>(2)).add(step);
            }
        });
        var walked = new HashSet<Step>();
        var edges = new ArrayList<SharedEdge>();
        // Those with an end first: what is left then goes round.
        for (boolean ends : List.of(true, false)) {
            leaving.forEach((at, steps) -> {
                for (var step : steps) {
                    if (isEnd(at, leaving) == ends && !walked.contains(step)) {
                        edges.add(walk(step, leaving, walked, factory));
                    }
                }
            });
        }
        return edges;
    }

    private boolean isEnd(Coordinate at, Map<Coordinate, List<Step>> leaving) {
        return leaving.get(at).size() != 2 || outward.containsKey(at);
    }

    private SharedEdge walk(
            Step start, Map<Coordinate, List<Step>> leaving, Set<Step> walked, GeometryFactory factory) {
        var line = new ArrayList<>(List.of(start.from()));
        var step = start;
        while (true) {
            walked.add(step);
            walked.add(step.back());
            line.add(step.to());
            var arrived = step;
            var onward = leaving.get(step.to()).stream()
                    .filter(next -> !next.to().equals2D(arrived.from()))
                    .findFirst();
            if (isEnd(step.to(), leaving) || onward.isEmpty() || walked.contains(onward.get())) {
                break;
            }
            step = onward.get();
        }
        int left = partLeftOf.get(start);
        int right = partLeftOf.get(start.back());
        var along = (left < right ? line : line.reversed()).toArray(Coordinate[]::new);
        return new SharedEdge(
                Math.min(left, right), Math.max(left, right), factory.createLineString(along), BarrierClass.NONE);
    }

    /** Whether no two parts lie on the same side of a border. */
    boolean areSingle() {
        return single;
    }

    /** The parts along a border of the unit, which it has on its left; nothing where they do not cover it. */
    List<Run> along(Coordinate[] border) {
        var runs = new ArrayList<Run>();
        for (int i = 1; i < border.length; i++) {
            var way = way(border[i - 1], border[i], outward);
            if (way.isEmpty()) {
                return List.of();
            }
            for (int j = 1; j < way.size(); j++) {
                int part = partLeftOf.get(new Step(way.get(j - 1), way.get(j)));
                if (runs.isEmpty() || runs.getLast().part() != part) {
                    runs.add(new Run(part, new ArrayList<>(List.of(way.get(j - 1)))));
                }
                runs.getLast().line().add(way.get(j));
            }
        }
        return runs;
    }

    /** From one vertex of the unit to another by way of those that only the parts have; empty where that does not lead there. */
    private List<Coordinate> way(Coordinate from, Coordinate to, Map<Coordinate, List<Coordinate>> onward) {
        for (var next : onward.getOrDefault(from, List.of())) {
            if (next.equals2D(to)) {
                return List.of(from, to);
            }
            if (!ofUnit.contains(next)) {
                // Borders that come within a centimetre of each other may meet in one vertex, and part again.
                var rest = way(next, to, onward);
                if (!rest.isEmpty()) {
                    var way = new ArrayList<>(List.of(from));
                    way.addAll(rest);
                    return way;
                }
            }
        }
        return List.of();
    }
}
