package org.gridloom.cli;

import java.io.StringWriter;
import java.util.List;
import org.gridloom.exchange.Feature;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** A plan as GeoJSON: every record of the units with its properties and its grid. */
final class PlanFile {

    private static final JsonMapper JSON = new JsonMapper();

    private PlanFile() {}

    /** Grids are numbered through all groups, from 1. */
    static String of(List<Feature> features, List<PlanCommand.Divided> divided) {
        var gridOf = new int[features.size()];
        int before = 0;
        for (var each : divided) {
            for (int unit = 0; unit < each.units().size(); unit++) {
                for (int record : each.units().get(unit).records()) {
                    gridOf[record] = before + each.outcome().gridOf()[unit] + 1;
                }
            }
            before += each.outcome().grids();
        }
        var geometries = new GeoJsonWriter(8);
        geometries.setEncodeCRS(false);
        geometries.setForceCCW(true);
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeName("features");
            json.writeStartArray();
            for (int record = 0; record < features.size(); record++) {
                var feature = features.get(record);
                json.writeStartObject();
                json.writeStringProperty("type", "Feature");
                if (feature.id() != null) {
                    json.writeStringProperty("id", feature.id());
                }
                json.writeName("properties");
                json.writeStartObject();
                for (var property : feature.properties().entrySet()) {
                    if (!property.getKey().equals("grid")) {
                        json.writeName(property.getKey());
                        json.writeRawValue(JSON.writeValueAsString(property.getValue()));
                    }
                }
                json.writeNumberProperty("grid", gridOf[record]);
                json.writeEndObject();
                json.writeName("geometry");
                json.writeRawValue(geometries.write(feature.geometry()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }
}
