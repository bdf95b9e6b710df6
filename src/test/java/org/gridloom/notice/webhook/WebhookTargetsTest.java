package org.gridloom.notice.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.gridloom.notice.webhook.WebhookTargets.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookTargetsTest {

    private static WebhookTargets targets(String... hosts) {
        return new WebhookTargets(new WebhookSettings(List.of(hosts), List.of("https"), Duration.ofSeconds(1), ""));
    }

    @ParameterizedTest
    @CsvSource({
        "https://sms.example.org/notice,",
        "https://SMS.EXAMPLE.ORG/notice,",
        "https://sms.example.org:443/,",
        "https://a.corp.example/,",
        "https://a.b.corp.example/,",
        "https://10.1.2.3:8443/x,",
        "http://sms.example.org/, SCHEME",
        "file:///etc/passwd, NO_ADDRESS",
        "https://sms.example.org:8443/, HOST",
        "https://corp.example/, HOST",
        "https://evilcorp.example/, HOST",
        "https://sms.example.org.evil.example/, HOST",
        "https://10.1.2.3/, HOST",
        "https://169.254.169.254/latest/meta-data, HOST",
        "https://sms.example.org@evil.example/, USER",
        "https://user:secret@sms.example.org/, USER",
        "https:sms.example.org, NO_ADDRESS",
        "sms.example.org, NO_ADDRESS",
        "https://sms example.org/, NO_ADDRESS"
    })
    void onlyWhatTheSettingsAllowIsCalled(String url, @Nullable Refusal refusal) {
        assertThat(targets("sms.example.org", "*.corp.example", "10.1.2.3:8443")
                        .refusal(url)
                        .orElse(null))
                .isEqualTo(refusal);
    }

    @Test
    void withoutASettingNothingIs() {
        assertThat(targets().refusal("https://sms.example.org/")).contains(Refusal.HOST);
    }

    @Test
    void aHostThatStandsForThisMachineIsCalledOnlyByThatName() throws UnknownHostException {
        assertThat(targets("localhost").refusalNow("https://localhost/")).isEmpty();
        assertThat(targets("127.0.0.1:*").refusalNow("https://127.0.0.1:99/")).isEmpty();
        assertThat(targets("0.0.0.0").refusalNow("https://0.0.0.0/")).contains(Refusal.LOCAL);
        assertThat(targets("169.254.169.254").refusalNow("https://169.254.169.254/"))
                .as("the cloud's own service")
                .contains(Refusal.LOCAL);
        assertThat(targets("[::ffff:127.0.0.1]").refusalNow("https://[::ffff:127.0.0.1]/"))
                .contains(Refusal.LOCAL);
    }
}
