package org.gridloom.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridloom.exchange.Datum;
import org.gridloom.exchange.Feature;
import org.gridloom.exchange.ImportReport;
import org.gridloom.exchange.Intake;
import org.gridloom.exchange.Layer;
import org.gridloom.exchange.Outcome;
import org.gridloom.exchange.SourceFile;

/** Files that a command takes whole or not at all. */
final class PlainFiles {

    /** What cannot be used; the message says which file or record, and why. */
    static final class Unusable extends RuntimeException {
        Unusable(Feature feature, String why) {
            super(feature.origin().file() + ", record " + feature.origin().record() + ": " + why);
        }

        Unusable(String why) {
            super(why);
        }
    }

    /** One layer of a file, or all of it. */
    private record Wanted(String code, Optional<String> name) implements Layer {
        @Override
        public boolean isNamed(String other) {
            return name.map(other::equals).orElse(true);
        }

        @Override
        public boolean takes(Feature feature) {
            return true;
        }
    }

    private static final Wanted REST = new Wanted("rest", Optional.empty());

    /** @param repairs what had to be put right in how many records, a line each */
    record Read(List<Feature> features, List<String> repairs) {}

    private PlainFiles() {}

    /**
     * All records of a file.
     *
     * @param layer which of several layers a GeoPackage has
     * @param remarks where to say what was assumed of the file
     */
    static Read read(Path path, Optional<String> layer, PrintWriter remarks) {
        var wanted = new Wanted("units", layer);
        var intake = new Intake(Intake.FORMATS, List.of(wanted, REST));
        var sorted = intake.read(List.of(SourceFile.of(path)), Datum.WGS84, layer.isEmpty() ? wanted : null);
        var report = sorted.log().report();
        for (var file : report.files()) {
            if (file.unreadable() != null) {
                throw new Unusable(file.file() + ": " + file.unreadable().text(Locale.ENGLISH));
            }
        }
        if (layer.isPresent() && sorted.of(wanted).isEmpty()) {
            throw new Unusable(path.getFileName() + ": has no layer \"" + layer.get() + "\"");
        }
        // A plan without one of its units would look whole and be wrong.
        if (layer.isEmpty() && report.refused() > 0) {
            throw new Unusable(path.getFileName() + ": " + report.refused() + " records cannot be used: "
                    + report.groups().stream()
                            .filter(group -> group.outcome() == Outcome.REFUSED)
                            .flatMap(group -> group.examples().stream())
                            .limit(3)
                            .map(each -> "record " + each.record() + ": "
                                    + each.why().text(Locale.ENGLISH))
                            .collect(Collectors.joining("; ")));
        }
        report.statements().forEach(each -> remarks.println(each.text(Locale.ENGLISH)));
        return new Read(
                sorted.of(wanted),
                report.groups().stream()
                        .filter(group -> group.outcome() == Outcome.REPAIRED)
                        .map(PlainFiles::repair)
                        .toList());
    }

    private static String repair(ImportReport.Group group) {
        var first = group.examples().getFirst();
        return group.count() + " record(s), first record " + first.record() + ": "
                + first.why().text(Locale.ENGLISH);
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file + ": " + failed.getMessage(), failed);
        }
    }
}
