package org.gridloom.tile;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A tile of one layer as a decoder that is not ours reads it. */
public record DecodedTile(List<Feature> features) {

    /** @param properties without the id; whole numbers as longs */
    public record Feature(long id, Geometry shape, Map<String, Object> properties) {}

    public static DecodedTile of(byte[] tile, String layer) {
        try {
            var decoded = MvtReader.loadMvt(
                            new ByteArrayInputStream(tile),
                            new GeometryFactory(),
                            new TagKeyValueMapConverter(false, "id"),
                            MvtReader.RING_CLASSIFIER_V2_1)
                    .getLayer(layer);
            return new DecodedTile(
                    decoded == null
                            ? List.of()
                            : decoded.getGeometries().stream()
                                    .map(DecodedTile::feature)
                                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Geometry> shapes() {
        return features.stream().map(Feature::shape).toList();
    }

    private static Feature feature(Geometry shape) {
        @SuppressWarnings("unchecked")
        var properties = new TreeMap<>((Map<String, Object>) shape.getUserData());
        var id = properties.remove("id");
        return new Feature(id == null ? -1 : (Long) id, shape, properties);
    }
}
