package org.gridloom.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database server of a benchmark, which can be made to crash and to come again as it was started. It must run on this machine, for this benchmark
 * alone.
 */
final class Postmaster {

    private final Path data;
    private @Nullable Process again;

    private Postmaster(Path data) {
        this.data = data;
    }

    /** Empty where the server is not ours to crash: on another machine, in a container, or without the right to ask. */
    static Optional<Postmaster> of(JdbcClient jdbc) {
        try {
            var data =
                    Path.of(jdbc.sql("show data_directory").query(String.class).single());
            return Files.isReadable(data.resolve("postmaster.pid"))
                    ? Optional.of(new Postmaster(data))
                    : Optional.empty();
        } catch (DataAccessException e) {
            return Optional.empty();
        }
    }

    /** As when the machine loses its power: nothing is written any more, and the next start recovers. */
    void crash() throws IOException, InterruptedException {
        var pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
        run("kill", "-QUIT", pid);
        var process = ProcessHandle.of(Long.parseLong(pid));
        while (process.isPresent() && process.get().isAlive()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** By the command that the server itself noted when it was started, as the user that its files belong to. Ends with this process. */
    void start() throws IOException {
        var noted = Files.readString(data.resolve("postmaster.opts")).strip();
        var owner = Files.getOwner(data).getName();
        var me = System.getProperty("user.name");
        var command = new ArrayList<String>();
        if (!owner.equals(me)) {
            command.addAll(List.of("runuser", "-u", owner, "--"));
        } else if (me.equals("root")) {
            // As the launcher starts it: PostgreSQL does not run as root, but in a namespace where it is somebody else.
            command.addAll(List.of("unshare", "--user", "--map-user=1000", "--map-group=1000", "--"));
        }
        command.addAll(List.of("sh", "-c", "exec " + noted));
        again = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    private void stop() {
        try {
            if (again != null && Files.exists(data.resolve("postmaster.pid"))) {
                run(
                        "kill",
                        "-INT",
                        Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
                again.waitFor(30, TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the database may run on: " + data, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).start().waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }
}
