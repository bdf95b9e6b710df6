package org.gridloom.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.gridloom.partition.Alternatives;
import org.gridloom.partition.Budget;
import org.gridloom.partition.Outcome;
import org.gridloom.partition.PolygonNetwork;
import org.gridloom.partition.Problem;
import org.gridloom.partition.Progress;
import org.gridloom.partition.Window;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plan UNITS}: the automatic plan on a plain file, without a database. */
@Command(
        name = "plan",
        description =
                "Divides units (polygons in GeoJSON, a shapefile or a GeoPackage) into grids inside the household limits.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:a legal plan was written",
            "1:the input cannot be used; one line says why",
            "2:no plan is legal, or none was found: the reasons and the best plan were written"
        })
public final class PlanCommand implements Callable<Integer> {

    private static final int LEGAL = 0;
    private static final int UNUSABLE = 1;
    private static final int NOT_LEGAL = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "UNITS", description = "Polygons that cover the ground: .geojson, .shp or .gpkg")
    @SuppressWarnings("NullAway.Init")
    private Path units;

    @Option(names = "--layer", paramLabel = "NAME", description = "Which of several layers of a GeoPackage")
    private @Nullable String layer;

    @Option(names = "--households", required = true, paramLabel = "FIELD", description = "Property with the households")
    @SuppressWarnings("NullAway.Init")
    private String households;

    @Option(names = "--min", required = true, description = "Fewest households of a grid")
    private int min;

    @Option(names = "--max", required = true, description = "Most households of a grid")
    private int max;

    @Option(names = "--ideal", description = "What grids are balanced around (default: halfway)")
    private @Nullable Integer ideal;

    @Option(names = "--id", paramLabel = "FIELD", description = "Records with the same value are parts of one unit")
    private @Nullable String id;

    @Option(names = "--group", paramLabel = "FIELD", description = "No grid reaches across groups (communities)")
    private @Nullable String group;

    @Option(
            names = "--compound",
            paramLabel = "FIELD",
            description = "The estate a unit is in; estates stay whole where they fit")
    private @Nullable String compound;

    @Option(names = "--in-force", paramLabel = "FIELD", description = "The grid a unit is in now; few households move")
    private @Nullable String inForce;

    @Option(
            names = "--incidents",
            paramLabel = "FIELD",
            description = "Incidents of a unit in some time, for instance a month; grids get about as many each")
    private @Nullable String incidents;

    @Option(
            names = "--tolerance",
            defaultValue = "1",
            paramLabel = "METRES",
            description = "Units whose outlines are no farther apart are neighbours (default: ${DEFAULT-VALUE})")
    private double tolerance = 1;

    @Mixin
    private BarrierOptions barriers = new BarrierOptions();

    @Mixin
    private WeightOptions weights = new WeightOptions();

    @Option(names = "--seconds", defaultValue = "5", description = "How long to search (default: ${DEFAULT-VALUE})")
    private double seconds = 5;

    @Option(names = "--steps", description = "Searches so many steps instead: the same plan on every machine")
    private long steps;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Another seed, another plan (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(
            names = "--alternatives",
            defaultValue = "1",
            paramLabel = "N",
            description =
                    "Up to so many plans that really differ; the second is written beside FILE as FILE-2, and so on")
    private int alternatives = 1;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Every unit with its grid, as GeoJSON")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--report", paramLabel = "FILE", description = "The figures and reasons, as JSON")
    private @Nullable Path report;

    /** One group divided. */
    record Divided(String group, List<PlanUnits.Unit> units, Outcome outcome, PolygonNetwork.Faults faults) {}

    @Override
    public Integer call() {
        try {
            return plan();
        } catch (PlainFiles.Unusable | UncheckedIOException failed) {
            err().println("plan: " + failed.getMessage());
        }
        return UNUSABLE;
    }

    private int plan() {
        var window = window();
        var read = PlainFiles.read(units, Optional.ofNullable(layer), err());
        var plane = PlanUnits.plane(read.features());
        var groups = PlanUnits.of(
                read.features(),
                new PlanUnits.Fields(
                        households,
                        Optional.ofNullable(id),
                        Optional.ofNullable(group),
                        Optional.ofNullable(compound),
                        Optional.ofNullable(inForce),
                        Optional.ofNullable(incidents)),
                plane);
        if (incidents != null
                && read.features().stream()
                        .allMatch(each -> each.text(incidents).isEmpty())) {
            throw new PlainFiles.Unusable(units.getFileName() + ": no record has a " + incidents);
        }
        long all = groups.values().stream().mapToLong(List::size).sum();
        var plans = divide(groups, window, barriers.read(plane, err()), all);
        var written = new ArrayList<PlanReport.Written>();
        for (int number = 0; number < plans.size(); number++) {
            var file = number == 0 ? out : numbered(out, number + 1);
            PlainFiles.write(file, PlanFile.of(read.features(), plans.get(number)));
            written.add(new PlanReport.Written(String.valueOf(file.getFileName()), plans.get(number)));
        }
        if (report != null) {
            PlainFiles.write(report, new PlanReport(window, seed, read.repairs()).of(written));
        }
        var divided = plans.getFirst();
        boolean legal = divided.stream().allMatch(each -> each.outcome().legal());
        err().println("plan: "
                + divided.stream().mapToInt(each -> each.outcome().grids()).sum() + " grids of " + all + " units"
                + (legal ? ", all legal" : ", not all legal; see the reasons in the report")
                + (plans.size() > 1 ? "; " + (plans.size() - 1) + " other plan(s) beside it" : ""));
        return legal ? LEGAL : NOT_LEGAL;
    }

    /** The plans, the best first, each with all groups; as many as the group with most of them has. */
    private List<List<Divided>> divide(
            Map<String, List<PlanUnits.Unit>> groups, Window window, PolygonNetwork.Barriers barriers, long all) {
        int threads = Math.min(groups.size(), Runtime.getRuntime().availableProcessors());
        var byGroup = groups.entrySet().parallelStream()
                .map(each -> divide(
                        each.getKey(),
                        each.getValue(),
                        window,
                        barriers,
                        Math.min(1, (double) each.getValue().size() * threads / all)))
                .toList();
        int most = byGroup.stream().mapToInt(List::size).max().orElse(0);
        var plans = new ArrayList<List<Divided>>();
        for (int number = 0; number < most; number++) {
            int wanted = number;
            plans.add(byGroup.stream()
                    .map(each -> each.get(Math.min(wanted, each.size() - 1)))
                    .toList());
        }
        return plans;
    }

    private List<Divided> divide(
            String name, List<PlanUnits.Unit> members, Window window, PolygonNetwork.Barriers barriers, double share) {
        var compounds = numbers(members, PlanUnits.Unit::compound);
        var polygons = new ArrayList<PolygonNetwork.Unit>();
        for (int unit = 0; unit < members.size(); unit++) {
            var each = members.get(unit);
            polygons.add(new PolygonNetwork.Unit(each.metric(), each.households(), compounds[unit], each.incidents()));
        }
        var network = PolygonNetwork.of(polygons, barriers, tolerance);
        var problem = new Problem(
                network.network(),
                window,
                weights.weights(inForce != null),
                numbers(members, PlanUnits.Unit::inForce),
                OptionalInt.empty());
        var budget =
                steps > 0 ? Budget.ofSteps(Math.max(1, Math.round(steps * share))) : Budget.ofSeconds(seconds * share);
        return Alternatives.find(problem, alternatives, budget, seed, Progress.NONE).stream()
                .map(outcome -> new Divided(name, members, outcome, network.faults()))
                .toList();
    }

    /** The values of a field numbered in their order, so that the same file always gives the same numbers; -1 where there is none. */
    private static int[] numbers(List<PlanUnits.Unit> members, Function<PlanUnits.Unit, Optional<String>> field) {
        var numbers = new TreeMap<String, Integer>();
        members.forEach(unit -> field.apply(unit).ifPresent(value -> numbers.put(value, 0)));
        int next = 0;
        for (var entry : numbers.entrySet()) {
            entry.setValue(next++);
        }
        return members.stream()
                .mapToInt(unit -> field.apply(unit).map(numbers::get).orElse(Problem.NO_GRID))
                .toArray();
    }

    private Window window() {
        if (alternatives < 1 || !(tolerance >= 0.05 && tolerance <= 50)) {
            throw new ParameterException(
                    spec.commandLine(), "--alternatives is 1 or more, --tolerance from 0.05 to 50 metres");
        }
        try {
            return ideal == null ? Window.of(min, max) : new Window(min, max, ideal);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }

    /** {@code plan.geojson} becomes {@code plan-2.geojson}. */
    private static Path numbered(Path file, int number) {
        var name = String.valueOf(file.getFileName());
        var other = name.contains(".") ? name.replaceFirst("\\.[^.]*$", "-" + number + "$0") : name + "-" + number;
        return file.resolveSibling(other);
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
