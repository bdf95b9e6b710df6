package org.gridloom.exchange;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Geometries as GeoPackages hold them (OGC 12-128r19, 2.1.3): a head, then ISO well-known binary. Gives nested coordinates as {@link
 * GeometryCheck} takes them, so that an open ring is a repair and not a failure. Never deeper than the shape it begins with, never more numbers
 * than bytes.
 */
final class WellKnownBinary {

    private final ByteBuffer bytes;
    private final int most;
    private int count;

    private WellKnownBinary(byte[] bytes, int most) {
        this.bytes = ByteBuffer.wrap(bytes);
        this.most = most;
    }

    /** Leaves the reading of one geometry. */
    private static final class Unfit extends Exception {
        final transient Message why;

        Unfit(Fault fault, Object... arguments) {
            super(null, null, false, false);
            why = Message.of(fault, arguments);
        }
    }

    static RawShape read(byte[] geoPackageBinary, Limits limits) {
        try {
            return new WellKnownBinary(geoPackageBinary, limits.coordinates()).read();
        } catch (BufferUnderflowException cut) {
            return RawShape.refused(Fault.SHAPE_BROKEN);
        } catch (Unfit unfit) {
            return new RawShape.Refused(unfit.why);
        }
    }

    private RawShape read() throws Unfit {
        if (bytes.get() != 'G' || bytes.get() != 'P') {
            throw new Unfit(Fault.SHAPE_BROKEN);
        }
        bytes.get(); // version
        int flags = bytes.get();
        if ((flags & 0x20) != 0) {
            throw new Unfit(Fault.UNKNOWN_GEOMETRY_TYPE, "Extended");
        }
        if ((flags & 0x10) != 0) {
            throw new Unfit(Fault.NO_GEOMETRY);
        }
        int extent = switch (flags >> 1 & 7) {
            case 0 -> 0;
            case 1 -> 32;
            case 2, 3 -> 48;
            case 4 -> 64;
            default -> throw new Unfit(Fault.SHAPE_BROKEN);
        };
        skip(4 + extent);
        int type = type();
        var shape = shape(type);
        return new RawShape.Drawn(shape, coordinates(shape, type));
    }

    private void skip(int length) {
        if (bytes.remaining() < length) {
            throw new BufferUnderflowException();
        }
        bytes.position(bytes.position() + length);
    }

    /** Reads the byte order, which holds for what follows, and the type's number as ISO has it; some programs write that of PostGIS. */
    private int type() {
        bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = bytes.getInt();
        if ((type & 0x2000_0000) != 0) {
            skip(4);
        }
        return (type & 0x1FFF_FFFF) + ((type & 0x8000_0000) != 0 ? 1000 : 0) + ((type & 0x4000_0000) != 0 ? 2000 : 0);
    }

    private static Shape shape(int type) throws Unfit {
        return switch (type / 1000 > 3 || type < 0 ? -1 : type % 1000) {
            case 1 -> Shape.POINT;
            case 2 -> Shape.LINE_STRING;
            case 3 -> Shape.POLYGON;
            case 4 -> Shape.MULTI_POINT;
            case 5 -> Shape.MULTI_LINE_STRING;
            case 6 -> Shape.MULTI_POLYGON;
            default -> throw new Unfit(Fault.UNKNOWN_GEOMETRY_TYPE, Integer.toString(type));
        };
    }

    private Object coordinates(Shape shape, int type) throws Unfit {
        return switch (shape) {
            case POINT -> position(type);
            case LINE_STRING -> path(type);
            case POLYGON -> rings(type);
            case MULTI_POINT -> parts(Shape.POINT);
            case MULTI_LINE_STRING -> parts(Shape.LINE_STRING);
            case MULTI_POLYGON -> parts(Shape.POLYGON);
        };
    }

    private List<Object> parts(Shape wanted) throws Unfit {
        int number = number(9);
        var parts = new ArrayList<Object>(number);
        for (int i = 0; i < number; i++) {
            int type = type();
            if (shape(type) != wanted) {
                throw new Unfit(Fault.SHAPE_BROKEN);
            }
            parts.add(coordinates(wanted, type));
        }
        return parts;
    }

    private List<Object> rings(int type) throws Unfit {
        int number = number(4);
        var rings = new ArrayList<Object>(number);
        for (int i = 0; i < number; i++) {
            rings.add(path(type));
        }
        return rings;
    }

    private List<Object> path(int type) throws Unfit {
        int number = number(8 * dimensions(type));
        count += number;
        if (count > most) {
            throw new Unfit(Fault.TOO_MANY_COORDINATES, most);
        }
        var path = new ArrayList<Object>(number);
        for (int i = 0; i < number; i++) {
            path.add(position(type));
        }
        return path;
    }

    private double[] position(int type) {
        var position = new double[dimensions(type)];
        for (int i = 0; i < position.length; i++) {
            position[i] = bytes.getDouble();
        }
        return position;
    }

    private static int dimensions(int type) {
        return switch (type / 1000) {
            case 1, 2 -> 3;
            case 3 -> 4;
            default -> 2;
        };
    }

    /** How many follow: as many as the rest can hold, at so many bytes each. */
    private int number(int bytesEach) throws Unfit {
        int number = bytes.getInt();
        if (number < 0 || (long) number * bytesEach > bytes.remaining()) {
            throw new Unfit(Fault.SHAPE_BROKEN);
        }
        return number;
    }
}
