package org.gridloom.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Another node of the portal on the same database: a process of its own, so that its heap can be looked at. */
final class BenchNode implements AutoCloseable {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
    private static final long PATIENCE_SECONDS = 180;
    private static final Pattern TOTAL = Pattern.compile("^Total\\s+\\d+\\s+(\\d+)", Pattern.MULTILINE);

    private final Process process;
    private final String address;

    private BenchNode(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Comes back when it answers. Takes the database from the environment, as this process did. */
    static BenchNode start() throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var command = new ArrayList<>(List.of(JAVA.resolve("java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        var classes = System.getProperty("java.class.path");
        command.addAll(
                classes.endsWith(".jar") && !classes.contains(":")
                        ? List.of("-jar", classes)
                        : List.of("-cp", classes, Main.class.getName()));
        command.addAll(
                List.of("--spring.profiles.active=bench", "--server.port=" + port, "--server.address=127.0.0.1"));
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var node = new BenchNode(process, "localhost:" + port);
        try {
            node.awaitAnswer();
        } catch (RuntimeException e) {
            node.close();
            throw e;
        }
        return node;
    }

    private void awaitAnswer() throws InterruptedException {
        var login = HttpRequest.newBuilder(URI.create("http://" + address + "/login"))
                .build();
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try (var http = HttpClient.newHttpClient()) {
            while (true) {
                try {
                    if (http.send(login, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // Not yet.
                }
                if (!process.isAlive() || System.nanoTime() > until) {
                    throw new IllegalStateException("the second node does not start");
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    /** Host and port. */
    String address() {
        return address;
    }

    /** What is alive on its heap, in bytes, after everything else was collected. */
    long heap() {
        var total = TOTAL.matcher(histogram());
        if (!total.find()) {
            throw new IllegalStateException("no sum in the histogram of the heap");
        }
        return Long.parseLong(total.group(1));
    }

    int instances(String className) {
        var line = Pattern.compile(
                        "^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+" + Pattern.quote(className) + "(\\s|$)", Pattern.MULTILINE)
                .matcher(histogram());
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    private String histogram() {
        try {
            var jcmd = new ProcessBuilder(
                            JAVA.resolve("jcmd").toString(), Long.toString(process.pid()), "GC.class_histogram")
                    .start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
