package org.gridloom.tour.play.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentMapsTest {

    @Test
    void picturesAreTakenApartByTheLengthsInTheAddress() throws IOException {
        var one = jpeg(40, 30);
        var two = jpeg(20, 30);
        var body = new ByteArrayOutputStream();
        body.write(one);
        body.write(two);

        var maps = SentMaps.read(List.of("s1:" + one.length, "s2.before:" + two.length), in(body.toByteArray()))
                .orElseThrow();

        assertThat(maps).containsOnlyKeys("s1", "s2.before");
        assertThat(maps.get("s1")).isEqualTo(one);
        assertThat(maps.get("s2.before")).isEqualTo(two);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s1", "s1:", "s1:-4", "../s1:20", "s1.after:20", "s1:99999999", "s1:999"})
    void whatIsNamedWronglyOrEndsTooSoonSpoilsTheWhole(String named) throws IOException {
        assertThat(SentMaps.read(List.of(named), in(new byte[100]))).isEmpty();
    }

    @Test
    void whatIsNoJpegSpoilsTheWhole() throws IOException {
        var script = "<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8);

        assertThat(SentMaps.read(List.of("s1:" + script.length), in(script))).isEmpty();
    }

    @Test
    void aHugePictureIsNotTakenHoweverFewBytesItHas() throws IOException {
        var wide = jpeg(9000, 2);

        assertThat(SentMaps.read(List.of("s1:" + wide.length), in(wide))).isEmpty();
    }

    @Test
    void moreThanAnyTourHasAreNotRead() throws IOException {
        assertThat(SentMaps.read(Collections.nCopies(SentMaps.MOST + 1, "s1:0"), in(new byte[0])))
                .isEmpty();
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }
}
