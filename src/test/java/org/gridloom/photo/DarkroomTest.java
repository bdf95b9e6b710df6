package org.gridloom.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.photo.TestPictures.SECRET;
import static org.gridloom.photo.TestPictures.bomb;
import static org.gridloom.photo.TestPictures.jpeg;
import static org.gridloom.photo.TestPictures.quarters;
import static org.gridloom.photo.TestPictures.read;
import static org.gridloom.photo.TestPictures.withExif;
import static org.gridloom.photo.TestPictures.written;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<!DOCTYPE html><script>alert(1)</script>",
                "GIF89a\1\0\1\0<script>alert(1)</script>",
                "%PDF-1.7",
                "BM",
                "RIFF\0\0\0\0WEBPVP8 ",
                "",
                "\u00FF"
            })
    void whatDecodesAsNeitherJpegNorPngIsNoPhotoWhateverItIsCalled(String file) {
        assertThat(Darkroom.develop(file.getBytes(ISO_8859_1))).isEqualTo(new Developed.Bad(PhotoFault.NOT_A_PHOTO));
    }

    @Test
    void aFileLargerThanAllowedIsNotEvenLookedAt() {
        var large = Arrays.copyOf(jpeg(40, 30), Darkroom.MOST_BYTES + 1);

        assertThat(Darkroom.develop(large)).isEqualTo(new Developed.Bad(PhotoFault.TOO_LARGE));
    }

    @Test
    void aSmallFileThatWouldFillTheMemoryIsRefusedByItsHeader() {
        assertThat(Darkroom.develop(bomb(60_000, 60_000))).isEqualTo(new Developed.Bad(PhotoFault.TOO_MANY_PIXELS));
        assertThat(Darkroom.develop(bomb(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isEqualTo(new Developed.Bad(PhotoFault.TOO_MANY_PIXELS));
        assertThat(Darkroom.develop(bomb(100, 100)))
                .as("no picture follows")
                .isEqualTo(new Developed.Bad(PhotoFault.BROKEN));
    }

    @Test
    void aJpegOfSoManyScansThatItWouldTakeMinutesIsRefused() {
        var picture = jpeg(40, 30);
        var scans = ByteBuffer.allocate(picture.length + 200).put(picture);
        while (scans.hasRemaining()) {
            scans.putShort((short) 0xFFDA);
        }

        assertThat(Darkroom.develop(scans.array())).isEqualTo(new Developed.Bad(PhotoFault.BROKEN));
    }

    /** Whatever is done to a file, the answer is a value and never a fault. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aDamagedFileIsAPhotoOrIsNot(long seed) {
        var random = new SplittableRandom(seed);
        for (var whole : new byte[][] {withExif(jpeg(200, 150), 6), written(quarters(200, 150), "png")}) {
            for (var n = 0; n < 60; n++) {
                var damaged = Arrays.copyOf(whole, random.nextInt(whole.length / 2, whole.length));
                for (var hit = 0; hit < 4; hit++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                assertThat(Darkroom.develop(damaged)).isNotNull();
            }
        }
    }

    @Test
    void nothingOfTheFileIsKeptButThePicture() {
        var told = withExif(jpeg(400, 300), 1);
        var script = "<script>alert(1)</script>".getBytes(UTF_8);
        var polyglot = ByteBuffer.allocate(told.length + script.length)
                .put(told)
                .put(script)
                .array();
        assertThat(new String(polyglot, ISO_8859_1)).contains(SECRET);

        var developed = good(polyglot);
        for (var kept : new byte[][] {developed.picture(), developed.thumbnail()}) {
            assertThat(new String(kept, ISO_8859_1))
                    .startsWith("\u00FF\u00D8\u00FF")
                    .doesNotContain(SECRET, "Exif", "script");
        }
    }

    /** As the standard draws the eight ways to hold a camera: R, G, B and W are the quarters, in the order in which one reads. */
    @ParameterizedTest
    @CsvSource({"1, RGBW", "2, GRWB", "3, WBGR", "4, BWRG", "5, RBGW", "6, BRWG", "7, WGBR", "8, GWRB"})
    void standsAsTheCameraWasHeld(int orientation, String seen) {
        var developed = good(withExif(jpeg(64, 32), orientation));
        var picture = read(developed.picture());

        assertThat(picture.getWidth()).isEqualTo(orientation >= 5 ? 32 : 64).isEqualTo(developed.width());
        assertThat(picture.getHeight()).isEqualTo(orientation >= 5 ? 64 : 32).isEqualTo(developed.height());
        assertThat(quartersOf(picture)).isEqualTo(seen);
    }

    @Test
    void anOrientationThatCannotBeReadIsUpright() {
        var exif = withExif(jpeg(64, 32), 6);
        exif[4 + 6 + 2 + 7] = (byte) 0x7F; // the directory lies far behind the file
        assertThat(Orientation.of(exif)).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(withExif(jpeg(64, 32), 99))).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(new byte[] {(byte) 0xFF})).isEqualTo(Orientation.UPRIGHT);
    }

    @Test
    void aLargePhotoBecomesAsLargeAsAScreenAndASmallOneStays() {
        var large = good(jpeg(5000, 3750));
        assertThat(large.width()).isEqualTo(1600);
        assertThat(large.height()).isEqualTo(1200);
        assertThat(quartersOf(read(large.picture()))).isEqualTo("RGBW");
        assertThat(read(large.thumbnail()).getWidth()).isEqualTo(320);
        assertThat(quartersOf(read(large.thumbnail()))).isEqualTo("RGBW");

        assertThat(good(jpeg(300, 40)).width()).isEqualTo(300);
        assertThat(read(good(written(quarters(9000, 1), "png")).thumbnail()).getHeight())
                .isOne();
    }

    @Test
    void whatIsTransparentIsWhite() {
        var glass = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);

        assertThat(new Color(read(good(written(glass, "png")).picture()).getRGB(10, 10)))
                .isEqualTo(Color.WHITE);
    }

    private static Developed.Good good(byte[] file) {
        var developed = Darkroom.develop(file);
        assertThat(developed).isInstanceOf(Developed.Good.class);
        return (Developed.Good) developed;
    }

    private static String quartersOf(BufferedImage picture) {
        var seen = new StringBuilder();
        for (var n = 0; n < 4; n++) {
            var at = new Color(picture.getRGB(
                    picture.getWidth() * (1 + n % 2 * 2) / 4, picture.getHeight() * (1 + n / 2 * 2) / 4));
            var red = at.getRed() > 128;
            var green = at.getGreen() > 128;
            seen.append(red && green ? 'W' : red ? 'R' : green ? 'G' : 'B');
        }
        return seen.toString();
    }
}
