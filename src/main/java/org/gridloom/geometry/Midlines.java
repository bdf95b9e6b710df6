package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Triangle;
import org.locationtech.jts.triangulate.IncrementalDelaunayTriangulator;
import org.locationtech.jts.triangulate.quadedge.LocateFailureException;
import org.locationtech.jts.triangulate.quadedge.QuadEdge;
import org.locationtech.jts.triangulate.quadedge.QuadEdgeSubdivision;
import org.locationtech.jts.triangulate.quadedge.Vertex;

/**
 * The lines halfway between owners of sites: those edges of the sites' Voronoi diagram whose two sites differ in owner. Chained from one junction to the
 * next, simplified by no more than a part of the room there is to the nearest site, and cut off at a rectangle.
 */
final class Midlines {

    /** Share of the distance to the nearest site by which a line may move when it is simplified, and the most in metres. */
    private static final double PART_OF_ROOM = 0.2;

    private static final double MOST_MOVE = 0.6;

    /** Sites are triangulated in whole centimetres: with whole numbers of this size the test for the side of a line is exact. */
    private static final double UNITS_PER_METRE = 100;

    /** Orders of the sites that are tried. */
    private static final int ORDERS = 5;

    private static final class Site extends Vertex {
        private final int owner;

        Site(Coordinate where, int owner) {
            super(where);
            this.owner = owner;
        }
    }

    /** A vertex of the Voronoi diagram; {@code room} is the distance to the nearest sites. */
    private static final class Junction {
        private final Coordinate where;
        private final double room;
        private final List<Link> links = new ArrayList<>(3);

        Junction(Coordinate where, double room) {
            this.where = where;
            this.room = room;
        }
    }

    private static final class Link {
        private final Junction a;
        private final Junction b;
        private boolean walked;

        Link(Junction a, Junction b) {
            this.a = a;
            this.b = b;
        }

        Junction across(Junction from) {
            return from == a ? b : a;
        }
    }

    private final Coordinate base;
    private final List<Vertex> sites = new ArrayList<>();
    private final Set<Coordinate> taken = new HashSet<>();
    private final Envelope reach = new Envelope();

    /** @param base somewhere near: computing goes relative to it, which keeps digits for what matters */
    Midlines(Coordinate base) {
        this.base = base;
    }

    /** Of sites in the same centimetre the first counts: the triangulation takes none that are closer. */
    void addSite(double x, double y, int owner) {
        var site = new Coordinate(Math.rint((x - base.x) * UNITS_PER_METRE), Math.rint((y - base.y) * UNITS_PER_METRE));
        if (taken.add(site)) {
            sites.add(new Site(site, owner));
        }
    }

    /** @param window lines are cut off at this rectangle */
    List<Coordinate[]> within(Envelope window) {
        reach.init(
                window.getMinX() - base.x,
                window.getMaxX() - base.x,
                window.getMinY() - base.y,
                window.getMaxY() - base.y);
        var around = new Envelope(
                Math.floor(reach.getMinX()) * UNITS_PER_METRE,
                Math.ceil(reach.getMaxX()) * UNITS_PER_METRE,
                Math.floor(reach.getMinY()) * UNITS_PER_METRE,
                Math.ceil(reach.getMaxY()) * UNITS_PER_METRE);
        sites.forEach(site -> around.expandToInclude(site.getCoordinate()));
        var subdivision = triangulated(around);
        subdivision.visitTriangles(Midlines::placeJunction, true);

        var junctions = new ArrayList<Junction>();
        for (var item : subdivision.getPrimaryEdges(false)) {
            link((QuadEdge) item, junctions);
        }
        var lines = new ArrayList<Coordinate[]>();
        for (var junction : junctions) {
            if (junction.links.size() != 2) {
                junction.links.forEach(link -> walk(junction, link, lines));
            }
        }
        for (var junction : junctions) {
            junction.links.forEach(link -> walk(junction, link, lines));
        }
        return lines;
    }

    /**
     * The triangulation walks from the last site to the place of the next, and among sites of which many lie on one circle may walk for ever, which
     * it notices. From another order of the sites the walks are others, the triangulation is as good.
     */
    private QuadEdgeSubdivision triangulated(Envelope around) {
        var order = new ArrayList<>(sites);
        for (int attempt = 1; ; attempt++) {
            try {
                var subdivision = new QuadEdgeSubdivision(around, 0);
                new IncrementalDelaunayTriangulator(subdivision).insertSites(order);
                return subdivision;
            } catch (LocateFailureException e) {
                if (attempt == ORDERS) {
                    throw e;
                }
                Collections.shuffle(order, new Random(attempt));
            }
        }
    }

