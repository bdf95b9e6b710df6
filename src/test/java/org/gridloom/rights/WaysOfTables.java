package org.gridloom.rights;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.gridloom.account.SystemAccount;
import org.gridloom.exchange.TableRead;
import org.gridloom.exchange.TableReader;
import org.gridloom.exchange.TableSheet;
import org.gridloom.incident.table.MappingProposal;
import org.gridloom.incident.table.RowOutcome;
import org.gridloom.incident.table.TableImports;
import org.gridloom.incident.table.TableImports.Outcome;
import org.gridloom.incident.table.Trial;
import org.gridloom.incident.table.WaitingMatters;
import org.gridloom.incident.table.WaitingMatters.Placing.Placed;
import org.gridloom.rights.Rights.Walker;
import org.gridloom.rights.Ways.Way;
import org.springframework.context.ApplicationContext;

/** The ways by which tables might lead there: what is brought to a place there, and what somebody else brought that has no place yet. */
final class WaysOfTables {

    private final TableImports imports;
    private final WaitingMatters waiting;
    private final String source = TwoNeighbours.MARK + UUID.randomUUID();
    private final long id;

    private WaysOfTables(ApplicationContext context) {
        imports = context.getBean(TableImports.class);
        waiting = context.getBean(WaitingMatters.class);
        id = ((Outcome.Done) SystemAccount.act(() -> imports.bring(
                        sheet("1,2026-11-02,民生服务,路灯不亮,,"),
                        MappingProposal.of(sheet(""), source),
                        source,
                        (_, _) -> true)))
                .id();
    }

    /** For each line of {@code rights.txt} that sees or changes. */
    static Map<String, Way> to(ApplicationContext context) {
        return new WaysOfTables(context).ways();
    }

    private Map<String, Way> ways() {
        var there = sheet("2,2026-11-02,民生服务,路灯不亮," + TwoNeighbours.IN_OTHER + "," + TwoNeighbours.LATITUDE);
        var mapping = MappingProposal.of(there, UUID.randomUUID().toString());
        var ways = new TreeMap<String, Way>();
        way(ways, "TableImports.tryOut(TableSheet, TableMapping)", () -> brought(imports.tryOut(there, mapping)));
        way(
                ways,
                "TableImports.preview(TableSheet, TableMapping, int)",
                () -> imports.preview(there, mapping, 1).stream()
                        .map(row -> row.outcome() == RowOutcome.ADDED ? TwoNeighbours.MARK : "")
                        .toList());
        way(
                ways,
                "TableImports.bring(TableSheet, TableMapping, String, Progress)",
                () -> brought(((Outcome.Done) imports.bring(there, mapping, "", (_, _) -> true)).result()));
        way(ways, "TableImports.past()", imports::past);
        way(ways, "TableImports.undo(long)", () -> imports.undo(id));
        way(ways, "WaitingMatters.list(boolean)", () -> waiting.list(false));
        way(ways, "WaitingMatters.count(boolean)", () -> waiting.count(false) > 0 ? TwoNeighbours.MARK : "");
        way(
                ways,
                "WaitingMatters.place(String, String, double, double)",
                () -> waiting.place(source, "1", TwoNeighbours.IN_OTHER, TwoNeighbours.LATITUDE));
        way(ways, "WaitingMatters.setAside(String, String, boolean)", () -> {
            waiting.setAside(source, "1", true);
            return "";
        });
        way(ways, "WaitingMatters.takeBack(Placed)", () -> {
            var placed = waiting.place(source, "1", TwoNeighbours.IN_OTHER, TwoNeighbours.LATITUDE);
            return waiting.takeBack((Placed) placed);
        });
        return ways;
    }

    private static void way(Map<String, Way> ways, String name, Supplier<?> go) {
        ways.put("service " + name, new Way(Walker.DISPATCHER, go));
    }

    private static String brought(Trial trial) {
        return trial.count(RowOutcome.ADDED) > 0 ? TwoNeighbours.MARK : "";
    }

    private static TableSheet sheet(String row) {
        var text = "编号,反映时间,类别,内容,经度,纬度\n" + (row.isEmpty() ? ",,民生服务,,," : row) + "\n";
        return ((TableRead.Good) TableReader.read(text.getBytes(StandardCharsets.UTF_8)))
                .sheets()
                .getFirst();
    }
}
