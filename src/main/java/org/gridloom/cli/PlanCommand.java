package org.gridloom.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.gridloom.exchange.Datum;
import org.gridloom.exchange.Feature;
import org.gridloom.exchange.Intake;
import org.gridloom.exchange.Layer;
import org.gridloom.exchange.SourceFile;
import org.gridloom.partition.Budget;
import org.gridloom.partition.Outcome;
import org.gridloom.partition.Partitioner;
import org.gridloom.partition.PolygonNetwork;
import org.gridloom.partition.Problem;
import org.gridloom.partition.Progress;
import org.gridloom.partition.Weights;
import org.gridloom.partition.Window;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plan UNITS}: the automatic plan on a plain file, without a database. */
@Command(
        name = "plan",
        description = "Divides units (polygons in GeoJSON, a shapefile or a GeoPackage) into grids inside the household limits.",
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

    /** In metres. What lies closer was drawn as one line. */
    private static final double TOLERANCE = 0.05;

    private enum Units implements Layer {
        UNITS;

        @Override
        public String code() {
            return "units";
        }

        @Override
        public boolean isNamed(String name) {
            return true;
        }

        @Override
        public boolean takes(Feature feature) {
            return true;
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "UNITS", description = "Polygons that cover the ground: GeoJSON, shapefile or GeoPackage")
    @SuppressWarnings("NullAway.Init")
    private Path units;

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

    @Option(names = "--in-force", paramLabel = "FIELD", description = "The grid a unit is in now; few households move")
    private @Nullable String inForce;

    @Option(names = "--seconds", defaultValue = "5", description = "How long to search (default: ${DEFAULT-VALUE})")
    private double seconds = 5;

    @Option(names = "--steps", description = "Searches so many steps instead: the same plan on every machine")
    private long steps;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Another seed, another plan (default: ${DEFAULT-VALUE})")
    private long seed = 1;

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
        } catch (PlanUnits.Unusable unusable) {
            err().println("plan: " + unusable.getMessage());
        } catch (UncheckedIOException failed) {
            err().println("plan: " + failed.getMessage());
        }
        return UNUSABLE;
    }

    private int plan() {
        var window = window();
        var features = features();
        var groups = PlanUnits.of(
                features,
                new PlanUnits.Fields(
                        households, Optional.ofNullable(id), Optional.ofNullable(group), Optional.ofNullable(inForce)));
        long all = groups.values().stream().mapToLong(List::size).sum();
        var divided = new ArrayList<Divided>();
        groups.forEach((name, members) -> divided.add(divide(name, members, window, (double) members.size() / all)));
        write(out, PlanFile.of(features, divided));
        if (report != null) {
            write(report, PlanReport.of(divided, window, seed));
        }
        boolean legal = divided.stream().allMatch(each -> each.outcome().legal());
        err().println("plan: "
                + divided.stream().mapToInt(each -> each.outcome().grids()).sum() + " grids of " + all + " units"
                + (legal ? ", all legal" : ", not all legal; see the reasons in the report"));
        return legal ? LEGAL : NOT_LEGAL;
    }

    private Divided divide(String name, List<PlanUnits.Unit> members, Window window, double share) {
        var network = PolygonNetwork.of(
                members.stream().map(PlanUnits.Unit::polygon).toList(), List.of(), Set.of(), TOLERANCE);
        var problem = new Problem(
                network.network(),
                window,
                inForce == null ? Weights.DEFAULT.withStability(0) : Weights.DEFAULT,
                inForce(members),
                OptionalInt.empty());
        var budget =
                steps > 0 ? Budget.ofSteps(Math.max(1, Math.round(steps * share))) : Budget.ofSeconds(seconds * share);
        return new Divided(name, members, Partitioner.divide(problem, budget, seed, Progress.NONE), network.faults());
    }

    /** The values of the field numbered in their order, so that the same file always gives the same numbers. */
    private static int[] inForce(List<PlanUnits.Unit> members) {
        var numbers = new TreeMap<String, Integer>();
        members.forEach(unit -> unit.inForce().ifPresent(grid -> numbers.put(grid, 0)));
        int next = 0;
        for (var entry : numbers.entrySet()) {
            entry.setValue(next++);
        }
        return members.stream()
                .mapToInt(unit -> unit.inForce().map(numbers::get).orElse(Problem.NO_GRID))
                .toArray();
    }

    private Window window() {
        try {
            return ideal == null ? Window.of(min, max) : new Window(min, max, ideal);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }

    private List<Feature> features() {
        var intake = new Intake(Intake.FORMATS, Arrays.asList(Units.values()));
        var sorted = intake.read(List.of(SourceFile.of(units)), Datum.WGS84, Units.UNITS);
        var report = sorted.log().report();
        for (var file : report.files()) {
            if (file.unreadable() != null) {
                throw new PlanUnits.Unusable(
                        file.file() + ": " + file.unreadable().text(Locale.ENGLISH));
            }
        }
        // A plan without one of its units would look whole and be wrong.
        if (report.refused() > 0) {
            throw new PlanUnits.Unusable(report.refused() + " records cannot be used:\n" + report.text(Locale.ENGLISH));
        }
        return sorted.of(Units.UNITS);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file + ": " + failed.getMessage(), failed);
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
