package org.gridloom.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Develops what was sent into a picture of our own and a thumbnail. Files are hostile until they are decoded: the type is what decodes, not a name or a
 * header; how large a picture is, is looked at before any memory is given to it, and a large one is read coarsely, so that one file takes some 40 MB at most.
 */
public final class Darkroom {

    public static final int MOST_BYTES = 12 * 1024 * 1024;
    public static final long MOST_PIXELS = 50_000_000;
    public static final int LONGEST_SIDE = 1600;

    private static final int THUMBNAIL = 320;
    private static final float QUALITY = 0.82f;

    /** Each scan of a progressive JPEG is worked through whole; no camera writes as many. */
    private static final int MOST_SCANS = 40;

    /** Two at a time leave the other processors to those who look at maps. */
    private static final Semaphore PLACES = new Semaphore(2, true);

    private Darkroom() {}

    public static Developed develop(byte[] file) {
        if (file.length > MOST_BYTES) {
            return new Developed.Bad(PhotoFault.TOO_LARGE);
        }
        PLACES.acquireUninterruptibly();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var reader = reader(stream).orElse(null);
            if (reader == null) {
                return new Developed.Bad(PhotoFault.NOT_A_PHOTO);
            }
            try {
                return develop(file, reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Decoders throw whatever a damaged file leads them to.
            return new Developed.Bad(PhotoFault.BROKEN);
        } finally {
            PLACES.release();
        }
    }

    /** Of the two types that telephones and browsers send; no other decoder of the platform ever sees a stranger's file. */
    private static Optional<ImageReader> reader(MemoryCacheImageInputStream stream) throws IOException {
        for (var type : new String[] {"jpeg", "png"}) {
            var reader = ImageIO.getImageReadersByFormatName(type).next();
            if (reader.getOriginatingProvider().canDecodeInput(stream)) {
                reader.setInput(stream, true, true);
                return Optional.of(reader);
            }
            reader.dispose();
        }
        return Optional.empty();
    }

    private static Developed develop(byte[] file, ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            return new Developed.Bad(PhotoFault.TOO_MANY_PIXELS);
        }
        var jpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
        if (jpeg && scans(file) > MOST_SCANS) {
            return new Developed.Bad(PhotoFault.BROKEN);
        }
        var coarse = reader.getDefaultReadParam();
        var each = Math.ceilDiv(Math.max(width, height), 2 * LONGEST_SIDE);
        coarse.setSourceSubsampling(each, each, 0, 0);
        var upright = upright(reader.read(0, coarse), jpeg ? Orientation.of(file) : Orientation.UPRIGHT);
        var picture = scaled(upright, LONGEST_SIDE);
        return new Developed.Good(
                jpeg(picture), jpeg(scaled(picture, THUMBNAIL)), picture.getWidth(), picture.getHeight());
    }

    /** 0xFF is never followed by this inside of a scan, so each such pair begins one. */
    private static int scans(byte[] jpeg) {
        var scans = 0;
        for (var at = 0; at + 1 < jpeg.length; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xDA) {
                scans++;
            }
        }
        return scans;
    }

    /** In plain colours on white: what was transparent, and colour spaces of all kinds, end here. */
    private static BufferedImage upright(BufferedImage stored, Orientation held) {
        var width = stored.getWidth();
        var height = stored.getHeight();
        return drawn(
                held.swapsSides() ? height : width,
                held.swapsSides() ? width : height,
                pen -> pen.drawImage(stored, held.turning(width, height), null));
    }

    /** By halves as long as it is more than twice as large, which leaves no pixel unheard; a small one stays as it is. */
    private static BufferedImage scaled(BufferedImage image, int longest) {
        var now = image;
        while (Math.max(now.getWidth(), now.getHeight()) > longest) {
            var side = Math.max(now.getWidth(), now.getHeight());
            var by = Math.max((double) longest / side, 0.5);
            now = smaller(now, by);
        }
        return now;
    }

    private static BufferedImage smaller(BufferedImage image, double by) {
        var width = Math.max(1, (int) Math.round(image.getWidth() * by));
        var height = Math.max(1, (int) Math.round(image.getHeight() * by));
        return drawn(width, height, pen -> pen.drawImage(image, 0, 0, width, height, null));
    }

    private static BufferedImage drawn(int width, int height, Consumer<Graphics2D> what) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            what.accept(pen);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            var as = writer.getDefaultWriteParam();
            as.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            as.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), as);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
