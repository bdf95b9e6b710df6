package org.gridloom.tour.play.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The maps that a player drew of its stops, as it sends them: one JPEG after the other, whose names and lengths stand in the address, {@code
 * picture=s1:81734}. What is no such picture spoils the whole.
 */
final class SentMaps {

    static final int MOST = 200;
    private static final int LONGEST = 6 * 1024 * 1024;
    private static final int LONGEST_TOGETHER = 120 * 1024 * 1024;
    private static final int LONGEST_SIDE = 6000;
    private static final Pattern NAMED = Pattern.compile("([A-Za-z0-9]{1,40}(?:\\.before)?):([0-9]{1,8})");

    private SentMaps() {}

    static Optional<Map<String, byte[]>> read(List<String> named, InputStream body) throws IOException {
        if (named.size() > MOST) {
            return Optional.empty();
        }
        var maps = new HashMap<String, byte[]>();
        var together = 0L;
        for (var one : named) {
            var matcher = NAMED.matcher(one);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            var length = Integer.parseInt(matcher.group(2));
            together += length;
            if (length > LONGEST || together > LONGEST_TOGETHER) {
                return Optional.empty();
            }
            var jpeg = body.readNBytes(length);
            if (jpeg.length < length || !isPicture(jpeg)) {
                return Optional.empty();
            }
            maps.put(matcher.group(1), jpeg);
        }
        return Optional.of(maps);
    }

    /** Looks at the header alone; whoever opens the file decodes it. */
    private static boolean isPicture(byte[] jpeg) {
        var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            if (!reader.getOriginatingProvider().canDecodeInput(stream)) {
                return false;
            }
            reader.setInput(stream, true, true);
            return Math.max(reader.getWidth(0), reader.getHeight(0)) <= LONGEST_SIDE;
        } catch (IOException | RuntimeException e) {
            // Decoders throw whatever a damaged file leads them to.
            return false;
        } finally {
            reader.dispose();
        }
    }
}
