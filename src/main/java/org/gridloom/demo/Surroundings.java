package org.gridloom.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.gridloom.demo.BuiltStreet.Surface;
import org.gridloom.territory.AreaKind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * The country round a town, so that its map does not end at its border: the river and the larger roads go on, hills lie in the north, fields
 * elsewhere. Nobody's territory; nothing is built there. Metric.
 */
final class Surroundings {

    enum Side {
        SOUTH,
        EAST,
        NORTH,
        WEST
    }

    /** How far it goes, in steps of the terrain, and into pieces of what size. */
    private static final int REACH = 60;

    private static final int PIECE = 15;

    /** Square metres of a piece too small to till. */
    private static final double CORNER = 4_000;

    /** Metres between two pieces. */
    private static final double LANE = 2.5;

    final List<Road> roads = new ArrayList<>();
    final List<Surface> surfaces = new ArrayList<>();

    private final Terrain terrain;
    private final StreetNet net;
    private final Set<Side> open;
    private final SplittableRandom random;

    /** @param open the sides on which no other street lies */
    Surroundings(Terrain terrain, BuiltStreet street, Set<Side> open, SplittableRandom random) {
        this.terrain = terrain;
        this.net = street.net;
        this.open = EnumSet.copyOf(open);
        this.random = random;
        roads();
        river(street.river);
        land();
    }

    private void roads() {
        for (Road road : net.roads) {
            if (road.kind() == Road.Kind.ARTERIAL || road.kind() == Road.Kind.SECONDARY) {
                var line = road.line().getCoordinates();
                goOn(road, line[0]);
                goOn(road, line[line.length - 1]);
            }
        }
    }

    private void goOn(Road road, Coordinate end) {
        int at = net.outline.ring().indexOf(end);
        if (at < 0) {
            return;
        }
        // What lies on the border to a street in the west or south goes on from there.
        boolean theirs = road == net.roads.get(0) && !open.contains(Side.SOUTH)
                || road == net.roads.get(1) && !open.contains(Side.WEST);
        if (theirs) {
            return;
        }
        var node = node(at);
        // Along the southern and northern border roads run from west to east: at a corner they go on that way.
        var box = road.line().getEnvelopeInternal();
        boolean border = net.roads.indexOf(road) < 4 && box.getWidth() > box.getHeight();
        if (node.j == 0 && !border) {
            goOn(road, Side.SOUTH, node);
        } else if (node.j == terrain.up() && !border) {
            goOn(road, Side.NORTH, node);
        } else if (node.i == 0) {
            goOn(road, Side.WEST, node);
        } else if (node.i == terrain.across()) {
            goOn(road, Side.EAST, node);
        }
    }

    private record Node(int i, int j) {}

    /** Of the outline's vertices, which run counterclockwise from the south-western corner. */
    private Node node(int vertex) {
        int across = terrain.across();
        int up = terrain.up();
        if (vertex <= across) {
            return new Node(vertex, 0);
        }
        if (vertex <= across + up) {
            return new Node(across, vertex - across);
        }
        return vertex <= 2 * across + up
                ? new Node(2 * across + up - vertex, up)
                : new Node(0, 2 * (across + up) - vertex);
    }

    private void goOn(Road road, Side side, Node from) {
        if (open.contains(side)) {
            List<Coordinate> line = new ArrayList<>();
            for (int k = 0; k <= REACH; k++) {
                line.add(
                        switch (side) {
                            case SOUTH -> net.node(from.i, from.j - k);
                            case NORTH -> net.node(from.i, from.j + k);
                            case WEST -> net.node(from.i - k, from.j);
                            case EAST -> net.node(from.i + k, from.j);
                        });
            }
            roads.add(Road.of(road.kind(), road.name(), line));
        }
    }

    private void river(String name) {
        if (open.contains(Side.WEST)) {
            surfaces.add(new Surface(AreaKind.WATER, name, net.river.reach(-REACH, 0)));
        }
        if (open.contains(Side.EAST)) {
            surfaces.add(
                    new Surface(AreaKind.WATER, name, net.river.reach(terrain.across(), terrain.across() + REACH)));
        }
    }

    private void land() {
        var columns = stops(terrain.across(), open.contains(Side.WEST), open.contains(Side.EAST));
        var rows = stops(terrain.up(), open.contains(Side.SOUTH), open.contains(Side.NORTH));
        for (int c = 0; c + 1 < columns.size(); c++) {
            for (int r = 0; r + 1 < rows.size(); r++) {
                int west = columns.get(c);
                int south = rows.get(r);
                boolean inside = west >= 0 && west < terrain.across() && south >= 0 && south < terrain.up();
                if (!inside) {
                    piece(quad(west, south, columns.get(c + 1), rows.get(r + 1)), south >= terrain.up());
                }
            }
        }
    }

    /** Where pieces end along one axis; the street's own ends are among them. */
    private static List<Integer> stops(int length, boolean before, boolean after) {
        List<Integer> stops = new ArrayList<>();
        for (int stop = before ? -REACH : 0; stop < length; stop += PIECE) {
            stops.add(stop);
        }
        for (int stop = length; stop <= length + (after ? REACH : 0); stop += PIECE) {
            stops.add(stop);
        }
        return stops;
    }

    private void piece(Polygon quad, boolean hills) {
        for (Polygon ground : Polygons.of(free(quad))) {
            if (ground.getArea() < CORNER || random.nextInt(10) < (hills ? 6 : 2)) {
                surfaces.add(new Surface(AreaKind.GREEN, "", Site.rounded(ground)));
            } else {
                surfaces.addAll(new Fields(random).layOut(ground));
            }
        }
    }

    private Polygon quad(int west, int south, int east, int north) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = west; i < east; i++) {
            ring.add(net.node(i, south));
        }
        for (int j = south; j < north; j++) {
            ring.add(net.node(east, j));
        }
        for (int i = east; i > west; i--) {
            ring.add(net.node(i, north));
        }
        for (int j = north; j > south; j--) {
            ring.add(net.node(west, j));
        }
        return new Parcel(ring).polygon();
    }

    private Geometry free(Polygon quad) {
        Geometry left = Overlays.without(quad.buffer(-LANE, 2), net.outline.polygon());
        for (Road road : roads) {
            left = without(left, road.ground());
        }
        for (Road road : net.roads.subList(0, 4)) {
            left = without(left, road.ground());
        }
        for (Surface surface : List.copyOf(surfaces)) {
            if (surface.kind() == AreaKind.WATER) {
                left = without(left, surface.area().buffer(12, 2));
            }
        }
        return left;
    }

    private static Geometry without(Geometry left, Geometry part) {
        return part.getEnvelopeInternal().intersects(left.getEnvelopeInternal()) ? Overlays.without(left, part) : left;
    }
}
