package org.gridloom.cli;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads a Mapbox Vector Tile of one layer with points and surfaces, whoever wrote it, so that two can be compared. */
final class TileReader {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** @param properties whole numbers as longs */
    record Feature(long id, Geometry shape, Map<String, Object> properties) {}

    private record Raw(long id, int kind, List<Integer> tags, List<Integer> commands) {}

    private final List<Raw> raw = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private TileReader() {}

    static List<Feature> read(byte[] tile) {
        var reader = new TileReader();
        var in = buffer(tile);
        while (in.hasRemaining()) {
            if (varint(in) >> 3 == 3) {
                reader.layer(part(in));
            }
        }
        return reader.raw.stream().map(reader::feature).toList();
    }

    private void layer(ByteBuffer in) {
        while (in.hasRemaining()) {
            int tag = (int) varint(in);
            switch (tag >> 3) {
                case 2 -> raw.add(raw(part(in)));
                case 3 -> keys.add(text(part(in)));
                case 4 -> values.add(value(part(in)));
                default -> skip(in, tag);
            }
        }
    }

    private static Raw raw(ByteBuffer in) {
        long id = 0;
        int kind = 0;
        List<Integer> tags = List.of();
        List<Integer> commands = List.of();
        while (in.hasRemaining()) {
            int tag = (int) varint(in);
            switch (tag >> 3) {
                case 1 -> id = varint(in);
                case 2 -> tags = numbers(part(in));
                case 3 -> kind = (int) varint(in);
                case 4 -> commands = numbers(part(in));
                default -> skip(in, tag);
            }
        }
        return new Raw(id, kind, tags, commands);
    }

    private Feature feature(Raw raw) {
        var properties = new TreeMap<String, Object>();
        for (int i = 0; i < raw.tags.size(); i += 2) {
            properties.put(keys.get(raw.tags.get(i)), values.get(raw.tags.get(i + 1)));
        }
        var lines = lines(raw.commands);
        return new Feature(raw.id, raw.kind == 1 ? points(lines) : surface(lines), properties);
    }

    /** Each run of vertices from one "move to" on. */
    private static List<List<Coordinate>> lines(List<Integer> commands) {
        var lines = new ArrayList<List<Coordinate>>();
        int x = 0;
        int y = 0;
        for (int i = 0; i < commands.size(); ) {
            int command = commands.get(i) & 7;
            int count = commands.get(i++) >> 3;
            for (int k = 0; k < count && command != 7; k++, i += 2) {
                x += zigzag(commands.get(i));
                y += zigzag(commands.get(i + 1));
                if (command == 1) {
                    lines.add(new ArrayList<>());
                }
                lines.getLast().add(new CoordinateXY(x, y));
            }
        }
        return lines;
    }

    private static Geometry points(List<List<Coordinate>> lines) {
        return FACTORY.createMultiPointFromCoords(
                lines.stream().map(List::getFirst).toArray(Coordinate[]::new));
    }

    private static Geometry surface(List<List<Coordinate>> lines) {
        var polygons = new ArrayList<Polygon>();
        LinearRing shell = null;
        var holes = new ArrayList<LinearRing>();
        for (var line : lines) {
            line.add(line.getFirst().copy());
            var ring = FACTORY.createLinearRing(line.toArray(Coordinate[]::new));
            // Where y points down a shell turns clockwise, which JTS sees the other way round.
            boolean isShell = Area.ofRingSigned(ring.getCoordinateSequence()) < 0;
            if (isShell && shell != null) {
                polygons.add(FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new)));
                holes.clear();
            }
            if (isShell) {
                shell = ring;
            } else {
                holes.add(ring);
            }
        }
        if (shell == null) {
            throw new IllegalArgumentException("A surface without a shell");
        }
        polygons.add(FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new)));
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Object value(ByteBuffer in) {
        int field = (int) varint(in) >> 3;
        return switch (field) {
            case 1 -> text(part(in));
            case 2 -> (double) in.getFloat();
            case 3 -> in.getDouble();
            case 6 -> {
                long coded = varint(in);
                yield coded >>> 1 ^ -(coded & 1);
            }
            case 7 -> varint(in) == 1;
            default -> varint(in);
        };
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer part(ByteBuffer in) {
        int length = (int) varint(in);
        var part = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        in.position(in.position() + length);
        return part;
    }

    private static String text(ByteBuffer in) {
        return StandardCharsets.UTF_8.decode(in).toString();
    }

    private static List<Integer> numbers(ByteBuffer in) {
        var numbers = new ArrayList<Integer>();
        while (in.hasRemaining()) {
            numbers.add((int) varint(in));
        }
        return numbers;
    }

    private static void skip(ByteBuffer in, int tag) {
        if ((tag & 7) == 0) {
            varint(in);
        } else {
            part(in);
        }
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static int zigzag(int coded) {
        return coded >>> 1 ^ -(coded & 1);
    }
}
