package org.gridloom.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The least objective that anybody has found for each instance, and the shortest legal cut in metres, kept in the project and lowered whenever it is beaten. */
final class BestKnown {

    /** Beside the sources and no part of the product. */
    private static final Path FILE = Path.of("src/bench/best-known-plans.txt");

    private final TreeMap<String, Double> least = new TreeMap<>();
    private boolean beaten;

    private BestKnown() {}

    static BestKnown read() {
        var best = new BestKnown();
        if (Files.exists(FILE)) {
            try {
                for (var line : Files.readAllLines(FILE)) {
                    var words = line.strip().split("\\s+");
                    if (words.length == 2 && !line.startsWith("#")) {
                        best.least.put(words[0], Double.parseDouble(words[1]));
                    }
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return best;
    }

    OptionalDouble of(String instance) {
        var known = least.get(instance);
        return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
    }

    void keep(String instance, double objective) {
        var known = least.get(instance);
        if (known == null || objective < known - 1e-6) {
            least.put(instance, objective);
            beaten = true;
        }
    }

    /** Only in the project's own folder; elsewhere there is nothing to keep it in. */
    void write() throws IOException {
        if (!beaten || !Files.isDirectory(Path.of("src"))) {
            return;
        }
        Files.createDirectories(FILE.getParent());
        var lines = new ArrayList<>(List.of(
                "# The least objective found so far, and the shortest cut into so many grids, for each instance of the benchmark \"plan\", which lowers it when it is beaten.",
                "# A change of the objective or of the town generator makes them void: then delete the lines."));
        least.forEach((instance, objective) -> lines.add("%s %.6f".formatted(instance, objective)));
        Files.write(FILE, lines);
        System.err.println("bench: best known plans were beaten; " + FILE + " has the new ones");
    }
}
