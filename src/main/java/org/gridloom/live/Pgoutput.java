package org.gridloom.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Decodes what the output plugin {@code pgoutput} sends, as far as the stream has a use for it (PostgreSQL documentation, "Logical
 * Replication Message Formats", protocol version 2 without streaming of transactions in progress).
 */
sealed interface Pgoutput {

    /** From which PostgreSQL counts microseconds. */
    Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    /** A transaction follows whose commit is at this position. Only its own number is sent, without the epoch. */
    record Begin(long commitPosition, Instant committed, int transaction) implements Pgoutput {}

    /** A logical message. */
    record Message(boolean transactional, String prefix, String content) implements Pgoutput {}

    /** The end of the transaction begun last. */
    record Commit() implements Pgoutput {}

    /** Anything else; with an empty publication only origins and the like. */
    record Other(char type) implements Pgoutput {}

    static Pgoutput decode(ByteBuffer bytes) {
        var type = (char) bytes.get();
        return switch (type) {
            case 'B' -> {
                var commitPosition = bytes.getLong();
                var committed = EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
                yield new Begin(commitPosition, committed, bytes.getInt());
            }
            case 'M' -> {
                var transactional = (bytes.get() & 1) == 1;
                bytes.getLong(); // position of the message itself, which does not rise in commit order
                var prefix = text(bytes);
                var content = new byte[bytes.getInt()];
                bytes.get(content);
                yield new Message(transactional, prefix, new String(content, StandardCharsets.UTF_8));
            }
            case 'C' -> new Commit();
            default -> new Other(type);
        };
    }

    /** A string that ends with a zero. */
    private static String text(ByteBuffer bytes) {
        var start = bytes.position();
        while (bytes.get() != 0) {}
        var text = new byte[bytes.position() - start - 1];
        bytes.get(start, text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
