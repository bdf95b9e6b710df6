package org.gridloom.tour.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gridloom.tile.TileAddress;
import org.gridloom.tour.StopView;
import org.junit.jupiter.api.Test;

class StopTilesTest {

    private static final double LON = 117.06;
    private static final double LAT = 30.66;

    @Test
    void theTileOfTheStopIsThereAtEveryZoomDownToTheCoarsest() {
        var tiles = StopTiles.of(List.of(PlayOf.stop("s1", view(15.4, 0, Map.of()))), "grid", 10, 16);

        assertThat(tiles.stream().mapToInt(TileAddress::z).distinct())
                .containsExactlyInAnyOrder(10, 11, 12, 13, 14, 15);
        for (var zoom = 10; zoom <= 15; zoom++) {
            assertThat(tiles).contains(TileAddress.at(LON, LAT, zoom));
        }
    }

    @Test
    void nearerThanTheLastTilesFewAreNeeded() {
        var near = StopTiles.of(List.of(PlayOf.stop("s1", view(19.2, 0, Map.of()))), "grid", 16, 16);
        var far = StopTiles.of(List.of(PlayOf.stop("s1", view(16, 0, Map.of()))), "grid", 16, 16);

        assertThat(near).hasSizeLessThan(far.size()).contains(TileAddress.at(LON, LAT, 16));
    }

    @Test
    void aTiltedMapSeesFarther() {
        var tilted = StopTiles.of(List.of(PlayOf.stop("s1", view(16, 60, Map.of()))), "grid", 16, 16);
        var flat = StopTiles.of(List.of(PlayOf.stop("s1", view(16, 0, Map.of()))), "grid", 16, 16);

        assertThat(tilted).hasSizeGreaterThan(flat.size()).containsAll(flat);
    }

    @Test
    void whatAStopHidesIsNotPackedForIt() {
        var hidden = List.of(PlayOf.stop("s1", view(15, 0, Map.of("building", 0.0))));

        assertThat(StopTiles.of(hidden, "building", 10, 16)).isEmpty();
        assertThat(StopTiles.of(hidden, "entrance", 10, 16)).isEmpty();
        assertThat(StopTiles.of(hidden, "grid", 10, 16)).isNotEmpty();
    }

    private static StopView view(double zoom, double pitch, Map<String, Double> layers) {
        var camera = new StopView.Camera(List.of(LON, LAT), zoom, 0, pitch);
        return new StopView(camera, layers, "use", null, null, null, null, null, null);
    }
}
