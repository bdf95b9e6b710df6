package org.gridloom.station.reach.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridloom.station.reach.ReachState;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/** A GeoJSON collection that says as of when it is. */
record GeoJsonAnswer(String type, long epoch, Instant asOf, boolean behind, List<Feature> features) {

    /** To a centimetre, which is enough to be drawn. */
    private static final int DECIMALS = 7;

    record Feature(
            String type,
            Map<String, Object> properties,
            @JsonRawValue String geometry) {

        static Feature of(Geometry shape, Map<String, Object> properties) {
            var writer = new GeoJsonWriter(DECIMALS);
            writer.setEncodeCRS(false);
            writer.setForceCCW(true);
            return new Feature("Feature", properties, writer.write(shape));
        }
    }

    static GeoJsonAnswer of(ReachState state, List<Feature> features) {
        return new GeoJsonAnswer(
                "FeatureCollection", state.epoch(), state.asOf(), state.behind(), List.copyOf(features));
    }
}
