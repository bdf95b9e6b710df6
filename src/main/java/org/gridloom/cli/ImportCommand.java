package org.gridloom.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.gridloom.exchange.Datum;
import org.gridloom.exchange.ImportReport;
import org.gridloom.exchange.Intake;
import org.gridloom.exchange.Message;
import org.gridloom.exchange.ReportJson;
import org.gridloom.exchange.SourceFile;
import org.gridloom.territory.TerritoryDraft;
import org.gridloom.territory.intake.AdministrativeCodes;
import org.gridloom.territory.intake.TerritoryFromFeatures;
import org.gridloom.territory.intake.TerritoryLayer;
import org.gridloom.territory.intake.TerritoryReason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import FILE…}: brings files in without the browser. The report goes to standard output, what went wrong to standard error. */
@Command(
        name = "import",
        description =
                "Brings a territory in from files (GeoJSON, shapefile, GeoPackage) and reports what was taken, joined, repaired, refused, and why.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:taken; single records may have been refused, see the report",
            "1:nothing could be taken, or a file could not be read",
            "2:the command was not understood"
        })
public final class ImportCommand implements Callable<Integer> {

    private static final int TAKEN = 0;
    private static final int NOTHING_TAKEN = 1;

    private final Consumer<TerritoryDraft> store;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before it calls
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Files that belong together, for instance *.geojson; a .shp brings its .dbf, .prj and .cpg along")
    private List<Path> files = List.of();

    @Option(
            names = "--as",
            paramLabel = "LAYER",
            description =
                    "What the files hold, where neither name nor content tells: buildings, roads, water, landuse, places, communities, grids")
    private @Nullable String layer;

    @Option(
            names = "--datum",
            defaultValue = "wgs84",
            description = "What the coordinates are measured from: wgs84, cgcs2000, gcj02 (default: ${DEFAULT-VALUE})")
    private String datum = "wgs84";

    @Option(names = "--district", paramLabel = "CODE", description = "Six digits; else a code is proposed")
    private @Nullable String district;

    @Option(names = "--street", paramLabel = "CODE", description = "Nine digits; else a code is proposed")
    private @Nullable String street;

    @Option(names = "--dry-run", description = "Reads and reports, stores nothing; needs no database")
    private boolean dryRun;

    @Option(names = "--json", description = "Writes the report as JSON")
    private boolean json;

    /** @param store takes the draft; asked only when there is one and the run is not dry */
    public ImportCommand(Consumer<TerritoryDraft> store) {
        this.store = store;
    }

    @Override
    public Integer call() {
        var codes = codes();
        var read = datum();
        var intake = new Intake(Intake.FORMATS, List.of(TerritoryLayer.values()));
        var sorted = intake.read(files.stream().map(SourceFile::of).toList(), read, layer());
        sorted.log().say(Message.of(TerritoryReason.DATUM_TAKEN, read.name()));
        var draft = new TerritoryFromFeatures(codes).draft(sorted);
        var report = sorted.log().report();
        out().print(json ? ReportJson.of(report) + System.lineSeparator() : report.text(Locale.ENGLISH));
        out().flush();

        for (var file : report.files()) {
            if (file.unreadable() != null) {
                err().println("import: " + file.file() + ": "
                        + file.unreadable().text(Locale.ENGLISH));
            }
        }
        boolean allRead = report.files().stream().allMatch(file -> file.unreadable() == null);
        if (draft.isEmpty() || !report.usable()) {
            err().println("import: nothing was taken" + because(report));
            return NOTHING_TAKEN;
        }
        if (!allRead) {
            err().println("import: nothing was stored, since not every file could be read");
            return NOTHING_TAKEN;
        }
        if (dryRun) {
            err().println("import: dry run, nothing was stored");
            return TAKEN;
        }
        store.accept(draft.get());
        if (report.refused() > 0) {
            err().println("import: stored; " + report.refused() + " records were refused, see the report");
        }
        return TAKEN;
    }

    private static String because(ImportReport report) {
        if (report.refused() > 0) {
            return ": " + report.refused() + " records were refused, see the report";
        }
        return report.tallies().isEmpty() ? "" : ": no record is of a kind that is kept, see the report";
    }

    private AdministrativeCodes codes() {
        try {
            return AdministrativeCodes.of(district, street);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }

    private Datum datum() {
        try {
            return Datum.valueOf(datum.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(
                    spec.commandLine(), "--datum is wgs84, cgcs2000 or gcj02, not \"" + datum + "\"");
        }
    }

    private @Nullable TerritoryLayer layer() {
        if (layer == null) {
            return null;
        }
        return TerritoryLayer.ofCode(layer)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--as is buildings, roads, water, landuse, places, communities or grids, not \"" + layer
                                + "\""));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
