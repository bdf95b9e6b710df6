package org.gridloom.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.geometry.Ewkb;
import org.gridloom.tile.TileAddress;
import org.gridloom.tile.TileFeature;
import org.gridloom.tile.TileLayer;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A layer read from its table, tile by tile. The query gives {@code id}, {@code shape} (EWKB) and further columns, which become properties by their
 * names; it may ask for {@code :box} (the envelope), {@code :zoom} and {@code :pixel}, the area of one pixel in square degrees.
 */
final class SqlLayer implements TileLayer {

    /** Below a layer's last zoom a tile is drawn at 512 pixels to its side. */
    private static final int PIXELS = 512;

    private final JdbcClient jdbc;
    private final Definition definition;
    private final LabelPoints labels = new LabelPoints();

    /**
     * @param labelsFrom the zoom from which on surfaces with a name get a point for it; {@link #NO_LABELS} for none
     */
    record Definition(
            String name, ZoomRange zooms, Set<String> changedBy, int labelsFrom, String sql, Completion completion) {}

    /** What a row's properties need beyond its columns. */
    interface Completion {
        void complete(long id, Map<String, Object> properties);

        /** Forgets what it remembers. */
        default void touched() {}
    }

    static final int NO_LABELS = TileAddress.MAX_ZOOM + 1;
    static final Completion NOTHING_MORE = (id, properties) -> {};

    SqlLayer(JdbcClient jdbc, Definition definition) {
        this.jdbc = jdbc;
        this.definition = definition;
    }

    @Override
    public String name() {
        return definition.name();
    }

    @Override
    public ZoomRange zooms() {
        return definition.zooms();
    }

    @Override
    public Set<String> changedBy() {
        return definition.changedBy();
    }

    @Override
    public void touched() {
        labels.forget();
        definition.completion().touched();
    }

    @Override
    public List<TileFeature> featuresIn(Envelope lonLat, int zoom) {
        double pixel = 360.0 / (1L << zoom) / PIXELS;
        var parameters = Map.of(
                "w", lonLat.getMinX(),
                "s", lonLat.getMinY(),
                "e", lonLat.getMaxX(),
                "n", lonLat.getMaxY(),
                "zoom", zoom,
                // Nothing is too small where no finer tile follows.
                "pixel", zoom < definition.zooms().max() ? pixel * pixel : 0.0);
        var features = new ArrayList<TileFeature>();
        jdbc.sql(definition.sql().replace(":box", "st_makeenvelope(:w, :s, :e, :n, 4490)"))
                .params(parameters)
                .query((ResultSet row) -> add(row, zoom, features));
        return features;
    }

    private void add(ResultSet row, int zoom, List<TileFeature> features) throws SQLException {
        long id = row.getLong("id");
        var shape = Ewkb.read(row.getBytes("shape"));
        var properties = new HashMap<String, Object>();
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            var value = row.getObject(i);
            if (value != null
                    && !(value instanceof byte[])
                    && !columns.getColumnLabel(i).equals("id")) {
                properties.put(columns.getColumnLabel(i), value);
            }
        }
        definition.completion().complete(id, properties);
        features.add(new TileFeature(id, shape, properties));
        if (zoom >= definition.labelsFrom() && properties.containsKey("name")) {
            features.add(new TileFeature(id, labels.of(id, shape), properties));
        }
    }
}
