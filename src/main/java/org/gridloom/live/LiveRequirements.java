package org.gridloom.live;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** What the database server must allow so that its log can be read; without it the portal does not start. */
final class LiveRequirements {

    private LiveRequirements() {}

    static void check(JdbcConnectionDetails database) {
        try (var connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                var statement = connection.createStatement();
                var result = statement.executeQuery("""
                        select current_setting('wal_level'), current_user,
                               (select rolreplication or rolsuper from pg_roles where rolname = current_user),
                               current_setting('max_replication_slots')::int, current_setting('max_wal_senders')::int,
                               exists (select from pg_publication where pubname = 'gridloom')
                        """)) {
            result.next();
            if (!result.getString(1).equals("logical")) {
                throw new LiveUnavailable(
                        "The database server has wal_level = %s, but the change stream needs wal_level = logical."
                                .formatted(result.getString(1)),
                        "As its superuser run \"ALTER SYSTEM SET wal_level = 'logical'\" and restart the database server.");
            }
            if (!result.getBoolean(3)) {
                throw new LiveUnavailable(
                        "The database user \"%s\" lacks the REPLICATION right, which the change stream needs."
                                .formatted(result.getString(2)),
                        "As a superuser run \"ALTER ROLE %s REPLICATION\".".formatted(result.getString(2)));
            }
            if (result.getInt(4) == 0 || result.getInt(5) == 0) {
                throw new LiveUnavailable(
                        "The database server has max_replication_slots = %d and max_wal_senders = %d, but each node of the portal needs one of both."
                                .formatted(result.getInt(4), result.getInt(5)),
                        "Set both to the number of nodes or more (the default of PostgreSQL is 10) and restart the database server.");
            }
            if (!result.getBoolean(6)) {
                throw new LiveUnavailable(
                        "The database has no publication \"gridloom\", which the portal's migration creates.",
                        "Run \"CREATE PUBLICATION gridloom\" in it.");
            }
        } catch (SQLException e) {
            throw new LiveUnavailable(
                    "The database server could not be asked for its settings: " + e.getMessage(),
                    "See that it runs and can be reached.");
        }
    }
}
