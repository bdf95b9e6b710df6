package org.gridloom.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gridloom.exchange.Feature;
import org.gridloom.geometry.Ground.Footprint;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.rules.Limits;
import org.gridloom.rules.Severity;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check UNITS}: the rules over a plan in a plain file, without a database. */
@Command(
        name = "check",
        description = "Holds the grids of a file (GeoJSON, shapefile or GeoPackage) against the rules.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:no errors; there may be warnings",
            "1:the input cannot be used; one line says why",
            "2:there are errors; the report names them"
        })
public final class CheckCommand implements Callable<Integer> {

    private static final int LEGAL = 0;
    private static final int UNUSABLE = 1;
    private static final int ERRORS = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "UNITS", description = "Polygons that cover the ground: .geojson, .shp or .gpkg")
    @SuppressWarnings("NullAway.Init")
    private Path units;

    @Option(names = "--layer", paramLabel = "NAME", description = "Which of several layers of a GeoPackage")
    private @Nullable String layer;

    @Option(
            names = "--grid",
            required = true,
            paramLabel = "FIELD",
            description = "Property with the grid a unit is in")
    @SuppressWarnings("NullAway.Init")
    private String grid;

    @Option(names = "--households", required = true, paramLabel = "FIELD", description = "Property with the households")
    @SuppressWarnings("NullAway.Init")
    private String households;

    @Option(names = "--min", required = true, description = "Fewest households of a grid")
    private int min;

    @Option(names = "--max", required = true, description = "Most households of a grid")
    private int max;

    @Option(names = "--id", paramLabel = "FIELD", description = "Records with the same value are parts of one unit")
    private @Nullable String id;

    @Option(names = "--community", paramLabel = "FILE", description = "The area that the grids must cover exactly")
    private @Nullable Path community;

    @Option(names = "--buildings", paramLabel = "FILE", description = "Footprints that no border may cut")
    private @Nullable Path buildings;

    @Mixin
    private BarrierOptions barriers = new BarrierOptions();

    @Option(names = "--report", paramLabel = "FILE", description = "The findings, as JSON")
    private @Nullable Path report;

    @Override
    public Integer call() {
        try {
            return check();
        } catch (PlainFiles.Unusable | UncheckedIOException failed) {
            err().println("check: " + failed.getMessage());
        }
        return UNUSABLE;
    }

    private int check() {
        if (min < 0 || max < min) {
            throw new ParameterException(spec.commandLine(), "Households from " + min + " to " + max);
        }
        var read = PlainFiles.read(units, Optional.ofNullable(layer), err());
        var plane = PlanUnits.plane(read.features());
        var fields = new PlanUnits.Fields(
                households,
                Optional.ofNullable(id),
                Optional.empty(),
                Optional.empty(),
                Optional.of(grid),
                Optional.empty());
        if (read.features().stream().allMatch(each -> each.text(grid).isEmpty())) {
            throw new PlainFiles.Unusable(units.getFileName() + ": no record has a " + grid);
        }
        var members = PlanUnits.of(read.features(), fields, plane).get("");
        var plan = FilePlan.of(members, new Limits(min, max), barriers.read(plane, err()));
        var findings = plan.findings(area(plane), footprints(plane));
        if (report != null) {
            PlainFiles.write(report, CheckReport.of(plan, findings, plane, read.repairs()));
        }
        long errors = findings.stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .count();
        err().println("check: " + plan.grids().size() + " grids of " + members.size() + " units, " + errors
                + " errors, " + (findings.size() - errors) + " other findings");
        return errors == 0 ? LEGAL : ERRORS;
    }

    /** Nothing where no community was given: then the grids are held against no outline. */
    private Optional<Geometry> area(MetricPlane plane) {
        if (community == null) {
            return Optional.empty();
        }
        var parts = PlainFiles.read(community, Optional.empty(), err()).features().stream()
                .map(each -> surface(each, plane))
                .toList();
        if (parts.isEmpty()) {
            throw new PlainFiles.Unusable(community.getFileName() + ": holds no area");
        }
        return Optional.of(OverlayNGRobust.union(parts));
    }

    private List<Footprint> footprints(MetricPlane plane) {
        var footprints = new ArrayList<Footprint>();
        if (buildings != null) {
            for (var each : PlainFiles.read(buildings, Optional.empty(), err()).features()) {
                if (each.geometry() instanceof Polygonal) {
                    footprints.add(new Footprint(each.origin().record(), plane.toMetric(each.geometry()), 0));
                }
            }
        }
        return footprints;
    }

    private static Geometry surface(Feature feature, MetricPlane plane) {
        if (!(feature.geometry() instanceof Polygonal)) {
            throw new PlainFiles.Unusable(feature, "is not a polygon");
        }
        return plane.toMetric(feature.geometry());
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
