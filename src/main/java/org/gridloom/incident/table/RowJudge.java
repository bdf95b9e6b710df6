package org.gridloom.incident.table;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.gridloom.account.Scope;
import org.gridloom.account.Scopes;
import org.gridloom.exchange.PositionSystem;
import org.gridloom.exchange.TableSheet;
import org.gridloom.geometry.Geometries;
import org.gridloom.incident.table.RowReader.ReadRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says what becomes of the rows of a sheet, by what they say, where they lie and what is here already. Writes nothing. */
@Component
class RowJudge {

    /** So many are looked up at once, and between them whoever waits can stop it. */
    private static final int BATCH = 500;

    private final TableRecords records;
    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Clock clock;

    RowJudge(TableRecords records, Scopes scopes, JdbcClient jdbc, Clock clock) {
        this.records = records;
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param goOn hears after how many rows it is, and whether to go on
     * @throws Stopped where it should not
     */
    List<JudgedRow> judge(TableSheet sheet, TableMapping mapping, IntPredicate goOn) {
        var system = PositionSystem.of(mapping.positions())
                .orElseThrow(() -> new IllegalArgumentException("no such system: " + mapping.positions()));
        var reader = new RowReader(mapping, sheet, system, clock.instant());
        var scope = scopes.current();
        var judged = new ArrayList<JudgedRow>(sheet.rows().size());
        for (int from = 0; from < sheet.rows().size(); from += BATCH) {
            var rows = sheet.rows()
                    .subList(from, Math.min(from + BATCH, sheet.rows().size()));
            judged.addAll(batch(rows.stream().map(reader::read).toList(), mapping, scope));
            if (!goOn.test(judged.size())) {
                throw new Stopped();
            }
        }
        return judged;
    }

    private List<JudgedRow> batch(List<ReadRow> rows, TableMapping mapping, Scope scope) {
        var matters =
                rows.stream().map(ReadRow::matter).filter(Objects::nonNull).toList();
        var places = places(matters);
        var known = records.known(
                mapping.source(), matters.stream().map(TableMatter::number).toList());
        return rows.stream()
                .map(row -> judge(row, mapping, scope, places, known))
                .toList();
    }

    private static JudgedRow judge(
            ReadRow row,
            TableMapping mapping,
            Scope scope,
            Map<String, String> places,
            Map<String, KnownRecord> known) {
        var matter = row.matter();
        if (row.isRefused() || matter == null) {
            return new JudgedRow(
                    row.row(),
                    row.isRefused() ? RowOutcome.REFUSED : RowOutcome.LEFT_OUT,
                    null,
                    Optional.empty(),
                    row.remarks());
        }
        var before = Optional.ofNullable(known.get(matter.number()));
        var remarks = new ArrayList<>(row.remarks());
        var here = before.map(KnownRecord::incident).isPresent();
        var place = places.getOrDefault(matter.number(), "");
        var given = matter;
        if (here && !scope.covers(before.get().place())) {
            remarks.add(new Remark(row.row(), RowFault.BEYOND_SCOPE, "", matter.number()));
            return new JudgedRow(row.row(), RowOutcome.REFUSED, null, before, remarks);
        }
        if (!here && matter.hasPlace() && place.isEmpty() && !mapping.takeOutside()) {
            remarks.add(new Remark(row.row(), RowFault.OUTSIDE_TERRITORY, "", where(matter)));
            given = matter.placeless();
        } else if (!here && matter.hasPlace() && !scope.covers(place)) {
            remarks.add(new Remark(row.row(), RowFault.BEYOND_SCOPE, "", where(matter)));
            return new JudgedRow(row.row(), RowOutcome.REFUSED, null, before, remarks);
        }
        return new JudgedRow(row.row(), outcome(given, before), given, before, remarks);
    }

    private static String where(TableMatter matter) {
        return "%.6f, %.6f".formatted(matter.longitude(), matter.latitude());
    }

    private static RowOutcome outcome(TableMatter matter, Optional<KnownRecord> before) {
        if (before.isPresent() && before.get().content().equals(matter.digest())) {
            return RowOutcome.SAME;
        }
        if (before.map(KnownRecord::incident).isPresent()) {
            return RowOutcome.CHANGED;
        }
        return matter.hasPlace() ? RowOutcome.ADDED : before.isPresent() ? RowOutcome.CHANGED : RowOutcome.WAITING;
    }

    /** Codes of where they lie, by number; empty ones where they lie in no part of the territory. */
    private Map<String, String> places(List<TableMatter> matters) {
        var placed = matters.stream().filter(TableMatter::hasPlace).toList();
        var codes = new HashMap<String, String>();
        if (placed.isEmpty()) {
            return codes;
        }
        jdbc.sql("""
                        select p.number, place_code(st_setsrid(st_makepoint(p.x, p.y), :srid)) as code
                        from unnest(:numbers, :xs, :ys) as p (number, x, y)""")
                .param("srid", Geometries.STORED_SRID)
                .param("numbers", placed.stream().map(TableMatter::number).toArray(String[]::new))
                .param("xs", placed.stream().map(TableMatter::longitude).toArray(Double[]::new))
                .param("ys", placed.stream().map(TableMatter::latitude).toArray(Double[]::new))
                .query(row -> {
                    codes.put(row.getString("number"), row.getString("code"));
                });
        return codes;
    }

    /** Whoever waited for it does not want it any more. */
    static final class Stopped extends RuntimeException {
        Stopped() {
            super(null, null, false, false);
        }
    }
}
