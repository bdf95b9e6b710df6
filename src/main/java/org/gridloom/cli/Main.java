package org.gridloom.cli;

import java.util.concurrent.Callable;
import org.gridloom.GridloomApplication;
import org.gridloom.account.SystemAccount;
import org.gridloom.territory.Territory;
import org.gridloom.territory.TerritoryDraft;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry of the jar: a command, or the portal where the first argument is none. */
@Command(
        name = "gridloom",
        mixinStandardHelpOptions = true,
        description = "Gridloom, the portal for community service grids.")
public final class Main implements Callable<Integer> {

    private Main() {}

    public static void main(String[] args) {
        if (args.length == 0 || args[0].startsWith("--")) {
            SpringApplication.run(GridloomApplication.class, args);
            return;
        }
        var commands = new CommandLine(new Main())
                .addSubcommand(new ImportCommand(Main::store))
                .addSubcommand(new PlanCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new BenchCommand());
        System.exit(commands.execute(args));
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.err);
        return CommandLine.ExitCode.USAGE;
    }

    /** Beside a running portal too: what is stored is heard there over the change stream. */
    private static void store(TerritoryDraft draft) {
        try (var context = new SpringApplicationBuilder(GridloomApplication.class)
                .web(WebApplicationType.NONE)
                .profiles("command")
                .run()) {
            var territory = context.getBean(Territory.class);
            var brought =
                    SystemAccount.act(() -> territory.bring(draft, step -> System.err.println("import: " + step)));
            System.out.printf(
                    "Stored %d street(s), %d communities, %,d buildings with %,d households, %,d base units; %d faults of the source data.%n",
                    brought.streets(),
                    brought.communities(),
                    brought.buildings(),
                    brought.households(),
                    brought.units(),
                    brought.faults().size());
        }
    }
}
