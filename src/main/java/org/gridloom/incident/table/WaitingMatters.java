package org.gridloom.incident.table;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gridloom.account.LoggedIn;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Scopes;
import org.gridloom.geometry.Geometries;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.territory.PlaceCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Matters of other systems that came without a place in the territory. Since they have none, no scope of a part covers them: who sees the whole
 * territory sees all of them, and everybody those of the own imports.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN')")
public class WaitingMatters {

    public static final int MOST_LISTED = 500;

    /**
     * One that waits. Without contact data.
     *
     * @param reason why
     * @param setAside somebody decided that it has no place here
     */
    public record WaitingMatter(
            String source,
            String number,
            IncidentCategory category,
            String title,
            String description,
            String address,
            Instant reportedAt,
            boolean closed,
            RowFault reason,
            boolean setAside) {}

    /** What came of placing one. */
    public sealed interface Placing {
        /** @param grid null where no grid is there */
        record Placed(
                String source,
                String number,
                String incident,
                @Nullable String grid,
                TableMatter before) implements Placing {}

        /** Somebody else placed it, or an import brought its place. */
        record NoLongerWaiting() implements Placing {}

        record OutsideTerritory() implements Placing {}

        record BeyondScope() implements Placing {}
    }

    private static final String SEEN = """
            from table_record r join table_import i on i.id = r.import_id
            where r.waiting is not null and (:all or i.made_by = :me) and (r.set_aside_by is not null) = :aside
            """;

    private final TableRecords records;
    private final TableBringing bringing;
    private final Scopes scopes;
    private final JdbcClient jdbc;

    WaitingMatters(TableRecords records, TableBringing bringing, Scopes scopes, JdbcClient jdbc) {
        this.records = records;
        this.bringing = bringing;
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Those that are open where they come from first, and of these the oldest. */
    @Transactional(readOnly = true)
    public List<WaitingMatter> list(boolean setAside) {
        return seen(
                        jdbc.sql("select r.source, r.waiting, r.reason " + SEEN
                                + " order by r.waiting ->> 'state' = 'CLOSED', r.waiting ->> 'reportedAt', r.source, r.number limit "
                                + MOST_LISTED),
                        setAside)
                .query((row, n) -> waiting(
                        row.getString("source"),
                        records.matter(row.getString("waiting")),
                        RowFault.valueOf(row.getString("reason")),
                        setAside))
                .list();
    }

    @Transactional(readOnly = true)
    public int count(boolean setAside) {
        return seen(jdbc.sql("select count(*) " + SEEN), setAside)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec seen(JdbcClient.StatementSpec statement, boolean setAside) {
        return statement
                .param("all", scopes.current().isEverything())
                .param("me", LoggedIn.name())
                .param("aside", setAside);
    }

    private static WaitingMatter waiting(String source, TableMatter matter, RowFault reason, boolean setAside) {
        return new WaitingMatter(
                source,
                matter.number(),
                matter.category(),
                matter.title(),
                matter.description(),
                Objects.requireNonNullElse(matter.address(), ""),
                matter.reportedAt(),
                matter.state() == RecordState.CLOSED,
                reason,
                setAside);
    }

    /** Makes it an incident at this place, in EPSG:4490: it gets its grid, and goes to whom the routing rules say. */
    public Placing place(String source, String number, double longitude, double latitude) {
        mustSee(source, number);
        var code = jdbc.sql("select place_code(st_setsrid(st_makepoint(?, ?), ?))")
                .params(longitude, latitude, Geometries.STORED_SRID)
                .query(String.class)
                .single();
        if (code.isEmpty()) {
            return new Placing.OutsideTerritory();
        }
        if (!scopes.current().covers(code)) {
            return new Placing.BeyondScope();
        }
        var waiting = records.lockWaiting(source, number);
        if (waiting.isEmpty()) {
            return new Placing.NoLongerWaiting();
        }
        var incident = bringing.incidentOf(source, waiting.get().at(longitude, latitude));
        records.placed(source, number, incident);
        return new Placing.Placed(
                source, number, incident, code.length() == PlaceCode.GRID ? code : null, waiting.get());
    }

    /** It waits again; false where somebody has worked on its incident since. */
    public boolean takeBack(Placing.Placed placed) {
        mustSee(placed.source(), placed.number());
        if (!bringing.withdraw(placed.source(), placed.incident())) {
            return false;
        }
        records.waits(placed.source(), importOf(placed), placed.before(), RowFault.POSITION_MISSING);
        return true;
    }

    private long importOf(Placing.Placed placed) {
        return jdbc.sql("select max(import_id) from table_deed where source = ? and number = ?")
                .params(placed.source(), placed.number())
                .query(Long.class)
                .single();
    }

    /** Out of sight, or back: a matter that has no place here at all. */
    public void setAside(String source, String number, boolean aside) {
        mustSee(source, number);
        jdbc.sql("update table_record set set_aside_by = ? where source = ? and number = ? and waiting is not null")
                .params(aside ? LoggedIn.name() : null, source, number)
                .update();
    }

    /** @throws OutOfScope where it is none of those that this account sees */
    private void mustSee(String source, String number) {
        var seen = jdbc.sql("""
                        select exists (select from table_deed d join table_import i on i.id = d.import_id
                            where d.source = :source and d.number = :number and (:all or i.made_by = :me))""")
                .param("source", source)
                .param("number", number)
                .param("all", scopes.current().isEverything())
                .param("me", LoggedIn.name())
                .query(Boolean.class)
                .single();
        if (!seen) {
            throw new OutOfScope();
        }
    }
}
