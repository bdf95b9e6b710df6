package org.gridloom.incident.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gridloom.account.Audit;
import org.gridloom.account.LoggedIn;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Scopes;
import org.gridloom.exchange.TableSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings tables of other systems, and takes back what was brought. One at a time, each in one transaction. */
@Service
@PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN')")
public class TableImports {

    /** What came of an import. */
    public sealed interface Outcome {
        record Done(long id, Trial result) implements Outcome {}

        /** It was stopped; nothing of it is here. */
        record Stopped() implements Outcome {}

        /** Another import is running; nothing of this one is here. */
        record Busy() implements Outcome {}
    }

    /** One of the past. */
    public record PastImport(
            long id,
            String source,
            String file,
            String sheet,
            String by,
            Instant at,
            int added,
            int changed,
            int same,
            int waiting,
            int refused,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy) {}

    /** @param kept numbers of incidents that people here have worked on since, and that stay as they are */
    public record Undone(int taken, List<String> kept) {
        public Undone {
            kept = List.copyOf(kept);
        }
    }

    /** Hears how far an import is, and says whether to go on. */
    public interface Progress {
        boolean at(int done, int all);
    }

    private static final long ONE_AT_A_TIME = 0x7461626c65L;
    private static final int MOST_LISTED = 50;

    private static final String SELECT = """
            select id, source, file, sheet, made_by, at, added, changed, same, waiting, refused, undone_at, undone_by from table_import
            """;

    private final RowJudge judge;
    private final TableBringing bringing;
    private final Scopes scopes;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TableImports(
            RowJudge judge,
            TableBringing bringing,
            Scopes scopes,
            Audit audit,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.judge = judge;
        this.bringing = bringing;
        this.scopes = scopes;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What an import would do. Writes nothing. */
    public Trial tryOut(TableSheet sheet, TableMapping mapping) {
        return Trial.of(judge.judge(sheet, mapping, _ -> true));
    }

    /** The first rows, with what each becomes. */
    public List<JudgedRow> preview(TableSheet sheet, TableMapping mapping, int most) {
        var first = new TableSheet(
                sheet.name(),
                sheet.headings(),
                sheet.rows().stream().limit(most).toList());
        return judge.judge(first, mapping, _ -> true);
    }

    /** Brings all rows that are not refused, or none. */
    public Outcome bring(TableSheet sheet, TableMapping mapping, String file, Progress progress) {
        if (!mapping.lacks().isEmpty()) {
            throw new IllegalArgumentException("lacks " + mapping.lacks());
        }
        try {
            return Objects.requireNonNull(transaction.execute(_ -> inTransaction(sheet, mapping, file, progress)));
        } catch (RowJudge.Stopped e) {
            return new Outcome.Stopped();
        }
    }

    private Outcome inTransaction(TableSheet sheet, TableMapping mapping, String file, Progress progress) {
        if (!alone()) {
            return new Outcome.Busy();
        }
        var rows = judge.judge(sheet, mapping, _ -> progress.at(0, sheet.rows().size()));
        var result = Trial.of(rows);
        var id = jdbc.sql("""
                        insert into table_import (source, file, sheet, made_by, added, changed, same, waiting, refused, left_out)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        mapping.source(),
                        file,
                        sheet.name(),
                        LoggedIn.name(),
                        result.count(RowOutcome.ADDED),
                        result.count(RowOutcome.CHANGED),
                        result.count(RowOutcome.SAME),
                        result.count(RowOutcome.WAITING),
                        result.count(RowOutcome.REFUSED),
                        result.count(RowOutcome.LEFT_OUT))
                .query(Long.class)
                .single();
        bringing.bring(id, mapping.source(), rows, progress);
        audit.record("table.import", mapping.source(), file + " #" + id);
        return new Outcome.Done(id, result);
    }

    private boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(ONE_AT_A_TIME)
                .query(Boolean.class)
                .single();
    }

    /** The latest first: all of them for who sees the whole territory, else the own. */
    @Transactional(readOnly = true)
    public List<PastImport> past() {
        return jdbc.sql(SELECT + "where :all or made_by = :me order by id desc limit :most")
                .param("all", scopes.current().isEverything())
                .param("me", LoggedIn.name())
                .param("most", MOST_LISTED)
                .query(TableImports::pastImport)
                .list();
    }

    /** Takes back what an import did, as far as people here have not worked on it since; nothing where it was taken back before. */
    @Transactional
    public Optional<Undone> undo(long id) {
        var past = jdbc.sql(SELECT + "where id = :id and (:all or made_by = :me) for update")
                .param("id", id)
                .param("all", scopes.current().isEverything())
                .param("me", LoggedIn.name())
                .query(TableImports::pastImport)
                .optional()
                .orElseThrow(OutOfScope::new);
        if (past.undoneAt() != null) {
            return Optional.empty();
        }
        var undone = bringing.takeBack(id, past.source());
        jdbc.sql("update table_import set undone_at = now(), undone_by = ? where id = ?")
                .params(LoggedIn.name(), id)
                .update();
        audit.record("table.undo", past.source(), past.file() + " #" + id);
        return Optional.of(undone);
    }

    private static PastImport pastImport(ResultSet row, int n) throws SQLException {
        var undone = row.getObject("undone_at", OffsetDateTime.class);
        return new PastImport(
                row.getLong("id"),
                row.getString("source"),
                row.getString("file"),
                row.getString("sheet"),
                row.getString("made_by"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("same"),
                row.getInt("waiting"),
                row.getInt("refused"),
                undone == null ? null : undone.toInstant(),
                row.getString("undone_by"));
    }
}
