package org.gridloom.tour.play;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.gridloom.tile.TileAddress;
import org.gridloom.tour.Play;
import org.gridloom.tour.StopView.Camera;

/**
 * Which tiles the maps of a tour need: those round each stop, as far as a large screen sees, and at every coarser zoom as many more round it, over which the
 * camera flies to the next one.
 */
final class StopTiles {

    /** Half the diagonal of the largest screen that shows a map without enlarging it (see {@code --map-scale}), in its pixels. */
    private static final double SIGHT = 1100;

    /** Pixels of a tile's side on the screen. */
    private static final double TILE = 512;

    /** Degrees of tilt by which one sees about as far again. */
    private static final double TILT = 60;

    /** Layers of tiles by the groups of the layer switcher, as in {@code frontend/map/visibility.ts}; a group is called as its only layer otherwise. */
    private static final Map<String, List<String>> GROUPS = Map.of(
            "grid", List.of("grid", "micro"),
            "building", List.of("building", "entrance"),
            "road", List.of("barrier"),
            "land", List.of("area"));

    private StopTiles() {}

    /** Of one layer of tiles, nearest stops first; nothing where every stop hides it. */
    static SequencedSet<TileAddress> of(Collection<Play.Stop> stops, String layer, int coarsest, int finest) {
        var tiles = new LinkedHashSet<TileAddress>();
        stops.stream()
                .map(Play.Stop::view)
                .filter(view -> view.layers().entrySet().stream()
                        .noneMatch(group -> group.getValue() <= 0
                                && layersOf(group.getKey()).contains(layer)))
                .forEach(view -> around(view.camera(), coarsest, finest, tiles));
        return tiles;
    }

    private static List<String> layersOf(String group) {
        return GROUPS.getOrDefault(group, List.of(group));
    }

    private static void around(Camera camera, int coarsest, int finest, Collection<TileAddress> tiles) {
        var nearest = Math.clamp((int) Math.floor(camera.zoom()), coarsest, finest);
        for (var zoom = nearest; zoom >= coarsest; zoom--) {
            // Where the layer's last tiles are enlarged, a screen sees fewer of them.
            var enlarged = Math.max(1, Math.pow(2, Math.floor(camera.zoom()) - zoom));
            var sight = zoom == nearest ? SIGHT * (1 + camera.pitch() / TILT) / enlarged : SIGHT;
            square(camera, zoom, (int) Math.ceil(sight / TILE), tiles);
        }
    }

    private static void square(Camera camera, int zoom, int reach, Collection<TileAddress> tiles) {
        var middle = TileAddress.at(camera.center().getFirst(), camera.center().getLast(), zoom);
        for (var y = middle.y() - reach; y <= middle.y() + reach; y++) {
            for (var x = middle.x() - reach; x <= middle.x() + reach; x++) {
                TileAddress.of(zoom, x, y).ifPresent(tiles::add);
            }
        }
    }
}
