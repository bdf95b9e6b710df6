package org.gridloom.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One GeoJSON feature while its members are read, in whatever order they come. */
final class GeoJsonRecord {

    private static final Object NO_NUMBERS = new Object();

    private final Limits limits;
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private @Nullable String id;
    private @Nullable String type;
    private @Nullable String shape;
    private @Nullable Object coordinates;
    private boolean geometry;
    private int count;

    GeoJsonRecord(Limits limits) {
        this.limits = limits;
    }

    /** Takes one member; the parser stands on its value and is left at that value's end. */
    void member(JsonParser parser, String name) {
        switch (name) {
            case "type" -> type = text(parser);
            case "id" -> id = text(parser);
            case "properties" -> properties(parser);
            case "geometry" -> geometry(parser);
            default -> parser.skipChildren();
        }
    }

    void deliver(Origin origin, SourceCrs crs, Datum datum, FeatureReader.Records records) {
        var name = id != null ? id : Naming.of(properties);
        switch (judge(crs, datum)) {
            case Checked.Sound sound ->
                records.read(new Feature(name, sound.geometry(), properties, origin), sound.repairs());
            case Checked.Faulty faulty -> records.refused(origin, name, faulty.why());
        }
    }

    private Checked judge(SourceCrs crs, Datum datum) {
        if (type != null && !type.equals("Feature")) {
            return new Checked.Faulty(Message.of(Fault.NOT_A_FEATURE));
        }
        if (!geometry) {
            return new Checked.Faulty(Message.of(Fault.NO_GEOMETRY));
        }
        var known = shape == null ? Optional.<Shape>empty() : Shape.of(shape);
        if (known.isEmpty()) {
            return new Checked.Faulty(Message.of(Fault.UNKNOWN_GEOMETRY_TYPE, shape == null ? "?" : shape));
        }
        if (count > limits.coordinates()) {
            return new Checked.Faulty(Message.of(Fault.TOO_MANY_COORDINATES, limits.coordinates()));
        }
        if (coordinates instanceof List<?> none && none.isEmpty()) {
            return new Checked.Faulty(Message.of(Fault.NO_GEOMETRY));
        }
        if (coordinates != null) {
            crs.toLongitudeLatitude(coordinates);
        }
        return GeometryCheck.check(known.get(), coordinates == null ? NO_NUMBERS : coordinates, datum);
    }

    private void properties(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var value = scalar(parser, parser.nextToken());
            if (value != null && properties.size() < limits.properties()) {
                properties.put(name, value);
            }
        }
    }

    private static @Nullable Object scalar(JsonParser parser, JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT ->
                parser.getString().length() <= 18 ? (Object) parser.getLongValue() : parser.getString();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            default -> {
                parser.skipChildren();
                yield null;
            }
        };
    }

    private void geometry(JsonParser parser) {
        geometry = parser.currentToken() == JsonToken.START_OBJECT;
        if (!geometry) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "type" -> shape = text(parser);
                case "coordinates" -> coordinates = coordinates(parser);
                default -> parser.skipChildren();
            }
        }
    }

    /** An array of numbers becomes a position, an array of arrays a list; everything else what fits no shape. */
    private Object coordinates(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return NO_NUMBERS;
        }
        if (++count > limits.coordinates()) {
            parser.skipChildren();
            return NO_NUMBERS;
        }
        var first = parser.nextToken();
        if (first.isNumeric()) {
            return position(parser);
        }
        var parts = new ArrayList<Object>();
        for (var token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            var part = coordinates(parser);
            if (count <= limits.coordinates()) {
                parts.add(part);
            }
            if (part == NO_NUMBERS) {
                count++;
            }
        }
        return parts;
    }

    private static double[] position(JsonParser parser) {
        var numbers = new double[4];
        int length = 0;
        boolean allNumbers = true;
        for (var token = parser.currentToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (!token.isNumeric()) {
                parser.skipChildren();
                allNumbers = false;
            } else if (length < numbers.length) {
                numbers[length++] = parser.getDoubleValue();
            }
        }
        return allNumbers ? Arrays.copyOf(numbers, length) : new double[] {Double.NaN, Double.NaN};
    }

    static @Nullable String text(JsonParser parser) {
        if (parser.currentToken().isScalarValue()) {
            return parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getString();
        }
        parser.skipChildren();
        return null;
    }
}
