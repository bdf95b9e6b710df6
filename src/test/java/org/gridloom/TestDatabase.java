package org.gridloom;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A real PostGIS for tests: a container where a Docker engine answers, otherwise the cluster that {@code ./gridloom test} starts and names in
 * {@code GRIDLOOM_TEST_DB_URL}. Every application context gets a database of its own.
 */
final class TestDatabase {

    record Connection(String url, String user, String password) {}

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Connection SERVER = server();

    private TestDatabase() {}

    static synchronized Connection create() {
        var name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        try (var connection = DriverManager.getConnection(SERVER.url(), SERVER.user(), SERVER.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No test database at " + SERVER.url(), e);
        }
        return new Connection(
                SERVER.url().replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1"), SERVER.user(), SERVER.password());
    }

    private static Connection server() {
        var url = System.getenv("GRIDLOOM_TEST_DB_URL");
        if (url != null) {
            return new Connection(
                    url, System.getenv("GRIDLOOM_TEST_DB_USER"), System.getenv("GRIDLOOM_TEST_DB_PASSWORD"));
        }
        if (DockerClientFactory.instance().isDockerAvailable()) {
            // Never stopped here: Testcontainers ends it with this JVM.
            @SuppressWarnings("resource")
            var container = new PostgreSQLContainer(
                            DockerImageName.parse("postgis/postgis:17-3.5").asCompatibleSubstituteFor("postgres"))
                    .withCommand("postgres", "-c", "wal_level=logical", "-c", "fsync=off");
            container.start();
            return new Connection(container.getJdbcUrl(), container.getUsername(), container.getPassword());
        }
        throw new IllegalStateException("Tests need PostGIS: run them by ./gridloom test, or with a Docker engine");
    }
}
