package org.gridloom.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.gridloom.geometry.Geometries;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/**
 * Joins what was cut into pieces. Data cut into tiles has a feature once for each tile it reaches into, clipped there, under one id; other
 * splits (by the land a road passes, say) come the same way. Pieces of one id become one feature again: surfaces their union, lines as few
 * lines as their pieces connect to. The same
 * piece once more is a repeat, and so is any further point.
 *
 * <p>Features without an id are never joined. Pieces keep the properties of the first; what only a later one says is added.
 */
public final class FeatureJoiner {

    /** Coordinates of the pieces meet on this grid, in steps of 1e-8 degree (about 1 mm): the digits that tiled data carries. */
    private static final PrecisionModel MEETING_GRID = new PrecisionModel(1e8);

    private record Key(String id, int dimension, Object sort) {}

    private final ImportLog.OfLayer log;

    public FeatureJoiner(ImportLog.OfLayer log) {
        this.log = log;
    }

    /**
     * Joins features of one layer; writes joined pieces and repeats into the log, and leaves it to the caller to say what is taken.
     *
     * @param sort what pieces must have in common besides id and dimension
     * @return in the order of first appearance
     */
    public List<Feature> join(Collection<Feature> features, Function<Feature, ?> sort) {
        var pieces = new LinkedHashMap<Object, List<Feature>>();
        for (var feature : features) {
            Object key = feature.id() == null
                    ? feature.origin()
                    : new Key(feature.id(), feature.geometry().getDimension(), sort.apply(feature));
            pieces.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(feature);
        }
        return pieces.values().stream().map(this::joined).toList();
    }

    private Feature joined(List<Feature> pieces) {
        var first = pieces.getFirst();
        if (pieces.size() == 1) {
            return first;
        }
        var properties = new LinkedHashMap<String, Object>();
        var parts = new LinkedHashSet<Geometry>();
        for (var piece : pieces) {
            piece.properties().forEach(properties::putIfAbsent);
            boolean isNew = piece.geometry() instanceof Point
                    ? parts.isEmpty() && parts.add(piece.geometry())
                    : parts.add(piece.geometry().norm());
            if (piece == first) {
                continue;
            }
            if (isNew) {
                log.joined(piece, first.origin());
            } else {
                log.repeated(piece, first.origin());
            }
        }
        return first.with(parts.size() == 1 ? first.geometry() : join(parts), properties);
    }

    private static Geometry join(Collection<Geometry> parts) {
        var all = Geometries.stored().buildGeometry(parts);
        // Snapping to a grid first makes seams meet whose ends were rounded differently; the result is noded, so it is
        // valid.
        var union = UnaryUnionNG.union(all, MEETING_GRID);
        if (union instanceof Polygonal) {
            return union;
        }
        if (!(union instanceof LineString || union instanceof MultiLineString)) {
            return polygonsOnly(union);
        }
        var merger = new LineMerger();
        merger.add(union);
        var lines = new ArrayList<LineString>();
        for (Object line : merger.getMergedLineStrings()) {
            lines.add((LineString) line);
        }
        return Geometries.stored().buildGeometry(lines);
    }

    /** Snapping may leave a line where a sliver of a surface was. */
    private static Geometry polygonsOnly(Geometry mixed) {
        var polygons = new ArrayList<Geometry>();
        for (Object polygon : PolygonExtracter.getPolygons(mixed)) {
            polygons.add((Geometry) polygon);
        }
        return Geometries.stored().buildGeometry(polygons);
    }
}
