package org.gridloom.photo;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a camera was held: the tag {@code Orientation} (0x0112) of Exif 2.32, in the first directory of a JPEG file's APP1 segment. Telephones store pictures
 * as the sensor lies and say by it how to turn them.
 *
 * @param tag 1 to 8, as the standard numbers them; 1 is upright
 */
record Orientation(int tag) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    /** Of a JPEG file; upright where it does not say, or cannot be read: the picture may be good all the same. */
    static Orientation of(byte[] jpeg) {
        try {
            return exif(ByteBuffer.wrap(jpeg)).flatMap(Orientation::read).orElse(UPRIGHT);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT; // a segment or a directory that ends behind the file
        }
    }

    /** Goes from segment to segment up to the picture itself. */
    private static Optional<ByteBuffer> exif(ByteBuffer jpeg) {
        var at = 2;
        while (at + 4 <= jpeg.limit() && (jpeg.get(at) & 0xFF) == 0xFF && (jpeg.get(at + 1) & 0xFF) != START_OF_SCAN) {
            var length = jpeg.getShort(at + 2) & 0xFFFF;
            if ((jpeg.get(at + 1) & 0xFF) == APP1 && length > EXIF.length + 2) {
                var head = new byte[EXIF.length];
                jpeg.get(at + 4, head);
                if (Arrays.equals(head, EXIF)) {
                    return Optional.of(jpeg.slice(at + 4 + EXIF.length, length - 2 - EXIF.length));
                }
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    /** Of a TIFF header with its first directory. */
    private static Optional<Orientation> read(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (var n = 0; n < entries; n++) {
            var entry = directory + 2 + n * ENTRY;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION && tiff.getShort(entry + 2) == SHORT) {
                var tag = tiff.getShort(entry + 8);
                return tag >= 1 && tag <= 8 ? Optional.of(new Orientation(tag)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether what lies across stands upright when it is turned. */
    boolean swapsSides() {
        return tag >= 5;
    }

    /** From the picture as it is stored, of this size, to the picture as it is seen. */
    AffineTransform turning(int width, int height) {
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
