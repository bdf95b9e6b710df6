package org.gridloom.tile;

/**
 * The shapes of many features in {@link World} units. A feature has one or more rings, lines or points; a ring does not repeat its first vertex. A
 * polygon's shell has a positive area where y points downwards and is followed by its holes, whose areas are negative: the order and the
 * directions of vector tiles. A single vertex at a polygon's end is no ring but the place of its label.
 *
 * @param xy x, y, x, y …
 * @param rings the vertex at which each ring begins, and the one after the last
 * @param features the ring at which each feature begins, and the one after the last
 */
record Shapes(int[] xy, int[] rings, int[] features) {

    int count() {
        return features.length - 1;
    }

    int from(int feature) {
        return features[feature];
    }

    int to(int feature) {
        return features[feature + 1];
    }

    int vertices(int ring) {
        return rings[ring + 1] - rings[ring];
    }

    WorldBox box(int feature) {
        int west = Integer.MAX_VALUE;
        int north = Integer.MAX_VALUE;
        int east = Integer.MIN_VALUE;
        int south = Integer.MIN_VALUE;
        for (int i = 2 * rings[from(feature)]; i < 2 * rings[to(feature)]; i += 2) {
            west = Math.min(west, xy[i]);
            east = Math.max(east, xy[i]);
            north = Math.min(north, xy[i + 1]);
            south = Math.max(south, xy[i + 1]);
        }
        return new WorldBox(west, north, east, south);
    }

    /** Of the vertices of one feature. */
    int hash(int feature) {
        int hash = to(feature) - from(feature);
        for (int i = 2 * rings[from(feature)]; i < 2 * rings[to(feature)]; i++) {
            hash = 31 * hash + xy[i];
        }
        return hash;
    }

    /** Shapes being collected. */
    static final class Builder {

        private final Ints xy = new Ints(256);
        private final Ints rings = new Ints(64);
        private final Ints features = new Ints(64);
        private int begun;

        Builder() {
            rings.add(0);
            features.add(0);
        }

        /** Adds a vertex to the ring that is being made, unless it lies on the one before. */
        void vertex(int x, int y) {
            int size = xy.size;
            if (size == begun || xy.at[size - 2] != x || xy.at[size - 1] != y) {
                xy.add(x, y);
            }
        }

        int verticesOfRing() {
            return (xy.size - begun) / 2;
        }

        void dropRing() {
            xy.size = begun;
        }

        void endRing() {
            begun = xy.size;
            rings.add(begun / 2);
        }

        /** Makes the ring that is being made one of an area of this sign, without its first vertex at the end; false where it has none. */
        boolean orient(boolean positive) {
            if (verticesOfRing() > 1 && xy.at[begun] == xy.at[xy.size - 2] && xy.at[begun + 1] == xy.at[xy.size - 1]) {
                xy.size -= 2;
            }
            double area = verticesOfRing() < 3 ? 0 : doubledArea();
            if (area > 0 != positive) {
                for (int i = begun, j = xy.size - 2; i < j; i += 2, j -= 2) {
                    swap(i, j);
                    swap(i + 1, j + 1);
                }
            }
            return area != 0;
        }

        /** Of the ring that is being made, with its sign. */
        double doubledArea() {
            double sum = 0;
            for (int i = begun + 2; i + 3 < xy.size; i += 2) {
                double ax = (double) xy.at[i] - xy.at[begun];
                double ay = (double) xy.at[i + 1] - xy.at[begun + 1];
                double bx = (double) xy.at[i + 2] - xy.at[begun];
                double by = (double) xy.at[i + 3] - xy.at[begun + 1];
                sum += ax * by - ay * bx;
            }
            return sum;
        }

        boolean hasRings() {
            return rings.size - 1 > features.last();
        }

        void endFeature() {
            features.add(rings.size - 1);
        }

        /** Adds the finished rings to an outline. */
        void addTo(Outline outline) {
            for (int r = 0; r + 1 < rings.size; r++) {
                for (int i = 2 * rings.at[r]; i < 2 * rings.at[r + 1]; i += 2) {
                    outline.vertex(xy.at[i], xy.at[i + 1]);
                }
                outline.endRing();
            }
        }

        /** @param order which feature comes where */
        Shapes build(int[] order) {
            var sorted = new Shapes(new int[xy.size], new int[rings.size], new int[order.length + 1]);
            int vertex = 0;
            int ring = 0;
            for (int i = 0; i < order.length; i++) {
                int from = rings.at[features.at[order[i]]];
                for (int r = features.at[order[i]]; r < features.at[order[i] + 1]; r++) {
                    sorted.rings[ring++] = vertex + rings.at[r] - from;
                }
                int length = rings.at[features.at[order[i] + 1]] - from;
                System.arraycopy(xy.at, 2 * from, sorted.xy, 2 * vertex, 2 * length);
                vertex += length;
                sorted.rings[ring] = vertex;
                sorted.features[i + 1] = ring;
            }
            return sorted;
        }

        private void swap(int i, int j) {
            int held = xy.at[i];
            xy.at[i] = xy.at[j];
            xy.at[j] = held;
        }
    }
}
