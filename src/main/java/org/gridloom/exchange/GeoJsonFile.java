package org.gridloom.exchange;

import java.io.OutputStream;
import java.util.List;
import org.gridloom.geometry.Geometries;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes GeoJSON: longitude first, eight decimals (a millimetre), rings as RFC 7946 wants them. Of the older specification it has the {@code crs}
 * member, since otherwise programs take CGCS2000 for WGS84.
 */
public final class GeoJsonFile {

    private static final int DECIMALS = 8;

    private GeoJsonFile() {}

    public static void write(LayerOut layer, OutputStream out) {
        var geometries = new GeoJsonWriter(DECIMALS);
        geometries.setEncodeCRS(false);
        geometries.setForceCCW(true);
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeStringProperty("name", layer.name());
            json.writeName("crs");
            json.writeRawValue("{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::%d\"}}"
                    .formatted(Geometries.STORED_SRID));
            json.writeName("features");
            json.writeStartArray();
            var names = List.copyOf(layer.columns().keySet());
            for (var row : layer.rows()) {
                json.writeStartObject();
                json.writeStringProperty("type", "Feature");
                json.writeName("properties");
                json.writeStartObject();
                for (int column = 0; column < names.size(); column++) {
                    json.writeName(names.get(column));
                    value(json, row.values().get(column));
                }
                json.writeEndObject();
                json.writeName("geometry");
                json.writeRawValue(geometries.write(row.geometry()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void value(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            default -> json.writeString(value.toString());
        }
    }
}
