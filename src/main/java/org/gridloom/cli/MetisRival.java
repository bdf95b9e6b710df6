package org.gridloom.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gridloom.partition.Figures;
import org.gridloom.partition.Problem;
import org.gridloom.partition.UnitNetwork;

/** METIS (gpmetis, Debian's package metis), to measure the automatic plan beside. It knows a largest imbalance and no window. */
final class MetisRival {

    private static final List<Integer> IMBALANCES = List.of(10, 30, 60, 100, 150, 200, 250, 300, 400);
    private static final int SEEDS = 5;

    /**
     * What METIS made of a graph.
     *
     * @param best the legal division with the shortest cut; empty where none was legal
     * @param inWindow the largest share of grids inside the window of all runs
     */
    record Answer(Optional<Figures> best, double inWindow) {}

    private MetisRival() {}

    static boolean installed() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        for (var folder : path.split(File.pathSeparator)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, "gpmetis"))) {
                return true;
            }
        }
        return false;
    }

    /** The best of several imbalances and seeds. */
    static Answer divide(Problem problem, int grids) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("gridloom-metis");
        try {
            var graph = Files.writeString(folder.resolve("units.graph"), graph(problem.network()));
            Optional<Figures> best = Optional.empty();
            double inWindow = 0;
            for (int imbalance : IMBALANCES) {
                for (int seed = 1; seed <= SEEDS; seed++) {
                    var gridOf =
                            run(graph, grids, imbalance, seed, problem.network().size());
                    if (gridOf.isEmpty()) {
                        continue;
                    }
                    var figures = Figures.of(problem, gridOf.get(), grids);
                    inWindow = Math.max(inWindow, (double) figures.inWindow() / grids);
                    boolean legal = figures.inWindow() == grids && figures.disconnected() == 0;
                    if (legal
                            && (best.isEmpty()
                                    || figures.cutLength() < best.get().cutLength())) {
                        best = Optional.of(figures);
                    }
                }
            }
            return new Answer(best, inWindow);
        } finally {
            try (var files = Files.list(folder)) {
                for (var each : files.toList()) {
                    Files.delete(each);
                }
            }
            Files.delete(folder);
        }
    }

    private static Optional<int[]> run(Path graph, int grids, int imbalance, int seed, int units)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "gpmetis",
                        "-contig",
                        "-ufactor=" + imbalance,
                        "-seed=" + seed,
                        "-niter=50",
                        "-ncuts=5",
                        graph.toString(),
                        Integer.toString(grids))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var answer = graph.resolveSibling("units.graph.part." + grids);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0 || !Files.exists(answer)) {
            process.destroyForcibly();
            return Optional.empty();
        }
        var gridOf = Files.readAllLines(answer).stream()
                .mapToInt(line -> Integer.parseInt(line.strip()))
                .toArray();
        Files.delete(answer);
        return gridOf.length == units ? Optional.of(gridOf) : Optional.empty();
    }

    /** In METIS's format: households as weights of units, decimetres as weights of borders. Units count from 1. */
    private static String graph(UnitNetwork network) {
        var text = new StringBuilder();
        text.append(network.size()).append(' ').append(network.arcs() / 2).append(" 011\n");
        for (int unit = 0; unit < network.size(); unit++) {
            text.append(network.households(unit));
            for (int arc = network.first(unit); arc < network.end(unit); arc++) {
                text.append(' ')
                        .append(network.neighbour(arc) + 1)
                        .append(' ')
                        .append(Math.max(1, Math.round(10 * network.length(arc))));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
