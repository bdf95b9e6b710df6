package org.gridloom.tile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileAddressTest {

    @ParameterizedTest
    @CsvSource({"-1,0,0", "23,0,0", "3,8,0", "3,0,8", "3,-1,0", "3,0,-1"})
    void knowsNoTileOutsideTheWorld(int z, int x, int y) {
        assertThat(TileAddress.of(z, x, y)).isEmpty();
    }

    /** Tile numbers as the well-known formula of "slippy map" tile names gives them. */
    @ParameterizedTest
    @CsvSource({"0,0,0,0,0", "121.4998,31.2397,12,3430,1673", "121.4998,31.2397,16,54886,26776", "-179.9,-84,4,0,15"})
    void findsTheTileOfAPlace(double lon, double lat, int z, int x, int y) {
        assertThat(TileAddress.at(lon, lat, z)).isEqualTo(new TileAddress(z, x, y));
    }

    @Test
    void zoomNoughtIsTheWholeWorld() {
        assertThat(new TileAddress(0, 0, 0).box(0))
                .isEqualTo(new WorldBox(Integer.MIN_VALUE, Integer.MIN_VALUE, 1L << 31, 1L << 31));
    }

    @Test
    void fourTilesTakeThePlaceOfOne() {
        var tile = new TileAddress(16, 54883, 26783);
        var box = tile.box(0);
        var all = WorldBox.EMPTY;
        for (int x = 0; x < 2; x++) {
            for (int y = 0; y < 2; y++) {
                all = all.and(new TileAddress(17, 2 * 54883 + x, 2 * 26783 + y).box(0));
            }
        }
        assertThat(all).isEqualTo(box);
        assertThat(TileAddress.in(tile.box(-1), 17)).hasSize(4);
        assertThat(TileAddress.in(tile.box(-1), 15)).containsExactly(new TileAddress(15, 27441, 13391));
    }
}
