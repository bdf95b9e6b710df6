package org.gridloom.station.reach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridloom.station.reach.WalkedGround.Level;
import org.gridloom.station.reach.WalkedGround.Path;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;

/** The paths' straight pieces, found by where they are; and the places on a path by how far along it they are, in whole centimetres. Metric. */
final class PathSegments {

    static final double CENTIMETRES = 100;

    /** Metres in which a way to a door is looked for, one after the other. Nobody's door is farther from all ways than the last. */
    private static final double[] AROUND = {25, 75, 200};

    /** One straight piece of a path, that begins so many metres along it. */
    record Piece(int path, int number, Coordinate from, Coordinate to, double along) {

        LineSegment segment() {
            return new LineSegment(from, to);
        }

        /** How many centimetres along the path a place on this piece is. */
        int centimetres(Coordinate place) {
            return (int) Math.round((along + from.distance(place)) * CENTIMETRES);
        }
    }

    /**
     * Where something is tied to a path: the nearest place of one that can be gone to straight.
     *
     * @param at centimetres along the path
     * @param link centimetres from there to the thing
     * @param place on the path
     * @param from where the thing is left
     */
    record Foot(int path, int at, int link, Coordinate place, Coordinate from) {}

    private record Near(Piece piece, Coordinate place, Coordinate from, double metres) {}

    private final List<Path> paths;
    private final Blockers blockers;
    private final STRtree index = new STRtree();
    private final List<Piece> pieces = new ArrayList<>();

    PathSegments(List<Path> paths, Blockers blockers) {
        this.paths = paths;
        this.blockers = blockers;
        for (int path = 0; path < paths.size(); path++) {
            var points = paths.get(path).line().getCoordinates();
            double along = 0;
            for (int i = 0; i + 1 < points.length; i++) {
                var piece = new Piece(path, i, points[i], points[i + 1], along);
                pieces.add(piece);
                index.insert(new Envelope(points[i], points[i + 1]), piece);
                along += points[i].distance(points[i + 1]);
            }
        }
        index.build();
    }

    GeometryFactory factory() {
        return paths.getFirst().line().getFactory();
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** Those whose box comes that near. */
    @SuppressWarnings("unchecked") // holds nothing else
    List<Piece> near(Envelope box, double metres) {
        var around = new Envelope(box);
        around.expandBy(metres);
        return index.query(around);
    }

    static int length(Path path) {
        return (int) Math.round(path.line().getLength() * CENTIMETRES);
    }

    /** Nothing where no path is near, or something is before each. Bridges and tunnels are passed, nobody enters a house from them. */
    Optional<Foot> foot(Geometry thing) {
        for (double metres : AROUND) {
            var near = near(thing.getEnvelopeInternal(), metres).stream()
                    .filter(piece -> paths.get(piece.path).level() == Level.GROUND)
                    .map(piece -> near(thing, piece))
                    .filter(candidate -> candidate.metres <= metres)
                    .sorted(Comparator.comparingDouble(Near::metres)
                            .thenComparingInt(candidate -> candidate.piece.path)
                            .thenComparingInt(candidate -> candidate.piece.number))
                    .filter(candidate -> !blockers.between(candidate.from, candidate.place))
                    .findFirst();
            if (near.isPresent()) {
                return near.map(PathSegments::foot);
            }
        }
        return Optional.empty();
    }

    private static Foot foot(Near near) {
        return new Foot(
                near.piece.path,
                near.piece.centimetres(near.place),
                (int) Math.round(near.metres * CENTIMETRES),
                near.place,
                near.from);
    }

    private static Near near(Geometry thing, Piece piece) {
        if (thing instanceof Point point) {
            var place = piece.segment().closestPoint(point.getCoordinate());
            return new Near(piece, place, point.getCoordinate(), place.distance(point.getCoordinate()));
        }
        GeometryFactory factory = thing.getFactory();
        var nearest =
                DistanceOp.nearestPoints(thing, factory.createLineString(new Coordinate[] {piece.from, piece.to}));
        return new Near(piece, nearest[1], nearest[0], nearest[0].distance(nearest[1]));
    }
}
