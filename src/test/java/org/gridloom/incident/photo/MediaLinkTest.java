package org.gridloom.incident.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaLinkTest {

    @Test
    void anAddressOnTheWebIsKeptAsItIsAndNoneIsNone() {
        assertThat(MediaLink.read(" https://311.example.org/p/1.jpg?x=1 "))
                .hasValueSatisfying(
                        link -> assertThat(link.address()).hasToString("https://311.example.org/p/1.jpg?x=1"));
        assertThat(MediaLink.read(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:image/svg+xml,<svg/>",
                "file:///etc/passwd",
                "//elsewhere.example.org/1.jpg",
                "/relative.jpg",
                "http:///nowhere",
                "https://with space.example.org/"
            })
    void whatIsNoAddressOnTheWebIsRefused(String text) {
        assertThatThrownBy(() -> MediaLink.read(text)).hasMessageContaining("media_url");
    }

    @Test
    void anAddressThatGoesOnForeverIsRefused() {
        assertThatThrownBy(() -> MediaLink.read("https://example.org/" + "a".repeat(2000)))
                .hasMessageContaining("media_url");
    }
}
