package org.gridloom.tour;

import java.util.List;
import org.gridloom.territory.PastGrids.GridThen;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Grids of some day as a collection of GeoJSON features, in degrees with seven decimals, which is about a centimetre. */
final class GridsAsGeoJson {

    private static final int DECIMALS = 7;
    private static final JsonMapper JSON = new JsonMapper();

    private GridsAsGeoJson() {}

    static String write(List<GridThen> grids) {
        var writer = new GeoJsonWriter(DECIMALS);
        writer.setEncodeCRS(false);
        var collection = JSON.createObjectNode().put("type", "FeatureCollection");
        var features = collection.putArray("features");
        grids.forEach(grid -> features.add(feature(grid, writer)));
        return JSON.writeValueAsString(collection);
    }

    private static ObjectNode feature(GridThen grid, GeoJsonWriter writer) {
        var feature = JSON.createObjectNode().put("type", "Feature");
        feature.putRawValue("geometry", new RawValue(writer.write(grid.area())));
        var properties = feature.putObject("properties")
                .put("code", grid.code())
                .put("number", grid.number())
                .put("name", grid.name())
                .put("households", grid.households())
                .put("tint", grid.tint());
        properties.putArray("label").add(grid.longitude()).add(grid.latitude());
        return feature;
    }
}
