package org.gridloom.cli;

import java.sql.DriverManager;
import java.sql.SQLException;

/** A database of a benchmark's own on the server that the environment names (GRIDLOOM_DB_URL, GRIDLOOM_DB_USER, GRIDLOOM_DB_PASSWORD); dropped when closed. */
record ThrowawayDatabase(String server, String name, String user, String password) implements AutoCloseable {

    static ThrowawayDatabase create() throws SQLException {
        var environment = System.getenv();
        var database = new ThrowawayDatabase(
                environment.getOrDefault("GRIDLOOM_DB_URL", "jdbc:postgresql://localhost/gridloom"),
                "gridloom_bench_" + ProcessHandle.current().pid(),
                environment.getOrDefault("GRIDLOOM_DB_USER", "gridloom"),
                environment.getOrDefault("GRIDLOOM_DB_PASSWORD", ""));
        database.execute("create database " + database.name);
        return database;
    }

    String url() {
        return server.replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1");
    }

    /** Of a portal on it to which everything comes in without a word, so that nothing is to be heard. */
    String[] arguments() {
        return new String[] {
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--gridloom.live.listen=false",
            "--spring.datasource.url=" + url(),
            "--spring.datasource.username=" + user,
            "--spring.datasource.password=" + password
        };
    }

    @Override
    public void close() throws SQLException {
        execute("drop database " + name + " with (force)");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
