package org.gridloom.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import mil.nga.geopackage.BoundingBox;
import mil.nga.geopackage.GeoPackage;
import mil.nga.geopackage.GeoPackageManager;
import mil.nga.geopackage.db.GeoPackageDataType;
import mil.nga.geopackage.features.columns.GeometryColumns;
import mil.nga.geopackage.features.user.FeatureColumn;
import mil.nga.geopackage.features.user.FeatureTableMetadata;
import mil.nga.geopackage.geom.GeoPackageGeometryData;
import mil.nga.geopackage.srs.SpatialReferenceSystem;
import mil.nga.sf.GeometryType;
import org.gridloom.geometry.Geometries;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.WKBWriter;

/** Writes a GeoPackage with a table of features for each layer. */
public final class GeoPackageFile {

    private static final String GEOMETRY = "geom";

    /** As EPSG has it, with its own order of axes; in the file, as in every GeoPackage, longitude comes first. */
    private static final String CGCS2000 = """
            GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101,\
            AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG","1043"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],\
            UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4490"]]""";

    private GeoPackageFile() {}

    /** @param file does not exist yet and ends in {@code .gpkg} */
    public static void write(List<LayerOut> layers, Path file) {
        GeoPackageManager.create(file.toFile());
        try (var geoPackage = GeoPackageManager.open(file.toFile())) {
            var system = cgcs2000();
            geoPackage.getSpatialReferenceSystemDao().create(system);
            for (var layer : layers) {
                createTable(geoPackage, system, layer);
                fill(geoPackage, layer);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A GeoPackage could not be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(GeoPackage geoPackage, LayerOut layer) throws IOException {
        var table = geoPackage.getFeatureDao(layer.name());
        var names = new ArrayList<>(layer.columns().keySet());
        // As one transaction: a commit for each row takes a hundred times as long.
        table.beginTransaction();
        var written = false;
        try {
            for (var row : layer.rows()) {
                var stored = table.newRow();
                stored.setGeometry(GeoPackageGeometryData.createFromWkbAndBuildEnvelope(
                        Geometries.STORED_SRID, new WKBWriter().write(row.geometry())));
                for (int column = 0; column < names.size(); column++) {
                    stored.setValue(names.get(column), stored(row.values().get(column)));
                }
                table.create(stored);
            }
            written = true;
        } finally {
            table.endTransaction(written);
        }
    }

    private static void createTable(GeoPackage geoPackage, SpatialReferenceSystem system, LayerOut layer) {
        var geometry = new GeometryColumns();
        geometry.setTableName(layer.name());
        geometry.setColumnName(GEOMETRY);
        geometry.setGeometryType(GeometryType.MULTIPOLYGON);
        geometry.setSrs(system);
        var columns = new ArrayList<FeatureColumn>();
        layer.columns().forEach((name, type) -> columns.add(FeatureColumn.createColumn(name, stored(type))));
        var extent = new Envelope();
        layer.rows().forEach(row -> extent.expandToInclude(row.geometry().getEnvelopeInternal()));
        geoPackage.createFeatureTable(FeatureTableMetadata.create(
                geometry,
                columns,
                new BoundingBox(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY())));
    }

    /** The library knows no such system by itself. */
    private static SpatialReferenceSystem cgcs2000() {
        var system = new SpatialReferenceSystem();
        system.setSrsName("China Geodetic Coordinate System 2000");
        system.setSrsId(Geometries.STORED_SRID);
        system.setOrganization("EPSG");
        system.setOrganizationCoordsysId(Geometries.STORED_SRID);
        system.setDefinition(CGCS2000);
        return system;
    }

    private static GeoPackageDataType stored(LayerOut.Type type) {
        return switch (type) {
            case TEXT -> GeoPackageDataType.TEXT;
            case INTEGER -> GeoPackageDataType.INTEGER;
            case REAL -> GeoPackageDataType.REAL;
        };
    }

    /** Its integers are longs. */
    private static @Nullable Object stored(@Nullable Object value) {
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }
}
