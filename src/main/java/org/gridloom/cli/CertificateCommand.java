package org.gridloom.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gridloom.rules.CertifiedPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code check --certificate}: whether the certificate of a plan in force is still what was issued, and says that its grids cover their community. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Verifies the certificate of a plan that took force.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:sound", "1:the file cannot be read as a certificate", "2:not sound"})
public final class CertificateCommand implements Callable<Integer> {

    static final String OPTION = "--certificate";

    private static final int SOUND = 0;
    private static final int UNUSABLE = 1;
    private static final int FAULTY = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before it calls
    private CommandSpec spec;

    @Option(
            names = OPTION,
            required = true,
            paramLabel = "FILE",
            description = "As the portal hands it out: certificate.json")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() {
        CertifiedPlan plan;
        try {
            plan = new JsonMapper().readValue(Files.readString(file), CertifiedPlan.class);
        } catch (IOException | JacksonException e) {
            err().println("check: " + file.getFileName() + " cannot be read as a certificate");
            return UNUSABLE;
        }
        if (plan == null || plan.assignment() == null || plan.hash() == null) {
            err().println("check: " + file.getFileName() + " is not a certificate");
            return UNUSABLE;
        }
        var faults = plan.faults();
        faults.forEach(fault -> err().println("check: " + said(fault)));
        var units =
                plan.assignment().values().stream().mapToInt(all -> all.size()).sum();
        err().println("check: certificate of " + plan.assignment().size() + " grids of " + units + " units, "
                + (faults.isEmpty() ? "sound" : "NOT sound"));
        return faults.isEmpty() ? SOUND : FAULTY;
    }

    private static String said(CertifiedPlan.Fault fault) {
        return switch (fault) {
            case HASH_DIFFERS -> "the assignment is not the one that was certified";
            case UNIT_TWICE -> "a unit is in two grids";
            case MICRO_GRID_OUTSIDE -> "a micro-grid has a unit that its grid has not";
            case UNITS_MISSING -> "not every unit of the community is in a grid";
            case AREA_DIFFERS -> "the grids together are larger or smaller than the community";
            case UNITS_DIFFER -> "the units are not those that the plan was drawn with";
        };
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
