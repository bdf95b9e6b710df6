package org.gridloom.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridloom.PostgisTest;
import org.gridloom.account.Scope;
import org.gridloom.geometry.Ewkb;
import org.gridloom.geometry.Geometries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same random shapes through ours and through {@code ST_AsMVT}: the same features with the same properties in the same places, to a tile unit. */
@PostgisTest
class TilesAndPostgisIT {

    private static final double LON = 117.05;
    private static final double LAT = 30.52;

    /** In tile units: what PostGIS may leave out or we may, having shrunk to nothing. */
    private static final double SMALL = 3;

    @Autowired
    private JdbcClient jdbc;

    private final Random random = new Random(2026);
    private final GeometryFactory factory = Geometries.stored();
    private final TestLayer layer = new TestLayer();

    @BeforeEach
    void table() {
        jdbc.sql("""
                drop table if exists probe;
                create table probe (id bigint, name text, households int, height float8, proposed boolean, shape geometry(Geometry, 4490))""").update();
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 13, 14, 15, 16, 17})
    void surfacesAreTheSame(int zoom) {
        for (int i = 0; i < 250; i++) {
            var shape = star(60 * Math.pow(1.9, random.nextInt(6)));
            if (i % 3 == 0) {
                shape = shape.difference(star(25)).union(star(40));
            }
            add(shape);
        }
        compare(zoom);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 16})
    void linesAreTheSame(int zoom) {
        for (int i = 0; i < 250; i++) {
            var points = new Coordinate[2 + random.nextInt(20)];
            var at = anywhere();
            for (int k = 0; k < points.length; k++) {
                points[k] = at.copy();
                at.x += (random.nextDouble() - 0.4) * 0.003;
                at.y += (random.nextDouble() - 0.5) * 0.003;
            }
            add(factory.createLineString(points));
        }
        compare(zoom);
    }

    @Test
    void pointsAreTheSame() {
        for (int i = 0; i < 500; i++) {
            add(factory.createPoint(anywhere()));
        }
        compare(14);
    }

    private void compare(int zoom) {
        layer.zooms = new TileLayer.ZoomRange(zoom, zoom);
        var packed = PackedLayer.read(layer);
        var encoder = new TileEncoder();
        var middle = TileAddress.at(LON, LAT, zoom);
        int compared = 0;
        for (int dx = -2; dx <= 2; dx++) {
            for (int dy = -2; dy <= 2; dy++) {
                var tile = new TileAddress(zoom, middle.x() + dx, middle.y() + dy);
                var ours = byId(encoder.encode(packed, tile, Scope.EVERYTHING));
                var theirs = byId(postgis(tile));
                for (long id = 0; id < layer.features.size(); id++) {
                    if (ours.containsKey(id) && theirs.containsKey(id)) {
                        compare(ours.get(id), theirs.get(id));
                        compared++;
                    } else {
                        assertSmall(ours.get(id));
                        assertSmall(theirs.get(id));
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(200);
    }

    private static void compare(DecodedTile.Feature ours, DecodedTile.Feature theirs) {
        assertThat(ours.properties()).isEqualTo(theirs.properties());
        assertThat(ours.shape().isValid()).isTrue();
        assertThat(ours.shape().getDimension()).isEqualTo(theirs.shape().getDimension());
        if (ours.shape().getDimension() == 2) {
            // PostGIS takes out what lies within half a unit of a line, and rounds; we round.
            var theirShape = theirs.shape().isValid() ? theirs.shape() : GeometryFixer.fix(theirs.shape());
            assertThat(ours.shape().symDifference(theirShape).getArea())
                    .as("%s and %s", ours.shape(), theirs.shape())
                    .isLessThanOrEqualTo(1 + 1.5 * ours.shape().getLength());
            assertNothingThick(ours.shape(), theirShape);
            assertNothingThick(theirShape, ours.shape());
        } else {
            assertThat(DiscreteHausdorffDistance.distance(ours.shape(), theirs.shape(), 0.2))
                    .isLessThan(2.5);
        }
    }

    /** Nothing that is more than a hair in one is missing in the other; points of stars end in hairs, which rounding may take. */
    private static void assertNothingThick(Geometry one, Geometry other) {
        assertThat(one.buffer(-2).difference(other.buffer(1)).getArea())
                .as("%s and %s", one, other)
                .isZero();
    }

    private static void assertSmall(DecodedTile.Feature feature) {
        if (feature != null) {
            assertThat(feature.shape().getArea()).isLessThan(SMALL);
            assertThat(feature.shape().getEnvelopeInternal().getDiameter()).isLessThan(20);
        }
    }

    private static Map<Long, DecodedTile.Feature> byId(byte[] tile) {
        return DecodedTile.of(tile, "thing").features().stream()
                .collect(Collectors.toMap(DecodedTile.Feature::id, Function.identity()));
    }

    private byte[] postgis(TileAddress tile) {
        return jdbc.sql("""
                        select st_asmvt(t, 'thing', 4096, 'shape', 'id') from (
                            select id, name, households, height, proposed,
                                   st_asmvtgeom(st_transform(shape, 3857), st_tileenvelope(:z, :x, :y), 4096, 128, true) as shape
                            from probe
                            where st_transform(shape, 3857) && st_tileenvelope(:z, :x, :y, margin => 128.0 / 4096)) t
                        where shape is not null""")
                .param("z", tile.z())
                .param("x", tile.x())
                .param("y", tile.y())
                .query(byte[].class)
                .single();
    }

    private void add(Geometry shape) {
        long id = layer.features.size();
        var name = "第" + id % 17 + "号";
        int households = random.nextInt(40) - 5;
        double height = random.nextInt(100) / 4.0;
        layer.features.add(new TileFeature(
                id,
                TestLayer.STREET,
                TileFeature.EVERYONE,
                0,
                0,
                shape,
                null,
                Map.of("name", name, "households", households, "height", height, "proposed", id % 2 == 0)));
        jdbc.sql("insert into probe values (?, ?, ?, ?, ?, ?::geometry)")
                .params(List.of(id, name, households, height, id % 2 == 0, Ewkb.write(shape)))
                .update();
    }

    private Coordinate anywhere() {
        return new Coordinate(LON + (random.nextDouble() - 0.5) * 0.04, LAT + (random.nextDouble() - 0.5) * 0.04);
    }

    /** With so many metres to its points, about. */
    private Geometry star(double metres) {
        int corners = 4 + random.nextInt(30);
        var ring = new ArrayList<Coordinate>();
        for (int k = 0; k < corners; k++) {
            double angle = 2 * Math.PI * k / corners;
            double radius = metres / 1e5 * (0.3 + random.nextDouble());
            ring.add(new Coordinate(Math.cos(angle) * radius, Math.sin(angle) * radius));
        }
        ring.add(ring.getFirst().copy());
        Polygon star = factory.createPolygon(ring.toArray(Coordinate[]::new));
        var at = anywhere();
        return AffineTransformation.translationInstance(at.x, at.y).transform(star);
    }
}
