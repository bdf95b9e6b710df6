package org.gridloom.exchange;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gridloom.exchange.SourceFile.Content;

/**
 * The shapes of a .shp, one after the other (ESRI Shapefile Technical Description, 1998). Nothing is believed that a record says of its own size
 * before its bytes are there, which is why this is not left to a library.
 */
final class ShapeRecords implements Closeable {

    private static final int FILE_CODE = 9994;
    private static final int HEAD = 100;
    private static final int LARGEST_PREFACE = 44;
    private static final int MOST_RINGS = 20_000;

    /** The file does not begin as a .shp does. */
    static final class NoShapefile extends IOException {}

    private final BufferedInputStream in;
    private final Limits limits;
    private final double[] extent = new double[4];

    private ShapeRecords(BufferedInputStream in, Limits limits) throws IOException {
        this.in = in;
        this.limits = limits;
        var head = ByteBuffer.wrap(in.readNBytes(HEAD));
        if (head.limit() < HEAD || head.getInt(0) != FILE_CODE) {
            throw new NoShapefile();
        }
        head.order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 4; i++) {
            extent[i] = head.getDouble(36 + 8 * i);
        }
    }

    static ShapeRecords open(Content shp, Limits limits) throws IOException {
        var in = new BufferedInputStream(shp.open(), 1 << 16);
        try {
            return new ShapeRecords(in, limits);
        } catch (IOException broken) {
            in.close();
            throw broken;
        }
    }

    /** Whether what the head says of the extent could be degrees. */
    boolean inDegrees() {
        return Arrays.stream(extent).allMatch(Double::isFinite)
                && Math.abs(extent[0]) <= 180.001
                && Math.abs(extent[2]) <= 180.001
                && Math.abs(extent[1]) <= 90.001
                && Math.abs(extent[3]) <= 90.001;
    }

    /** The next one; empty after the last. Throws {@link EOFException} where the file breaks off within a record. */
    Optional<RawShape> next() throws IOException {
        var preface = in.readNBytes(8);
        if (preface.length == 0) {
            return Optional.empty();
        }
        if (preface.length < 8) {
            throw new EOFException();
        }
        long length = 2L * ByteBuffer.wrap(preface).getInt(4);
        if (length < 4) {
            throw new EOFException();
        }
        if (length > LARGEST_PREFACE + 40L * limits.coordinates()) {
            in.skipNBytes(length);
            return Optional.of(RawShape.refused(Fault.TOO_MANY_COORDINATES, limits.coordinates()));
        }
        var content = in.readNBytes((int) length);
        if (content.length < length) {
            throw new EOFException();
        }
        return Optional.of(shape(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN)));
    }

    private RawShape shape(ByteBuffer content) {
        int type = content.getInt(0);
        // Heights and measures come after the plane's coordinates and are not read.
        return switch (type) {
            case 0 -> RawShape.refused(Fault.NO_GEOMETRY);
            case 1, 11, 21 -> content.limit() < 20 ? broken() : new RawShape.Drawn(Shape.POINT, point(content, 4));
            case 8, 18, 28 -> points(content);
            case 3, 13, 23, 5, 15, 25 -> parts(content, type % 10 == 5);
            default -> RawShape.refused(Fault.UNKNOWN_GEOMETRY_TYPE, Integer.toString(type));
        };
    }

    private static RawShape points(ByteBuffer content) {
        if (content.limit() < 40 || !fits(content, 40, 0, content.getInt(36))) {
            return broken();
        }
        return new RawShape.Drawn(Shape.MULTI_POINT, points(content, 40, 0, content.getInt(36)));
    }

    private RawShape parts(ByteBuffer content, boolean rings) {
        if (content.limit() < LARGEST_PREFACE) {
            return broken();
        }
        int count = content.getInt(36);
        int points = content.getInt(40);
        if (!fits(content, LARGEST_PREFACE, count, points)) {
            return broken();
        }
        if (points > limits.coordinates() || count > MOST_RINGS) {
            return RawShape.refused(Fault.TOO_MANY_COORDINATES, limits.coordinates());
        }
        var parts = new ArrayList<List<double[]>>();
        for (int part = 0; part < count; part++) {
            int from = content.getInt(LARGEST_PREFACE + 4 * part);
            int to = part + 1 < count ? content.getInt(LARGEST_PREFACE + 4 * (part + 1)) : points;
            if (from < 0 || to < from || to > points) {
                return broken();
            }
            if (to > from) {
                parts.add(points(content, LARGEST_PREFACE + 4 * count, from, to));
            }
        }
        if (parts.isEmpty()) {
            return RawShape.refused(Fault.NO_GEOMETRY);
        }
        return rings
                ? new RawShape.Drawn(Shape.MULTI_POLYGON, ShellsAndHoles.sort(parts))
                : new RawShape.Drawn(Shape.MULTI_LINE_STRING, parts);
    }

    private static boolean fits(ByteBuffer content, int preface, int parts, int points) {
        return parts >= 0 && points >= 0 && preface + 4L * parts + 16L * points <= content.limit();
    }

    private static List<double[]> points(ByteBuffer content, int base, int from, int to) {
        var points = new ArrayList<double[]>(to - from);
        for (int i = from; i < to; i++) {
            points.add(point(content, base + 16 * i));
        }
        return points;
    }

    private static double[] point(ByteBuffer content, int at) {
        return new double[] {content.getDouble(at), content.getDouble(at + 8)};
    }

    private static RawShape broken() {
        return RawShape.refused(Fault.SHAPE_BROKEN);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
