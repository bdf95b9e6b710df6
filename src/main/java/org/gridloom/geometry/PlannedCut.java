package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/** What putting parts in the place of a unit would change in a coverage. Nothing is changed by it. */
record PlannedCut(Redivision change, LiveCoverage.Cut cut) {

    /** Nothing where the parts do not cover the unit. */
    static Optional<PlannedCut> of(LiveCoverage coverage, BaseUnit unit, PartBorders borders, List<BaseUnit> given) {
        int number = unit.number();
        var parts = new ArrayList<BaseUnit>();
        for (int i = 0; i < given.size(); i++) {
            parts.add(given.get(i).on(borders.parts().get(i)));
        }
        var after = new ArrayList<SharedEdge>();
        var inserted = new HashMap<Step, List<Coordinate>>();
        var touched = new ArrayList<SharedEdge>();
        var cut = new LiveCoverage.Cut(unit, new HashSet<>(), new HashSet<>());
        for (var edge : coverage.edgesOf(number)) {
            var line = LiveCoverage.withOnLeft(number, edge);
            var runs = borders.along(line);
            if (runs.isEmpty()) {
                return Optional.empty();
            }
            if (noteInserted(line, runs, inserted, cut.nodes())) {
                touched.add(edge);
            }
            for (int i = 0; i < runs.size(); i++) {
                var run = runs.get(i);
                int part = parts.get(run.part()).number();
                after.add(LiveCoverage.edge(
                        part, LiveCoverage.other(number, edge), run.line().toArray(Coordinate[]::new), edge));
                if (i > 0) {
                    cut.splits().add(run.line().getFirst());
                }
            }
        }
        var factory = unit.area().getFactory();
        for (var inner : borders.inner(factory)) {
            int left = parts.get(inner.left()).number();
            int right = parts.get(inner.right()).number();
            after.add(LiveCoverage.edge(left, right, inner.line().getCoordinates(), inner));
        }
        var before = List.copyOf(coverage.edgesOf(number));
        var neighbours =
                coverage.reshaped(number, touched, area -> Vertices.with(area, step -> between(step, inserted)));
        return Optional.of(new PlannedCut(LiveCoverage.change(List.of(unit), parts, neighbours, before, after), cut));
    }

    /** Whether there was anything. */
    private static boolean noteInserted(
            Coordinate[] line,
            List<PartBorders.Run> runs,
            Map<Step, List<Coordinate>> inserted,
            Set<Coordinate> nodes) {
        int next = 1;
        boolean any = false;
        var since = new ArrayList<Coordinate>();
        for (var run : runs) {
            for (var at : run.line().subList(1, run.line().size())) {
                if (!at.equals2D(line[next])) {
                    since.add(at);
                } else {
                    if (!since.isEmpty()) {
                        inserted.put(new Step(line[next - 1], line[next]), List.copyOf(since));
                        nodes.addAll(since);
                        since.clear();
                        any = true;
                    }
                    next++;
                }
            }
        }
        return any;
    }

    private static List<Coordinate> between(Step step, Map<Step, List<Coordinate>> inserted) {
        var same = inserted.get(step);
        return same != null
                ? same
                : inserted.getOrDefault(step.back(), List.of()).reversed();
    }
}
