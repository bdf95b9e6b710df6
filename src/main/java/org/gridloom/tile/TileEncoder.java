package org.gridloom.tile;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.IUserDataConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.JtsAdapter;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerParams;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerProps;
import io.github.sebasbaumh.mapbox.vectortile.util.MvtUtil;
import java.util.List;
import java.util.Map;

/** Features to the bytes of a Mapbox Vector Tile (version 2.1, one layer, 4096 units). */
final class TileEncoder {

    private static final MvtLayerParams PARAMETERS = new MvtLayerParams(TileAddress.EXTENT);

    private static final IUserDataConverter TAGS = (userData, layer, feature) -> {
        var source = (TileFeature) userData;
        feature.setId(source.id());
        source.properties().entrySet().stream()
                // Sorted, so that the same content has the same bytes and the same tag on every node.
                .sorted(Map.Entry.comparingByKey())
                .forEach(property -> {
                    feature.addTags(layer.addKey(property.getKey()));
                    feature.addTags(layer.addValue(property.getValue()));
                });
    };

    /** @return no bytes where nothing of the features is in the tile */
    byte[] encode(TileLayer layer, TileAddress tile, List<TileFeature> features) {
        var shapes = new TileShape(tile.z() < layer.zooms().max());
        var content = MvtUtil.newLayerBuilder(layer.name(), PARAMETERS);
        var properties = new MvtLayerProps();
        for (var feature : features) {
            shapes.of(tile.toTileUnits(feature.shape())).ifPresent(shape -> {
                shape.setUserData(feature);
                JtsAdapter.addFeatures(content, shape, properties, TAGS);
            });
        }
        if (content.getFeaturesCount() == 0) {
            return new byte[0];
        }
        MvtUtil.writeProps(content, properties);
        return VectorTile.Tile.newBuilder().addLayers(content).build().toByteArray();
    }
}
