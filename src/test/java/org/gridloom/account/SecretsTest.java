package org.gridloom.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @Test
    void areOnesAndNeverTheSame() {
        var secrets = Stream.generate(Secrets::next).limit(1000).toList();

        assertThat(secrets).allMatch(Secrets::isOne).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "../../../../../../../../../../../../../../a",
                "密密密密密密密密密密密密密密密密密密密密密密密密密密密密密密密密密密密密密密密密密密密"
            })
    void anythingElseIsNone(String presented) {
        assertThat(Secrets.isOne(presented)).isFalse();
    }

    /** FIPS 180-2, appendix B.1. */
    @Test
    void areStoredAsSha256() {
        assertThat(Secrets.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
