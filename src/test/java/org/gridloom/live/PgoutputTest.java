package org.gridloom.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PgoutputTest {

    @Test
    void readsWhereATransactionsCommitIs() {
        var bytes = ByteBuffer.allocate(21)
                .put((byte) 'B')
                .putLong(0x1_0000_0010L)
                .putLong(815)
                .putInt(-7)
                .flip();

        assertThat(Pgoutput.decode(bytes))
                .isEqualTo(new Pgoutput.Begin(0x1_0000_0010L, Instant.parse("2000-01-01T00:00:00.000815Z"), -7));
    }

    @Test
    void readsAMessageInChinese() {
        var content = "{\"name\":\"滨河社区\"}".getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(200)
                .put((byte) 'M')
                .put((byte) 1)
                .putLong(99)
                .put("gridloom\0".getBytes(StandardCharsets.UTF_8))
                .putInt(content.length)
                .put(content)
                .flip();

        assertThat(Pgoutput.decode(bytes)).isEqualTo(new Pgoutput.Message(true, "gridloom", "{\"name\":\"滨河社区\"}"));
    }

    @Test
    void passesOverWhatItHasNoUseFor() {
        assertThat(Pgoutput.decode(ByteBuffer.wrap(new byte[] {'O', 0, 0}))).isEqualTo(new Pgoutput.Other('O'));
    }
}
