package org.gridloom.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.gridloom.partition.Figures;
import org.gridloom.partition.Reason;
import org.gridloom.partition.Window;
import tools.jackson.databind.json.JsonMapper;

/** What came of a plan, as JSON: figures over all groups, and why it is not legal where it is not. Lengths in metres. */
final class PlanReport {

    /** One plan, and the file it was written to. */
    record Written(String file, List<PlanCommand.Divided> divided) {}

    private final Window window;
    private final long seed;
    private final List<String> repairs;

    /** @param repairs what had to be put right in the file's records */
    PlanReport(Window window, long seed, List<String> repairs) {
        this.window = window;
        this.seed = seed;
        this.repairs = repairs;
    }

    /** @param written the best plan first */
    String of(List<Written> written) {
        var divided = written.getFirst().divided();
        var report = figures(divided);
        report.put(
                "seconds",
                written.stream()
                        .flatMap(each -> each.divided().stream())
                        .mapToDouble(each -> each.outcome().seconds())
                        .sum());
        report.put("seed", seed);
        report.put("feasible", divided.stream().allMatch(each -> each.outcome().legal()));
        report.put("reasons", reasons(divided));
        report.put("coverage", coverage(divided));
        if (written.size() > 1) {
            report.put(
                    "alternatives",
                    written.stream().map(PlanReport::alternative).toList());
        }
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report) + System.lineSeparator();
    }

    private static Map<String, Object> alternative(Written written) {
        var told = new LinkedHashMap<String, Object>();
        told.put("file", written.file());
        told.putAll(figures(written.divided()));
        return told;
    }

    private static Map<String, Object> figures(List<PlanCommand.Divided> divided) {
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
                "incidentDeviation",
                figures.stream().mapToDouble(Figures::loadDeviation).max().orElse(0));
        report.put(
                "movedHouseholds",
                figures.stream().mapToLong(Figures::movedHouseholds).sum());
        return report;
    }

    private static int sum(List<Figures> figures, ToIntFunction<Figures> figure) {
        return figures.stream().mapToInt(figure).sum();
    }

    /** What was found where the polygons do not meet, and mended. */
    private Map<String, Object> coverage(List<PlanCommand.Divided> divided) {
        var coverage = new LinkedHashMap<String, Object>();
        coverage.put(
                "toleranceMetres",
                divided.stream()
                        .mapToDouble(each -> each.faults().tolerance())
                        .max()
                        .orElse(0));
        coverage.put(
                "seamMetres",
                divided.stream().mapToDouble(each -> each.faults().seam()).sum());
        coverage.put(
                "overlapSquareMetres",
                divided.stream().mapToDouble(each -> each.faults().overlap()).sum());
        coverage.put(
                "gaps", divided.stream().mapToInt(each -> each.faults().gaps()).sum());
        coverage.put(
                "gapSquareMetres",
                divided.stream().mapToDouble(each -> each.faults().gapArea()).sum());
        coverage.put("repairs", repairs);
        return coverage;
    }

    private List<Map<String, Object>> reasons(List<PlanCommand.Divided> divided) {
        var reasons = new ArrayList<Map<String, Object>>();
        for (var each : divided) {
            for (var reason : each.outcome().reasons()) {
                var told = new LinkedHashMap<String, Object>();
                told.put("kind", reason.getClass().getSimpleName());
                if (!each.group().isEmpty()) {
                    told.put("group", each.group());
                }
                told.put("text", text(reason, each.units()));
                reasons.add(told);
            }
        }
        return reasons;
    }

    private String text(Reason reason, List<PlanUnits.Unit> units) {
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
                "by their sums %d to %d grids are possible, but no legal plan was found in the time given; in the best one %d grids are outside the limits (%s)"
                        .formatted(none.fewest(), none.most(), none.illegalGrids(), tried(none.tried()));
        };
    }

    private static String tried(List<Reason.Tried> tried) {
        return tried.stream()
                .map(each -> "of %d grids %d".formatted(each.grids(), each.illegalGrids()))
                .collect(Collectors.joining(", "));
    }
}
