package org.gridloom.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gridloom.exchange.Texts.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

class GeoPackageReaderTest {

    private static final String SQUARE = "POLYGON((121.4 31.2,121.401 31.2,121.401 31.201,121.4 31.201,121.4 31.2))";

    @TempDir
    Path folder;

    private Path file(int crs, String... more) throws SQLException {
        var path = folder.resolve("units.gpkg");
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + path);
                var statement = database.createStatement()) {
            for (var each : List.of(
                    "create table gpkg_spatial_ref_sys (srs_name, srs_id integer primary key, organization, organization_coordsys_id, definition)",
                    "insert into gpkg_spatial_ref_sys values ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS[]')",
                    "insert into gpkg_spatial_ref_sys values ('own', 100000, 'NONE', 1, '" + Shapefiles.ZONE_120 + "')",
                    "create table gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id integer, z, m)",
                    "create table units (fid integer primary key, geom blob, 户数 integer, name text)",
                    "insert into gpkg_geometry_columns values ('units', 'geom', 'POLYGON', " + crs + ", 0, 0)")) {
                statement.execute(each);
            }
            for (var each : more) {
                statement.execute(each);
            }
        }
        return path;
    }

    private void put(Path file, byte[] geometry, int households) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                var insert = database.prepareStatement("insert into units (geom, 户数, name) values (?, ?, '西园')")) {
            insert.setBytes(1, geometry);
            insert.setInt(2, households);
            insert.execute();
        }
    }

    private static byte[] binary(String wkt) throws ParseException {
        Geometry geometry = new WKTReader().read(wkt);
        var wkb = new WKBWriter(Double.isNaN(geometry.getCoordinate().getZ()) ? 2 : 3).write(geometry);
        return ByteBuffer.allocate(8 + wkb.length)
                .put(new byte[] {'G', 'P', 0, 1, 0, 0, 0, 0})
                .put(wkb)
                .array();
    }

    private Reading read(Path file) {
        return Reading.of(new GeoPackageReader(), SourceFile.of(file));
    }

    @Test
    void readsEachRowWithItsValues() throws Exception {
        var file = file(4326);
        put(file, binary(SQUARE), 42);
        var feature = read(file).features.getFirst();
        assertThat(feature.id()).isEqualTo("1");
        assertThat(feature.properties())
                .containsEntry("户数", 42L)
                .containsEntry("name", "西园")
                .doesNotContainKey("geom");
        assertThat(feature.geometry().getCoordinate()).isEqualTo(new Coordinate(121.4, 31.2));
    }

    @Test
    void followsTheDefinitionOfAnOwnSystem() throws Exception {
        var file = file(100000);
        put(file, binary("POINT(642000 3454000)"), 1);
        assertThat(read(file).features.getFirst().geometry().getCoordinate().x).isCloseTo(121.49, within(0.01));
    }

    @Test
    void refusesWhatIsInNoKnownPlace() throws Exception {
        var file = file(-1);
        put(file, binary(SQUARE), 1);
        assertThat(read(file).unreadable().reason()).isEqualTo(Fault.UNKNOWN_CRS);
    }

    @Test
    void runsNoViewThatPretendsToBeATable() throws Exception {
        var file = file(
                4326,
                "create view endless as with recursive n(i) as (select 1 union all select i + 1 from n) select i as geom from n",
                "insert into gpkg_geometry_columns values ('endless', 'geom', 'POLYGON', 4326, 0, 0)");
        put(file, binary(SQUARE), 1);
        assertThat(read(file).features).hasSize(1);
    }

    @Test
    void sortsEachTableIntoTheLayerOfItsName() throws Exception {
        var file = file(
                4326,
                "create table roads (fid integer primary key, geom blob)",
                "insert into gpkg_geometry_columns values ('roads', 'geom', 'LINESTRING', 4326, 0, 0)");
        put(file, binary(SQUARE), 1);
        var names = new java.util.ArrayList<String>();
        new GeoPackageReader().read(SourceFile.of(file), Datum.WGS84, new Reading() {
            @Override
            public void layer(String name) {
                names.add(name);
            }
        });
        assertThat(names).containsExactly("roads", "units");
    }

    @Test
    void refusesOneRecordThatCannotBeAndReadsTheOthers() throws Exception {
        var file = file(4326);
        put(file, binary(SQUARE), 1);
        put(file, new byte[] {'G', 'P', 0, 0x11}, 1);
        put(file, new byte[] {'X'}, 1);
        var nested = ByteBuffer.allocate(8 + 9 * 10_000)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'G', 'P', 0, 1, 0, 0, 0, 0});
        for (int i = 0; i < 10_000; i++) {
            nested.put((byte) 1).putInt(6).putInt(1);
        }
        put(file, nested.array(), 1);
        put(file, binary("GEOMETRYCOLLECTION(POINT(1 1))"), 1);
        put(file, binary("POLYGON Z((121.4 31.2 5,121.401 31.2 5,121.401 31.201 5,121.4 31.2 5))"), 1);
        var reading = read(file);
        assertThat(reading.features).hasSize(2);
        assertThat(reading.reasons())
                .containsExactly(
                        Fault.NO_GEOMETRY, Fault.SHAPE_BROKEN, Fault.SHAPE_BROKEN, Fault.UNKNOWN_GEOMETRY_TYPE);
    }

    @Test
    void saysWhatIsNoGeoPackage() throws IOException, SQLException {
        var text =
                Files.writeString(folder.resolve("a.gpkg"), "no database at all, but long enough to be one".repeat(20));
        assertThat(read(text).unreadable().reason()).isEqualTo(Fault.NOT_GEOPACKAGE);
        var empty = folder.resolve("b.gpkg");
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + empty);
                var statement = database.createStatement()) {
            statement.execute("create table gpkg_geometry_columns (table_name, column_name, srs_id)");
        }
        assertThat(read(empty).unreadable().reason()).isEqualTo(Fault.NO_FEATURE_TABLE);
        assertThat(read(folder.resolve("c.gpkg")).unreadable().reason()).isEqualTo(Fault.NO_SUCH_FILE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void throwsNothingAtBytesGoneAstray(long seed) throws Exception {
        var file = file(4326);
        put(file, binary(SQUARE), 1);
        var bytes = Files.readAllBytes(file);
        var random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            var broken = bytes;
            for (int j = 0; j < 20; j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            assertThat(read(Files.write(folder.resolve("broken.gpkg"), broken)).end)
                    .isNotNull();
            assertThat(read(Files.write(
                                    folder.resolve("cut.gpkg"),
                                    Arrays.copyOf(bytes, 16 + random.nextInt(bytes.length - 16))))
                            .end)
                    .isNotNull();
        }
    }
}
