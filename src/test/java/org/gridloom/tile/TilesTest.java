package org.gridloom.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.live.Change;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.node.JsonNodeFactory;

class TilesTest {

    private final TileAddress tile = TileAddress.at(121.5, 31.2, 14);
    private final OnePoint layer = new OnePoint();
    private final Tiles tiles = new Tiles(List.of(layer), DataSize.ofMegabytes(1));

    @Test
    void makesATileOnceAndKeepsIt() {
        var first = tiles.tile("point", tile);
        assertThat(tiles.tile("point", tile)).isSameAs(first);
        assertThat(layer.asked).isOne();
    }

    @Test
    void makesItAgainAfterAChangeOfItsKind() {
        var before = tiles.tile("point", tile);
        long epoch = tiles.epoch("point");
        layer.name = "later";
        tiles.on(change("place"));
        assertThat(tiles.epoch("point")).isGreaterThan(epoch);
        assertThat(tiles.tile("point", tile).tag()).isNotEqualTo(before.tag());
    }

    @Test
    void keepsItAfterAChangeOfAnotherKind() {
        var before = tiles.tile("point", tile);
        tiles.on(change("incident"));
        assertThat(tiles.tile("point", tile)).isSameAs(before);
    }

    @Test
    void makesAllAgainAfterChangesWereLost() {
        var before = tiles.tile("point", tile);
        tiles.lost();
        assertThat(tiles.tile("point", tile)).isNotSameAs(before);
    }

    @Test
    void tellsNewEpochsToWhoeverWatches() {
        var topic = new LayersTopic(tiles);
        var who = new TestingAuthenticationToken("anyone", "");
        assertThat(topic.snapshot(who, "").path("epochs").path("point").asLong())
                .isEqualTo(tiles.epoch("point"));
        assertThat(topic.on(change("incident"))).isEmpty();
        tiles.on(change("place"));
        assertThat(topic.on(change("place"))).singleElement().satisfies(message -> {
            assertThat(message.body().path("type").asString()).isEqualTo("epochs");
            assertThat(message.body().path("epochs").path("point").asLong()).isEqualTo(tiles.epoch("point"));
        });
        assertThat(topic.on(change("place"))).isEmpty();
    }

    @Test
    void doesNotKeepAsNewWhatAChangeOvertook() {
        layer.whileAsked = () -> {
            layer.whileAsked = () -> {};
            tiles.on(change("place"));
            layer.name = "later";
        };
        var overtaken = tiles.tile("point", tile);
        assertThat(tiles.tile("point", tile).tag()).isNotEqualTo(overtaken.tag());
    }

    @Test
    void hasNothingOutsideTheLayersZooms() {
        assertThat(tiles.tile("point", new TileAddress(3, 1, 1)).isEmpty()).isTrue();
        assertThat(layer.asked).isZero();
    }

    @Test
    void knowsItsLayersOnly() {
        assertThat(tiles.has("other")).isFalse();
        assertThatThrownBy(() -> tiles.tile("other", tile)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void forgetsTheTilesUsedLongestAgo() {
        var cache = new TileCache(2 * 1200);
        var keys = List.of(key(0), key(1), key(2));
        cache.put(keys.get(0), new Tile(new byte[1000], "0"));
        cache.put(keys.get(1), new Tile(new byte[1000], "1"));
        cache.get(keys.get(0));
        cache.put(keys.get(2), new Tile(new byte[1000], "2"));
        assertThat(keys).extracting(key -> cache.get(key).isPresent()).containsExactly(true, false, true);
        assertThat(cache.bytes()).isEqualTo(2 * 1200);
    }

    private static Change change(String kind) {
        return new Change(1, kind, "310115001", 1, JsonNodeFactory.instance.objectNode());
    }

    private static TileCache.Key key(int x) {
        return new TileCache.Key("point", 1, new TileAddress(10, x, 0));
    }

    private static final class OnePoint implements TileLayer {
        private int asked;
        private String name = "first";
        private Runnable whileAsked = () -> {};

        @Override
        public String name() {
            return "point";
        }

        @Override
        public ZoomRange zooms() {
            return new ZoomRange(10, 16);
        }

        @Override
        public Set<String> changedBy() {
            return Set.of("place");
        }

        @Override
        public List<TileFeature> featuresIn(Envelope lonLat, int zoom) {
            asked++;
            var feature = new TileFeature(
                    1, new GeometryFactory().createPoint(new Coordinate(121.5, 31.2)), Map.of("name", name));
            whileAsked.run();
            return List.of(feature);
        }
    }
}
