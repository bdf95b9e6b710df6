package org.gridloom.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench [NAME…]}: one JSON line a figure on standard output. */
@Command(
        name = "bench",
        description = "Measures, and prints one JSON line per figure.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    private interface Bench {
        void run() throws Exception;
    }

    private static final Map<String, Bench> BENCHES = new LinkedHashMap<>();

    static {
        BENCHES.put("redraw", () -> RedrawBench.run(System.out));
        BENCHES.put("locate", () -> LocateBench.run(System.out));
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description = "redraw, locate, tessellate, live; all where none is named")
    private List<String> names = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        for (var name : names) {
            if (!BENCHES.containsKey(name)) {
                throw new CommandLine.ParameterException(spec.commandLine(), "there is no benchmark " + name);
            }
        }
        for (var bench : BENCHES.entrySet()) {
            if (names.isEmpty() || names.contains(bench.getKey())) {
                bench.getValue().run();
            }
        }
        return CommandLine.ExitCode.OK;
    }
}
