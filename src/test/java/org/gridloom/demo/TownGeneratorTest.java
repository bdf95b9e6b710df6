package org.gridloom.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.WKBWriter;

class TownGeneratorTest {

    @Test
    void makesTheSameTownFromTheSameSeedAndAnotherFromAnother() {
        var again = new TownGenerator(TownParameters.standard()).generate();

        assertThat(digest(again)).isEqualTo(digest(Towns.standard()));
        assertThat(digest(Towns.ofSeed(1))).isNotEqualTo(digest(again));
    }

    @Test
    void everythingIsValidAndStored() {
        assertThat(Towns.geometries(Towns.standard())).allSatisfy(geometry -> {
            assertThat(geometry.isValid()).isTrue();
            assertThat(geometry.isEmpty()).isFalse();
            assertThat(geometry.getSRID()).isEqualTo(4490);
            assertThat(geometry.getEnvelopeInternal().getMinX()).isBetween(116d, 118d);
            assertThat(geometry.getEnvelopeInternal().getMinY()).isBetween(30d, 31d);
        });
    }

    @Test
    void refusesATownTooSmallOrTooLargeForItsCodes() {
        assertThatIllegalArgumentException().isThrownBy(() -> TownParameters.of(1, 3_000));
        assertThatIllegalArgumentException().isThrownBy(() -> TownParameters.of(1, 20_000_000));
    }

    private static String digest(Town town) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var writer = new WKBWriter();
            Towns.geometries(town).forEach(geometry -> digest.update(writer.write(geometry)));
            digest.update(town.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
