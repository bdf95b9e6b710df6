package org.gridloom.tile;

import java.util.List;
import java.util.Map;
import org.gridloom.account.Scope;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * One tile to test on. Shapes are given in units of the tile, 4096 to its side, and brought to longitude and latitude, so that what should come back
 * is plain to see.
 */
final class OneTile {

    static final TileAddress TILE = new TileAddress(15, 27443, 13395);
    static final GeometryFactory FACTORY = new GeometryFactory();

    private OneTile() {}

    static TileFeature feature(long id, String wktInUnits) {
        return feature(id, wktInUnits, Map.of());
    }

    static TileFeature feature(long id, String wktInUnits, Map<String, Object> properties) {
        return new TileFeature(
                id, TestLayer.STREET, TileFeature.EVERYONE, 0, 0, toLonLat(wkt(wktInUnits)), null, properties);
    }

    static TileFeature plain(long id, Geometry lonLat) {
        return new TileFeature(id, TestLayer.STREET, TileFeature.EVERYONE, 0, 0, lonLat, null, Map.of());
    }

    static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Geometry toLonLat(Geometry units) {
        var copy = units.copy();
        copy.apply((Coordinate point) -> {
            double column = (TILE.x() + point.x / 4096) / (1 << TILE.z());
            double row = (TILE.y() + point.y / 4096) / (1 << TILE.z());
            point.x = (column - 0.5) * 360;
            point.y = Math.toDegrees(Math.atan(Math.sinh((1 - 2 * row) * Math.PI)));
        });
        copy.geometryChanged();
        return copy;
    }

    static TestLayer layer(int maxZoom, TileFeature... features) {
        var layer = TestLayer.of(features);
        layer.zooms = new TileLayer.ZoomRange(0, maxZoom);
        return layer;
    }

    static byte[] encode(int maxZoom, TileFeature... features) {
        return encode(layer(maxZoom, features));
    }

    static byte[] encode(TileLayer layer) {
        return new TileEncoder().encode(PackedLayer.read(layer), TILE, Scope.EVERYTHING);
    }

    static DecodedTile decoded(int maxZoom, TileFeature... features) {
        return decoded(layer(maxZoom, features));
    }

    static DecodedTile decoded(TileLayer layer) {
        return DecodedTile.of(encode(layer), layer.name());
    }

    static List<Geometry> decode(int maxZoom, TileFeature... features) {
        return decoded(maxZoom, features).shapes();
    }
}
