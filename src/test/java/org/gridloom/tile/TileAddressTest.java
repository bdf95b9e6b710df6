package org.gridloom.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

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
    void coversTheWorldAtZoomNought() {
        var world = new TileAddress(0, 0, 0).lonLat(0);
        assertThat(world.getMinX()).isEqualTo(-180);
        assertThat(world.getMaxX()).isEqualTo(180);
        assertThat(world.getMaxY()).isCloseTo(85.0511, within(1e-4));
    }

    @Test
    void itsCornersAreTheCornersInTileUnits() {
        var tile = new TileAddress(16, 54883, 26783);
        var box = tile.lonLat(0);
        var northWest = new GeometryFactory().createPoint(new Coordinate(box.getMinX(), box.getMaxY()));
        var southEast = new GeometryFactory().createPoint(new Coordinate(box.getMaxX(), box.getMinY()));
        assertThat(tile.toTileUnits(northWest).getCoordinate().distance(new Coordinate(0, 0)))
                .isLessThan(1e-3);
        assertThat(tile.toTileUnits(southEast).getCoordinate().distance(new Coordinate(4096, 4096)))
                .isLessThan(1e-3);
    }
}
