package org.gridloom.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.partition.Figures;
import org.gridloom.partition.Reason;
import org.gridloom.partition.Window;
import tools.jackson.databind.json.JsonMapper;

/** What came of a plan, as JSON: figures over all groups, and why it is not legal where it is not. Lengths in metres. */
final class PlanReport {

    private PlanReport() {}

    static String of(List<PlanCommand.Divided> divided, Window window, long seed) {
        var figures = divided.stream().map(each -> each.outcome().figures()).toList();
        int grids = sum(figures, Figures::grids);
        double cut = figures.stream().mapToDouble(Figures::cutLength).sum();
        var report = new LinkedHashMap<String, Object>();
        report.put("units", sum(figures, Figures::units));
        report.put("grids", grids);
        report.put("households", figures.stream().mapToLong(Figures::households).sum());
        report.put("inWindow", (double) sum(figures, Figures::inWindow) / grids);
        report.put("disconnected", sum(figures, Figures::disconnected));
        report.put("unassigned", 0);
        report.put(
                "polsbyPopper",
                Map.of(
                        "mean",
                        figures.stream()
                                        .mapToDouble(each -> each.meanCompactness() * each.grids())
                                        .sum()
                                / grids,
                        "min",
                        figures.stream()
                                .mapToDouble(Figures::minCompactness)
                                .min()
                                .orElse(0)));
        report.put("cutLengthMetres", cut);
        report.put(
                "barrierShare",
                cut == 0
                        ? 1
                        : figures.stream()
                                        .mapToDouble(each -> each.barrierShare() * each.cutLength())
                                        .sum()
                                / cut);
        report.put(
                "maxDeviation",
                figures.stream().mapToDouble(Figures::maxDeviation).max().orElse(0));
        report.put(
                "movedHouseholds",
                figures.stream().mapToLong(Figures::movedHouseholds).sum());
        report.put(
                "seconds",
                divided.stream().mapToDouble(each -> each.outcome().seconds()).sum());
        report.put("seed", seed);
        report.put("feasible", divided.stream().allMatch(each -> each.outcome().legal()));
        report.put("reasons", reasons(divided, window));
        report.put("coverage", coverage(divided));
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report) + System.lineSeparator();
    }

    private static int sum(List<Figures> figures, java.util.function.ToIntFunction<Figures> figure) {
        return figures.stream().mapToInt(figure).sum();
    }

    /** What was found where the polygons do not meet, and mended. */
    private static Map<String, Object> coverage(List<PlanCommand.Divided> divided) {
        var coverage = new LinkedHashMap<String, Object>();
        coverage.put(
                "toleranceMetres",
                divided.stream()
                        .mapToDouble(each -> each.faults().tolerance())
                        .max()
                        .orElse(0));
        coverage.put(
                "overlapSquareMetres",
                divided.stream().mapToDouble(each -> each.faults().overlap()).sum());
        coverage.put(
                "gaps", divided.stream().mapToInt(each -> each.faults().gaps()).sum());
        coverage.put(
                "gapSquareMetres",
                divided.stream().mapToDouble(each -> each.faults().gapArea()).sum());
        return coverage;
    }

    private static List<Map<String, Object>> reasons(List<PlanCommand.Divided> divided, Window window) {
        var reasons = new ArrayList<Map<String, Object>>();
        for (var each : divided) {
            for (var reason : each.outcome().reasons()) {
                var told = new LinkedHashMap<String, Object>();
                told.put("kind", reason.getClass().getSimpleName());
                if (!each.group().isEmpty()) {
                    told.put("group", each.group());
                }
                told.put("text", text(reason, each.units(), window));
                reasons.add(told);
            }
        }
        return reasons;
    }

    private static String text(Reason reason, List<PlanUnits.Unit> units, Window window) {
        return switch (reason) {
            case Reason.UnitOverLimit over ->
                "unit %s alone has %d households; a grid may have %d"
                        .formatted(units.get(over.unit()).id(), over.households(), window.max());
            case Reason.NoNumberOfGrids none ->
                "the %d units connected with unit %s have %d households: %d grids at least because of the %d a grid may have, %d at most because of the %d it must have"
                        .formatted(
                                none.units(),
                                units.get(none.unit()).id(),
                                none.households(),
                                none.fewest(),
                                window.max(),
                                none.most(),
                                window.min());
            case Reason.OtherNumberAsked other ->
                "%d grids were asked for; only %d to %d are possible"
                        .formatted(other.asked(), other.fewest(), other.most());
            case Reason.NoneFound none ->
                "no legal plan was found in the time given; in the best one %d grids are outside the limits"
                        .formatted(none.illegalGrids());
        };
    }
}
