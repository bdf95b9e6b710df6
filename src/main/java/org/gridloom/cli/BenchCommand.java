package org.gridloom.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gridloom.GridloomApplication;
import org.gridloom.account.SystemAccount;
import org.gridloom.demo.TownGenerator;
import org.gridloom.demo.TownParameters;
import org.gridloom.territory.Territory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
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

    private interface PortalBench {
        void run(ConfigurableApplicationContext portal) throws Exception;
    }

    private static final Map<String, Bench> BENCHES = new LinkedHashMap<>();

    static {
        BENCHES.put("redraw", () -> {
            RedrawBench.run(System.out);
            RedrawBrowserBench.run(System.out);
        });
        BENCHES.put("locate", () -> LocateBench.run(System.out));
        BENCHES.put("tessellate", () -> TessellateBench.run(System.out));
        BENCHES.put("search", () -> SearchBench.run(System.out));
        BENCHES.put("plan", () -> PlanBench.run(System.out));
        BENCHES.put("reach", () -> ReachBench.run(System.out));
        BENCHES.put("live", () -> onPortal(portal -> LiveBench.run(portal, port(portal), System.out)));
        BENCHES.put("figures", () -> onPortal(portal -> FiguresBench.run(portal, System.out)));
        BENCHES.put("tiles", () -> TileBenchPortal.run(System.out));
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description =
                    "redraw, locate, tessellate, search, plan, reach, live, figures, tiles; all where none is named")
    private List<String> names = new ArrayList<>();

    /** On a portal of its own, with the demonstration town in the database that was given. */
    private static void onPortal(PortalBench bench) throws Exception {
        try (var portal = new SpringApplicationBuilder(GridloomApplication.class)
                .profiles("bench")
                .properties("server.port=0", "server.address=127.0.0.1")
                .run()) {
            var territory = portal.getBean(Territory.class);
            if (territory.isEmpty()) {
                var town = new TownGenerator(TownParameters.standard()).generate();
                SystemAccount.act(() -> territory.bring(town.territory(), step -> {}));
            }
            bench.run(portal);
        }
    }

    private static int port(ConfigurableApplicationContext portal) {
        return ((WebServerApplicationContext) portal).getWebServer().getPort();
    }

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
