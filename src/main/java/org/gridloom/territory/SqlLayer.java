package org.gridloom.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.gridloom.geometry.Ewkb;
import org.gridloom.tile.TileFeature;
import org.gridloom.tile.TileLayer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A layer read from its table, in one query however many rows there are. The query joins {@code street s} and has {@code :inStreet} among its
 * conditions. It gives {@code id}, {@code shape} (EWKB), {@code street} (its code) and, where it wants to, {@code belongs} (the code whose scope sees
 * the feature; without it everyone does), {@code from_zoom} and {@code rank}; all other columns become properties by their names.
 */
public final class SqlLayer implements TileLayer {

    /** Rows held at once while reading. */
    private static final int FETCHED = 2_000;

    private static final Set<String> NO_PROPERTIES = Set.of("id", "shape", "street", "belongs", "from_zoom", "rank");

    private final Definition definition;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    /** What a row's properties need beyond its columns. */
    public interface Completion {
        void complete(long id, Map<String, Object> properties);
    }

    /**
     * @param labelsFrom the zoom from which on surfaces with a name have a point for it
     * @param labelPlace where in a surface
     */
    public record Definition(
            String name,
            ZoomRange zooms,
            Set<String> changedBy,
            String sql,
            Completion completion,
            int labelsFrom,
            @Nullable Function<Geometry, Point> labelPlace,
            FromAfar fromAfar,
            boolean ranked) {

        public Definition(String name, ZoomRange zooms, Set<String> changedBy, String sql) {
            this(name, zooms, changedBy, sql, (id, properties) -> {}, 0, null, new FromAfar.AsItIs(), false);
        }

        Definition completedBy(Completion completion) {
            return new Definition(name, zooms, changedBy, sql, completion, labelsFrom, labelPlace, fromAfar, ranked);
        }

        Definition labelled(int from, Function<Geometry, Point> place) {
            return new Definition(name, zooms, changedBy, sql, completion, from, place, fromAfar, ranked);
        }

        Definition fromAfar(FromAfar simpler) {
            return new Definition(name, zooms, changedBy, sql, completion, labelsFrom, labelPlace, simpler, ranked);
        }

        Definition inOrderOfRank() {
            return new Definition(name, zooms, changedBy, sql, completion, labelsFrom, labelPlace, fromAfar, true);
        }
    }

    public SqlLayer(DataSource database, Definition definition) {
        this.definition = definition;
        jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(FETCHED);
        // Only within a transaction does the driver take the rows bit by bit.
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        transaction.setReadOnly(true);
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
    public int labelsFrom() {
        return definition.labelsFrom();
    }

    @Override
    public FromAfar fromAfar() {
        return definition.fromAfar();
    }

    @Override
    public boolean ranked() {
        return definition.ranked();
    }

    @Override
    public void read(Optional<String> street, Consumer<TileFeature> into) {
        var sql = definition.sql().replace(":inStreet", street.isPresent() ? "s.code = ?" : "true");
        transaction.executeWithoutResult(status -> jdbc.query(
                sql,
                (ResultSet rows) -> {
                    var columns = columns(rows);
                    while (rows.next()) {
                        into.accept(feature(rows, columns));
                    }
                    return null;
                },
                street.stream().toArray()));
    }

    private static List<String> columns(ResultSet rows) throws SQLException {
        var data = rows.getMetaData();
        var names = new String[data.getColumnCount()];
        for (int i = 0; i < names.length; i++) {
            names[i] = data.getColumnLabel(i + 1);
        }
        return List.of(names);
    }

    private TileFeature feature(ResultSet row, List<String> columns) throws SQLException {
        long id = row.getLong("id");
        var properties = new HashMap<String, Object>();
        for (int i = 0; i < columns.size(); i++) {
            var value = NO_PROPERTIES.contains(columns.get(i)) ? null : row.getObject(i + 1);
            if (value != null) {
                properties.put(columns.get(i), value);
            }
        }
        definition.completion().complete(id, properties);
        var shape = Ewkb.read(row.getBytes("shape"));
        var place = definition.labelPlace();
        return new TileFeature(
                id,
                row.getString("street"),
                columns.contains("belongs") ? row.getString("belongs") : TileFeature.EVERYONE,
                columns.contains("from_zoom") ? row.getInt("from_zoom") : 0,
                columns.contains("rank") ? row.getDouble("rank") : 0,
                shape,
                place != null && properties.containsKey("name") ? place.apply(shape) : null,
                properties);
    }
}
