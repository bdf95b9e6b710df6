package org.gridloom.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.tile.OneTile.TILE;
import static org.gridloom.tile.OneTile.decoded;
import static org.gridloom.tile.OneTile.encode;
import static org.gridloom.tile.OneTile.feature;
import static org.gridloom.tile.OneTile.layer;
import static org.gridloom.tile.OneTile.toLonLat;
import static org.gridloom.tile.OneTile.wkt;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.account.Scope;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** What a tile says of its features: ids, properties, labels, order, and whom it shows them. */
class TileEncoderTest {

    @Test
    void bringsBackIdAndProperties() {
        var properties = Map.<String, Object>of(
                "name",
                "滨河苑",
                "households",
                34,
                "height",
                17.5,
                "below",
                -3,
                "large",
                5_000_000_000L,
                "proposed",
                true);
        assertThat(decoded(15, feature(7, "POINT (100 200)", properties)).features())
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.id()).isEqualTo(7);
                    assertThat(point.shape()).hasToString("POINT (100 200)");
                    assertThat(point.properties())
                            .isEqualTo(Map.of(
                                    "name",
                                    "滨河苑",
                                    "households",
                                    34L,
                                    "height",
                                    17.5,
                                    "below",
                                    -3L,
                                    "large",
                                    5_000_000_000L,
                                    "proposed",
                                    true));
                });
    }

    @Test
    void aFeatureMayLackWhatOthersHave() {
        var decoded = decoded(
                15,
                feature(1, "POINT (10 10)", Map.of("name", "甲", "kind", "a")),
                feature(2, "POINT (20 20)", Map.of("kind", "a")),
                feature(3, "POINT (30 30)"));
        assertThat(decoded.features())
                .extracting(DecodedTile.Feature::properties)
                .containsExactlyInAnyOrder(Map.of("name", "甲", "kind", "a"), Map.of("kind", "a"), Map.of());
    }

    @Test
    void aSurfacesLabelIsAPointOfTheSameIdAndPropertiesFromItsZoomOn() {
        var named = new TileFeature(
                5,
                TestLayer.STREET,
                TileFeature.EVERYONE,
                0,
                0,
                toLonLat(wkt("POLYGON ((100 100, 900 100, 900 900, 100 900, 100 100))")),
                (Point) toLonLat(wkt("POINT (500 500)")),
                Map.of("name", "滨河苑"));
        var layer = TestLayer.of(named);
        layer.labelsFrom = 15;
        assertThat(decoded(layer).features()).hasSize(2).allSatisfy(f -> {
            assertThat(f.id()).isEqualTo(5);
            assertThat(f.properties()).containsEntry("name", "滨河苑");
        });
        assertThat(decoded(layer).shapes()).last().hasToString("POINT (500 500)");
        layer.labelsFrom = 16;
        assertThat(decoded(layer).shapes()).singleElement().isInstanceOf(Polygon.class);
    }

    @Test
    void comesNotBeforeItsZoom() {
        var path = new TileFeature(
                1, TestLayer.STREET, TileFeature.EVERYONE, 16, 0, toLonLat(wkt("POINT (1 1)")), null, Map.of());
        assertThat(encode(TestLayer.of(path))).isEmpty();
    }

    @Test
    void drawsWhatRanksHigherAbove() {
        var layer = TestLayer.of(ranked(1, 3), ranked(2, 1), ranked(3, 2));
        layer.ranked = true;
        assertThat(decoded(layer).features())
                .extracting(DecodedTile.Feature::id)
                .containsExactly(2L, 3L, 1L);
    }

    @Test
    void showsAScopeOnlyWhatItTouches() {
        var layer = TestLayer.of(
                of(1, "340811101001001"),
                of(2, "340811101001002"),
                of(3, "340811101002"),
                of(4, "340811101"),
                of(5, ""));
        assertThat(ids(layer, Scope.EVERYTHING)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
        assertThat(ids(layer, new Scope(Set.of("340811101001")))).containsExactlyInAnyOrder(1L, 2L, 4L, 5L);
        assertThat(ids(layer, new Scope(Set.of("340811101001002")))).containsExactlyInAnyOrder(2L, 4L, 5L);
        assertThat(ids(layer, new Scope(Set.of("340812")))).containsExactly(5L);
    }

    @Test
    void sameContentHasTheSameBytesInWhateverOrderItCame() {
        var a = feature(1, "POINT (1 1)", Map.of("a", 1, "b", 2, "c", "x"));
        var b = feature(2, "POINT (900 1)", Map.of("c", "y", "b", 2, "a", 1));
        assertThat(encode(15, a, b)).isEqualTo(encode(15, b, a)).isNotEqualTo(encode(15, a));
    }

    private static TileFeature ranked(long id, double rank) {
        return new TileFeature(
                id, TestLayer.STREET, TileFeature.EVERYONE, 0, rank, toLonLat(wkt("POINT (1 1)")), null, Map.of());
    }

    private static TileFeature of(long id, String code) {
        return new TileFeature(id, TestLayer.STREET, code, 0, 0, toLonLat(wkt("POINT (" + id + " 1)")), null, Map.of());
    }

    private static List<Long> ids(TileLayer layer, Scope scope) {
        var tile = new TileEncoder().encode(PackedLayer.read(layer), TILE, scope);
        return DecodedTile.of(tile, layer.name()).features().stream()
                .map(DecodedTile.Feature::id)
                .toList();
    }
}
