package org.gridloom.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipTest {

    private final Gzip gzip = new Gzip();

    @Test
    void givesBackNothingAndLittle() throws IOException {
        for (int length = 0; length < 40; length++) {
            check(bytes(length, i -> i / 3));
        }
    }

    @Test
    void givesBackWhatNeverComesTwice() throws IOException {
        var random = new Random(1);
        for (int length : new int[] {1_000, 65_535, 65_536, 65_537, 300_000}) {
            byte[] noise = bytes(length, i -> random.nextInt());
            assertThat(check(noise)).isLessThan(length + length / 100 + 200);
        }
    }

    @Test
    void makesRepetitionsSmall() throws IOException {
        assertThat(check(bytes(300_000, i -> 7))).isLessThan(1_500);
        assertThat(check(bytes(300_000, i -> i % 40_000 < 20_000 ? i % 50 : i % 7)))
                .isLessThan(5_000);
    }

    /** Frequencies like Fibonacci's numbers give the deepest tree, deeper than deflate allows. */
    @Test
    void holdsTheLongestCodesWithinTheLimit() throws IOException {
        var numbers = new int[24];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i < 2 ? 1 : numbers[i - 1] + numbers[i - 2];
        }
        var random = new Random(2);
        int all = IntStream.of(numbers).sum();
        check(bytes(60_000, i -> {
            int symbol = 0;
            for (int place = random.nextInt(all); place >= numbers[symbol]; symbol++) {
                place -= numbers[symbol];
            }
            return symbol;
        }));
    }

    @Test
    void givesBackAnythingBetweenNoiseAndRepetition() throws IOException {
        var random = new Random(3);
        for (int n = 0; n < 300; n++) {
            int symbols = 1 << random.nextInt(9);
            int reach = 1 + random.nextInt(50_000);
            int chance = random.nextInt(100);
            byte[] bytes = new byte[random.nextInt(150_000)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = i > reach && random.nextInt(100) < chance
                        ? bytes[i - reach]
                        : (byte) (random.nextInt(symbols) * random.nextInt(2));
            }
            check(bytes);
        }
    }

    /** @return how long it became */
    private int check(byte[] plain) throws IOException {
        byte[] zipped = gzip.zip(plain);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes())
                .isEqualTo(plain);
        return zipped.length;
    }

    private static byte[] bytes(int length, IntUnaryOperator of) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) of.applyAsInt(i);
        }
        return bytes;
    }
}
