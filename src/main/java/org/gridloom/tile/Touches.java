package org.gridloom.tile;

import java.util.ArrayList;
import java.util.List;

/**
 * Which tiles of a layer were touched when, as epochs: a number that rises with every change. A tile's own epoch is that of the last change that
 * touched it.
 *
 * @param whole the epoch since which touches are known one by one
 * @param touches after that, oldest first
 */
record Touches(long whole, List<Touch> touches) {

    /** Older ones than so many are taken for changes of the whole layer. */
    private static final int REMEMBERED = 100;

    /** A change's tiles are named at the finest zoom, up to this one, where they are no more than so many. */
    private static final int MOST_TILES = 32;

    private static final int FINEST = 16;

    /** @param tiles of one zoom, which together cover what changed; a tile that shows any of it in its margin is touched too */
    record Touch(long epoch, List<TileAddress> tiles) {

        boolean touches(TileAddress tile) {
            var box = tile.box(TileAddress.MARGIN);
            return tiles.stream().anyMatch(touched -> touched.box(0).meets(box));
        }
    }

    Touches(long whole) {
        this(whole, List.of());
    }

    long epoch() {
        return touches.isEmpty() ? whole : touches.getLast().epoch();
    }

    long epochOf(TileAddress tile) {
        for (var touch : touches.reversed()) {
            if (touch.touches(tile)) {
                return touch.epoch();
            }
        }
        return whole;
    }

    /** What a map that knows of an epoch has not heard yet. */
    List<Touch> after(long epoch) {
        return touches.stream().filter(touch -> touch.epoch() > epoch).toList();
    }

    /** After a change now that can be seen in these boxes. */
    Touches touched(List<WorldBox> boxes) {
        if (boxes.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(touches);
        all.add(new Touch(next(), cover(boxes)));
        long known = whole;
        while (all.size() > REMEMBERED) {
            known = all.removeFirst().epoch();
        }
        return new Touches(known, List.copyOf(all));
    }

    /** After a change now of nobody knows what. */
    Touches touchedWholly() {
        return new Touches(next());
    }

    /** The time, so that it is above every epoch of an earlier run that a browser may still hold. */
    private long next() {
        return Math.max(System.currentTimeMillis(), epoch() + 1);
    }

    private static List<TileAddress> cover(List<WorldBox> boxes) {
        // At zoom 0 one tile covers everything.
        int zoom = FINEST;
        while (zoom > 0 && !isCoveredByFew(boxes, zoom)) {
            zoom--;
        }
        int found = zoom;
        return boxes.stream()
                .flatMap(box -> TileAddress.in(box, found))
                .distinct()
                .toList();
    }

    private static boolean isCoveredByFew(List<WorldBox> boxes, int zoom) {
        return boxes.stream()
                        .flatMap(box -> TileAddress.in(box, zoom))
                        .distinct()
                        .limit(MOST_TILES + 1L)
                        .count()
                <= MOST_TILES;
    }
}
