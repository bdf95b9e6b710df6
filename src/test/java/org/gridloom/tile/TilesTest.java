package org.gridloom.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.gridloom.account.Scope;
import org.gridloom.live.Change;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.node.JsonNodeFactory;

class TilesTest {

    private static final String CODE = TestLayer.STREET + "001001";
    private static final String ELSEWHERE = "340811102";

    private final TileAddress tile = TileAddress.at(121.5, 31.2, 14);
    private final TileAddress farTile = TileAddress.at(121.9, 31.2, 14);
    private final TestLayer layer =
            TestLayer.of(point(1, TestLayer.STREET, 121.5, "first"), point(2, ELSEWHERE, 121.9, "far"));
    private final Tiles tiles = new Tiles(List.of(layer), DataSize.ofMegabytes(1), new SimpleMeterRegistry());

    @Test
    void makesATileOnceAndKeepsIt() {
        assertThat(tile(tile)).isSameAs(tile(tile));
        assertThat(layer.read).isOne();
    }

    @Test
    void givesTheSameZippedAndPlain() throws IOException {
        var zipped = tiles.tile("thing", tile, Scope.EVERYTHING, Coding.GZIP);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped.bytes()))) {
            assertThat(in.readAllBytes()).isEqualTo(tile(tile).bytes());
        }
        assertThat(zipped.tag()).isNotEqualTo(tile(tile).tag());
    }

    @Test
    void makesItAgainAfterAChangeOfItsKind() {
        var before = tile(tile);
        long epoch = tiles.epoch("thing");
        layer.features.set(0, point(1, TestLayer.STREET, 121.5, "later"));
        tiles.on(change("thing", TestLayer.STREET));
        assertThat(tiles.epoch("thing")).isGreaterThan(epoch);
        assertThat(tiles.isCurrent("thing", tile, epoch)).isFalse();
        assertThat(tile(tile).tag()).isNotEqualTo(before.tag());
    }

    @Test
    void aTileThatTheChangeDidNotTouchStays() {
        var before = tile(farTile);
        long epoch = tiles.epoch("thing");
        layer.features.set(0, point(1, TestLayer.STREET, 121.5, "later"));
        tiles.on(change("thing", TestLayer.STREET));
        assertThat(tile(farTile)).isSameAs(before);
        assertThat(tiles.isCurrent("thing", farTile, epoch)).isTrue();
    }

    @Test
    void whatWasThereAndWhatIsThereNowAreBothTouched() {
        var there = TileAddress.at(121.7, 31.2, 14);
        tile(tile);
        layer.features.set(0, point(1, TestLayer.STREET, 121.7, "first"));
        tiles.on(change("thing", TestLayer.STREET));
        assertThat(tile(tile).isEmpty()).isTrue();
        assertThat(tile(there).isEmpty()).isFalse();
        long epoch = tiles.epoch("thing");
        assertThat(List.of(tile, there))
                .allMatch(touched -> tiles.touches("thing").epochOf(touched) == epoch);
    }

    @Test
    void aChangeThatChangesNothingToBeSeenTouchesNothing() {
        tile(tile);
        long epoch = tiles.epoch("thing");
        tiles.on(change("thing", TestLayer.STREET));
        assertThat(tiles.epoch("thing")).isEqualTo(epoch);
    }

    @Test
    void keepsItAfterAChangeOfAnotherKind() {
        var before = tile(tile);
        tiles.on(change("incident", TestLayer.STREET));
        assertThat(tile(tile)).isSameAs(before);
        assertThat(layer.read).isOne();
    }

    @Test
    void makesAllAgainAfterChangesWereLost() {
        var before = tile(tile);
        tiles.lost();
        assertThat(tile(tile)).isNotSameAs(before);
        assertThat(layer.read).isEqualTo(2);
    }

    @Test
    void doesNotKeepAsNewWhatAChangeOvertook() {
        layer.whileRead = () -> {
            layer.whileRead = () -> {};
            layer.features.set(0, point(1, TestLayer.STREET, 121.5, "later"));
            tiles.on(change("thing", TestLayer.STREET));
        };
        tile(tile);
        tiles.on(change("thing", TestLayer.STREET));
        assertThat(DecodedTile.of(tile(tile).bytes(), "thing").features())
                .extracting(feature -> feature.properties().get("name"))
                .containsExactly("later");
    }

    @Test
    void aScopeGetsItsOwnTileAndTag() {
        layer.features.add(
                new TileFeature(3, TestLayer.STREET, "340811101002", 0, 0, at(121.5), null, Map.of("name", "beside")));
        var all = tile(tile);
        var part = tiles.tile("thing", tile, new Scope(Set.of(CODE)), Coding.PLAIN);
        assertThat(DecodedTile.of(all.bytes(), "thing").features()).hasSize(2);
        assertThat(DecodedTile.of(part.bytes(), "thing").features()).hasSize(1);
        assertThat(part.tag()).isNotEqualTo(all.tag());
        assertThat(tiles.tile("thing", tile, new Scope(Set.of(CODE)), Coding.PLAIN))
                .isSameAs(part);
    }

    @Test
    void tellsTouchedTilesToWhoeverWatches() {
        tile(tile);
        var topic = new LayersTopic(tiles);
        var who = new TestingAuthenticationToken("anyone", "");
        long whole = tiles.epoch("thing");
        assertThat(topic.snapshot(who, "")
                        .path("layers")
                        .path("thing")
                        .path("whole")
                        .asLong())
                .isEqualTo(whole);
        assertThat(topic.on(change("incident", TestLayer.STREET))).isEmpty();
        layer.features.set(0, point(1, TestLayer.STREET, 121.5, "later"));
        tiles.on(change("thing", TestLayer.STREET));
        assertThat(topic.on(change("thing", TestLayer.STREET))).singleElement().satisfies(message -> {
            assertThat(message.body().path("type").asString()).isEqualTo("epochs");
            var news = message.body().path("layers").path("thing");
            assertThat(news.path("whole").asLong()).isEqualTo(whole);
            assertThat(news.path("touched")).hasSize(1);
            assertThat(news.path("touched").get(0).path("epoch").asLong()).isEqualTo(tiles.epoch("thing"));
            assertThat(news.path("touched").get(0).path("tiles").get(0).asString())
                    .isEqualTo(TileAddress.at(121.5, 31.2, 16).toString());
        });
        assertThat(topic.on(change("thing", TestLayer.STREET))).isEmpty();
    }

    @Test
    void hasNothingOutsideTheLayersZooms() {
        layer.zooms = new TileLayer.ZoomRange(10, 16);
        assertThat(tile(new TileAddress(3, 6, 3)).isEmpty()).isTrue();
    }

    @Test
    void knowsItsLayersOnly() {
        assertThat(tiles.has("other")).isFalse();
        assertThatThrownBy(() -> tiles.epoch("other")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void forgetsTheTilesUsedLongestAgo() {
        var cache = new TileCache(2 * 1200);
        var keys = List.of(key(0), key(1), key(2));
        cache.put(keys.get(0), new Tile(new byte[1000], Coding.PLAIN, "0"));
        cache.put(keys.get(1), new Tile(new byte[1000], Coding.PLAIN, "1"));
        cache.get(keys.get(0));
        cache.put(keys.get(2), new Tile(new byte[1000], Coding.PLAIN, "2"));
        assertThat(keys).extracting(key -> cache.get(key).isPresent()).containsExactly(true, false, true);
        assertThat(cache.bytes()).isEqualTo(2 * 1200);
    }

    private Tile tile(TileAddress address) {
        return tiles.tile("thing", address, Scope.EVERYTHING, Coding.PLAIN);
    }

    private static TileFeature point(long id, String street, double lon, String name) {
        return new TileFeature(id, street, CODE, 0, 0, at(lon), null, Map.of("name", name));
    }

    private static Point at(double lon) {
        return new GeometryFactory().createPoint(new Coordinate(lon, 31.2));
    }

    private static Change change(String kind, String key) {
        return new Change(1, kind, key, 1, JsonNodeFactory.instance.objectNode());
    }

    private static TileCache.Key key(int x) {
        return new TileCache.Key("thing", 1, new TileAddress(10, x, 0), Scope.EVERYTHING, Coding.PLAIN);
    }
}
