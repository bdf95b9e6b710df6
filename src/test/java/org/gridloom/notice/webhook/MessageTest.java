package org.gridloom.notice.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MessageTest {

    private static final Message MESSAGE =
            new Message(new UUID(0, 7), "incident.new", "incident.DISPATCH", "a\"b", "my/20261121-0003", Instant.EPOCH);

    @Test
    void theUsualShapeSaysWhatForWhomAndWhere() {
        var json = JsonMapper.shared().readTree(MESSAGE.body("", "zh", "https://grid.example.org/"));
        assertThat(json.path("text").asString()).isEqualTo("有新事件交给您：20261121-0003");
        assertThat(json.path("to").asString()).isEqualTo("a\"b");
        assertThat(json.path("subject").asString()).isEqualTo("20261121-0003");
        assertThat(json.path("link").asString()).isEqualTo("https://grid.example.org/my/20261121-0003");
        assertThat(json.path("id").asString()).isEqualTo(new UUID(0, 7).toString());
        assertThat(json.size()).as("nothing else").isEqualTo(8);
    }

    @Test
    void aTemplatesPlacesAreFilledAsTheyMayStandInJson() {
        var json = JsonMapper.shared().readTree(MESSAGE.body("{\"content\":\"${text} @${to} ${unknown}\"}", "en", ""));
        assertThat(json.path("content").asString()).isEqualTo("A new matter for you: 20261121-0003 @a\"b ${unknown}");
    }

    @Test
    void aTemplateThatMakesNoJsonIsKnown() {
        assertThat(Message.isGood("{\"content\":\"${text}\"}")).isTrue();
        assertThat(Message.isGood("{\"content\":${text}}")).isFalse();
        assertThat(Message.isGood("{\"content\":\"${text}\"")).isFalse();
    }

    /** Checked with openssl: printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac key. */
    @Test
    void theSignatureIsTheStandardsOwn() {
        assertThat(Signature.of("key", 1_700_000_000, "{\"a\":1}"))
                .isEqualTo("sha256=a438e398bfafc57e4396bb7fc2304422f0f768e965d073ca313cb52e22e6ad03");
    }

    @Test
    void pausesGrowUpToTwoHours() {
        assertThat(Outbox.pause(0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Outbox.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Outbox.pause(5)).isEqualTo(Duration.ofMinutes(16));
        assertThat(Outbox.pause(1000)).isEqualTo(Duration.ofHours(2));
    }
}
