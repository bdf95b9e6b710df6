package org.gridloom.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Holds our tiles against others of the same address: the same features, properties and places to a tile unit, and nothing of ours invalid. */
final class TileComparison {

    /** In tile units: PostGIS leaves out vertices within half of one, and both round. */
    private static final double TOLERANCE = 3;

    /** In tile units: how thick a piece at the cut may be that only one has. */
    private static final double SLIVER = 1.5;

    private static final Envelope TILE = new Envelope(0, 4096, 0, 4096);

    private int tiles;
    private int features;
    private int different;
    private int invalid;

    private record Key(long id, int dimension) {}

    void compare(byte[] ours, byte[] theirs) {
        tiles++;
        var mine = byKey(ours);
        var others = byKey(theirs);
        features += mine.size();
        invalid += (int) mine.values().stream()
                .filter(feature -> !feature.shape().isValid())
                .count();
        different += (int) mine.entrySet().stream()
                .filter(entry -> !isSame(entry.getValue(), others.get(entry.getKey())))
                .count();
        different += (int) others.entrySet().stream()
                .filter(entry -> !mine.containsKey(entry.getKey()))
                .filter(entry -> !isSliverAtCut(entry.getValue().shape()))
                .count();
    }

    void print(PrintStream out) {
        Figure.of("tiles.invalidRings", invalid, "", "tiles", tiles, "features", features)
                .print(out);
        Figure.of("tiles.different", different, "", "tiles", tiles, "features", features)
                .print(out);
    }

    private static boolean isSame(TileReader.Feature ours, TileReader.@Nullable Feature theirs) {
        return theirs != null
                && ours.properties().equals(theirs.properties())
                && (DiscreteHausdorffDistance.distance(ours.shape(), theirs.shape()) <= TOLERANCE
                        || isSliverAtCut(ours.shape().symDifference(theirs.shape())));
    }

    /** Where a slanted wall is cut in the margin round the tile, half a unit of rounding moves the cut far along it, though nothing that is seen. */
    private static boolean isSliverAtCut(Geometry difference) {
        return !difference.getEnvelopeInternal().intersects(TILE)
                && difference.buffer(-SLIVER / 2).isEmpty();
    }

    private static Map<Key, TileReader.Feature> byKey(byte[] tile) {
        return TileReader.read(tile).stream()
                .collect(Collectors.toMap(
                        feature -> new Key(feature.id(), feature.shape().getDimension()), Function.identity()));
    }
}