    /** Notes the circumcentre at the three dual edges that start there. */
    private static void placeJunction(QuadEdge[] triangle) {
        var a = triangle[0].orig().getCoordinate();
        var centre = Triangle.circumcentreDD(
                a, triangle[1].orig().getCoordinate(), triangle[2].orig().getCoordinate());
        var junction = new Junction(
                new Coordinate(centre.x / UNITS_PER_METRE, centre.y / UNITS_PER_METRE),
                centre.distance(a) / UNITS_PER_METRE);
        for (var edge : triangle) {
            edge.rot().setData(junction);
        }
    }

    private static void link(QuadEdge edge, List<Junction> junctions) {
        if (edge.orig() instanceof Site one
                && edge.dest() instanceof Site other
                && one.owner != other.owner
                && edge.rot().getData() instanceof Junction a
                && edge.invRot().getData() instanceof Junction b) {
            var link = new Link(a, b);
            for (var junction : new Junction[] {a, b}) {
                if (junction.links.isEmpty()) {
                    junctions.add(junction);
                }
                junction.links.add(link);
            }
        }
    }

    private void walk(Junction start, Link first, List<Coordinate[]> lines) {
        if (first.walked) {
            return;
        }
        var chain = new ArrayList<Junction>();
        chain.add(start);
        var at = start;
        var link = first;
        while (link != null) {
            link.walked = true;
            at = link.across(at);
            chain.add(at);
            link = at.links.size() == 2 ? onward(at) : null;
        }
        cutOff(simplified(chain), lines);
    }

    private static @Nullable Link onward(Junction at) {
        for (var link : at.links) {
            if (!link.walked) {
                return link;
            }
        }
        return null;
    }

    /** Douglas and Peucker's way, with a tolerance that follows the room there is. */
    private static List<Coordinate> simplified(List<Junction> chain) {
        var kept = new boolean[chain.size()];
        kept[0] = true;
        kept[chain.size() - 1] = true;
        if (chain.getFirst() == chain.getLast() && chain.size() > 3) { // round a courtyard
            kept[chain.size() / 3] = true;
            kept[2 * chain.size() / 3] = true;
        }
        int from = 0;
        for (int to = 1; to < kept.length; to++) {
            if (kept[to]) {
                keep(chain, from, to, kept);
                from = to;
            }
        }
        var line = new ArrayList<Coordinate>();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                line.add(chain.get(i).where);
            }
        }
        return line;
    }

    private static void keep(List<Junction> chain, int from, int to, boolean[] kept) {
        var section = new LineSegment(chain.get(from).where, chain.get(to).where);
        int worst = -1;
        double worstExcess = 1;
        for (int i = from + 1; i < to; i++) {
            var junction = chain.get(i);
            double tolerance = Math.min(MOST_MOVE, PART_OF_ROOM * junction.room);
            double excess = section.distance(junction.where) / tolerance;
            if (excess > worstExcess) {
                worst = i;
                worstExcess = excess;
            }
        }
        if (worst > 0) {
            kept[worst] = true;
            keep(chain, from, worst, kept);
            keep(chain, worst, to, kept);
        }
    }

    /** Parts within the window; circumcentres can be very far away. */
    private void cutOff(List<Coordinate> line, List<Coordinate[]> lines) {
        var piece = new ArrayList<Coordinate>();
        for (int i = 1; i < line.size(); i++) {
            var clipped = clip(line.get(i - 1), line.get(i));
            if (clipped == null) {
                finish(piece, lines);
                continue;
            }
            if (piece.isEmpty() || !piece.getLast().equals2D(clipped.p0)) {
                finish(piece, lines);
                piece.add(clipped.p0);
            }
            piece.add(clipped.p1);
        }
        finish(piece, lines);
    }

    private void finish(List<Coordinate> piece, List<Coordinate[]> lines) {
        if (piece.size() > 1) {
            lines.add(piece.stream()
                    .map(c -> new Coordinate(c.x + base.x, c.y + base.y))
                    .toArray(Coordinate[]::new));
        }
        piece.clear();
    }

    /** Liang and Barsky's way. */
    private @Nullable LineSegment clip(Coordinate from, Coordinate to) {
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        double[] slope = {-dx, dx, -dy, dy};
        double[] room = {
            from.x - reach.getMinX(), reach.getMaxX() - from.x, from.y - reach.getMinY(), reach.getMaxY() - from.y
        };
        double enter = 0;
        double leave = 1;
        for (int i = 0; i < 4; i++) {
            if (slope[i] == 0) {
                if (room[i] < 0) {
                    return null;
                }
            } else {
                double t = room[i] / slope[i];
                if (slope[i] < 0) {
                    enter = Math.max(enter, t);
                } else {
                    leave = Math.min(leave, t);
                }
            }
        }
        if (enter >= leave) {
            return null;
        }
        return new LineSegment(
                enter == 0 ? from : new Coordinate(from.x + enter * dx, from.y + enter * dy),
                leave == 1 ? to : new Coordinate(from.x + leave * dx, from.y + leave * dy));
    }
}
