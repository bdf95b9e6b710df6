package org.gridloom.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Asks for tiles over connections that stay open, and reads the answers without making anything of them: a client that did more would measure itself,
 * since it shares the processors with the portal.
 */
final class TileClient {

    static final int CONNECTIONS = 8;

    private static final int MOST_OF_HEAD = 4096;

    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final int port;
    private final String cookie;

    TileClient(int port, String cookie) {
        this.port = port;
        this.cookie = cookie;
    }

    /** @param nanos how long each request took */
    record Run(double seconds, long[] nanos) {

        double perSecond() {
            return nanos.length / seconds;
        }
    }

    /**
     * Asks for all of these, so many times.
     *
     * @param twice done each time before the first and before the middle one
     */
    Run ask(List<String> paths, boolean gzip, int times, Runnable twice) throws InterruptedException {
        var requests = paths.stream().map(path -> request(path, gzip)).toList();
        var next = new AtomicInteger();
        var nanos = new long[requests.size() * times];
        Callable<Integer> connection = () -> {
            try (var open = new Connection()) {
                int i = next.getAndIncrement();
                while (i < nanos.length) {
                    if (i % requests.size() == 0 || i % requests.size() == requests.size() / 2) {
                        twice.run();
                    }
                    long start = System.nanoTime();
                    open.ask(requests.get(i % requests.size()));
                    nanos[i] = System.nanoTime() - start;
                    i = next.getAndIncrement();
                }
                return i;
            }
        };
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            long start = System.nanoTime();
            for (var done : threads.invokeAll(
                    IntStream.range(0, CONNECTIONS).mapToObj(c -> connection).toList())) {
                done.get();
            }
            return new Run((System.nanoTime() - start) / 1e9, nanos);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Where in what was read a body begins and ends. */
    private record Answer(int body, int end) {}

    /** The bytes of one tile, as they are. */
    byte[] one(String path) {
        try (var open = new Connection()) {
            return open.body(open.ask(request(path, false)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] request(String path, boolean gzip) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: " + cookie
                        + (gzip ? "\r\nAccept-Encoding: gzip" : "") + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private final class Connection implements AutoCloseable {

        private final SocketChannel socket =
                SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        /** Outside of the heap, so that what comes is copied once. */
        private final ByteBuffer in = ByteBuffer.allocateDirect(1 << 22);

        private final byte[] head = new byte[MOST_OF_HEAD];

        Connection() throws IOException {
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        }

        /** Reads one answer. */
        Answer ask(byte[] request) throws IOException {
            for (var out = ByteBuffer.wrap(request); out.hasRemaining(); ) {
                socket.write(out);
            }
            in.clear();
            int body = -1;
            while (body < 0) {
                more();
                in.get(0, head, 0, Math.min(in.position(), head.length));
                body = endOfHead(Math.min(in.position(), head.length));
            }
            int status = (head[9] - '0') * 100 + (head[10] - '0') * 10 + head[11] - '0';
            if (status != 200 && status != 204) {
                throw new IOException("Answer " + new String(head, 0, body, StandardCharsets.US_ASCII));
            }
            int end = body + (status == 204 ? 0 : length(body));
            while (in.position() < end) {
                more();
            }
            return new Answer(body, end);
        }

        byte[] body(Answer answer) {
            byte[] bytes = new byte[answer.end - answer.body];
            in.get(answer.body, bytes);
            return bytes;
        }

        private void more() throws IOException {
            if (socket.read(in) < 0) {
                throw new IOException("The portal closed the connection");
            }
        }

        private int endOfHead(int size) {
            for (int i = 3; i < size; i++) {
                if (head[i] == '\n' && head[i - 1] == '\r' && head[i - 2] == '\n') {
                    return i + 1;
                }
            }
            return -1;
        }

        private int length(int size) throws IOException {
            for (int i = 0; i + LENGTH.length < size; i++) {
                int k = 0;
                while (k < LENGTH.length && (head[i + k] | 0x20) == (LENGTH[k] | 0x20)) {
                    k++;
                }
                if (k == LENGTH.length) {
                    int length = 0;
                    for (int d = i + k; head[d] != '\r'; d++) {
                        length = head[d] == ' ' ? length : length * 10 + head[d] - '0';
                    }
                    return length;
                }
            }
            throw new IOException("No length in " + new String(head, 0, size, StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
