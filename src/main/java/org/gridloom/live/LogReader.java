package org.gridloom.live;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * One run of reading the database's log, from a temporary slot that the server forgets with the connection. A second connection asks what
 * is visible; it is not from the pool, which may be exhausted just when changes matter most. For one thread, but {@link #close()} may be
 * called by any.
 */
final class LogReader implements AutoCloseable {

    /** The longest {@link #next()} waits, and how often the server is told how far we are. */
    private static final int STATUS_SECONDS = 1;

    /** A message that says nothing but that the way from the database to here is open. */
    private static final String BEAT = "gridloom-beat";

    /** The messages of one transaction, in the order written. Empty for a beat. */
    record Transaction(long position, Instant committed, int number, List<String> messages) {}

    private final Connection replication;
    private final Connection query;
    private final PGReplicationStream stream;
    private final long start;

    private @Nullable Transaction open;

    private LogReader(Connection replication, Connection query, PGReplicationStream stream, long start) {
        this.replication = replication;
        this.query = query;
        this.stream = stream;
        this.start = start;
    }

    /** Starts reading. What commits after this returns is heard; the slot waits for writing transactions that run now to end. */
    static LogReader open(JdbcConnectionDetails database) throws SQLException {
        Connection replication = null;
        Connection query = null;
        try {
            replication = connect(database, true);
            query = connect(database, false);
            var api = replication.unwrap(PGConnection.class).getReplicationAPI();
            var name = "gridloom_"
                    + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
            var slot = api.createReplicationSlot()
                    .logical()
                    .withSlotName(name)
                    .withTemporaryOption()
                    .withOutputPlugin("pgoutput")
                    .make();
            var start = slot.getConsistentPoint();
            var stream = api.replicationStream()
                    .logical()
                    .withSlotName(name)
                    .withStartPosition(start)
                    .withStatusInterval(STATUS_SECONDS, TimeUnit.SECONDS)
                    .withSlotOption("proto_version", 2)
                    .withSlotOption("publication_names", Changes.PREFIX)
                    .withSlotOption("messages", true)
                    .start();
            return new LogReader(replication, query, stream, start.asLong());
        } catch (SQLException | RuntimeException e) {
            JdbcUtils.closeConnection(query);
            JdbcUtils.closeConnection(replication);
            throw e;
        }
    }

    private static Connection connect(JdbcConnectionDetails database, boolean forReplication) throws SQLException {
        var properties = new Properties();
        PGProperty.USER.set(properties, database.getUsername());
        PGProperty.PASSWORD.set(properties, database.getPassword());
        PGProperty.APPLICATION_NAME.set(properties, "gridloom-live");
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.CONNECT_TIMEOUT.set(properties, 10);
        if (forReplication) {
            PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "14");
            PGProperty.REPLICATION.set(properties, "database");
            PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        } else {
            PGProperty.SOCKET_TIMEOUT.set(properties, 15);
        }
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }

    /** Where the log was when reading started. */
    long start() {
        return start;
    }

    /** Waits, at most a second or so, and returns all that has come meanwhile; empty if nothing has. */
    List<Transaction> next() throws SQLException {
        var transactions = new ArrayList<Transaction>();
        for (ByteBuffer bytes = stream.read(); bytes != null; bytes = stream.readPending()) {
            take(Pgoutput.decode(bytes), transactions);
        }
        return transactions;
    }

    private void take(Pgoutput message, List<Transaction> transactions) {
        switch (message) {
            case Pgoutput.Begin begin ->
                open = new Transaction(
                        begin.commitPosition(), begin.committed(), begin.transaction(), new ArrayList<>());
            case Pgoutput.Message m -> {
                if (open != null && m.transactional() && m.prefix().equals(Changes.PREFIX)) {
                    open.messages().add(m.content());
                }
            }
            case Pgoutput.Commit _ -> {
                if (open != null) {
                    transactions.add(open);
                    open = null;
                }
            }
            case Pgoutput.Other _ -> {}
        }
    }

    /**
     * Waits until whoever starts to read sees these transactions. They are in the log a moment before: the server writes the commit there
     * first and only then takes the transaction off the list of those running.
     */
    void awaitVisible(List<Transaction> transactions) throws SQLException {
        for (var visible = visible();
                !transactions.stream().map(Transaction::number).allMatch(visible::include);
                visible = visible()) {
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
        }
    }

    private VisibleTransactions visible() throws SQLException {
        try (var statement = query.createStatement();
                var result = statement.executeQuery("select pg_current_snapshot()::text")) {
            result.next();
            return VisibleTransactions.parse(result.getString(1));
        }
    }

    /** Sends a sign of life that must come back through {@link #next()}. */
    void beat() throws SQLException {
        try (var statement = query.createStatement()) {
            // Transactional, since the server writes other messages out only when it has something else to write.
            statement.execute("select pg_logical_emit_message(true, '" + BEAT + "', '')");
        }
    }

    /** Lets the server forget its log up to here. */
    void done(long position) {
        stream.setFlushedLSN(LogSequenceNumber.valueOf(position));
        stream.setAppliedLSN(LogSequenceNumber.valueOf(position));
    }

    /** Cuts both connections, without the farewell that would wait for a reader in mid-read. */
    @Override
    public void close() {
        for (var connection : List.of(replication, query)) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                // It was broken already, which is what is wanted.
            }
        }
    }
}
