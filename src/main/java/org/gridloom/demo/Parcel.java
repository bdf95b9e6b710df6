package org.gridloom.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** A piece of ground: an open counterclockwise ring of metric vertices, rounded to 1 cm. Cutting it adds no vertex to what lies round it. */
record Parcel(List<Coordinate> ring) {

    static final GeometryFactory METRIC = new GeometryFactory();

    Parcel {
        ring = List.copyOf(ring);
    }

    Polygon polygon() {
        var shell = new Coordinate[ring.size() + 1];
        for (int i = 0; i < ring.size(); i++) {
            shell[i] = ring.get(i);
        }
        shell[ring.size()] = ring.getFirst();
        return METRIC.createPolygon(shell);
    }

    /** The two parts on the right and on the left of the line that goes from vertex {@code from} over {@code between} to vertex {@code to}. */
    List<Parcel> cut(int from, int to, List<Coordinate> between) {
        List<Coordinate> right = walk(from, to);
        right.addAll(between.reversed());
        List<Coordinate> left = walk(to, from);
        left.addAll(between);
        return List.of(new Parcel(right), new Parcel(left));
    }

    /** Vertices from one to another, counterclockwise, both included. */
    List<Coordinate> walk(int from, int to) {
        List<Coordinate> walk = new ArrayList<>();
        for (int i = from; i != to; i = next(i)) {
            walk.add(ring.get(i));
        }
        walk.add(ring.get(to));
        return walk;
    }

    int next(int i) {
        return (i + 1) % ring.size();
    }

    int steps(int from, int to) {
        int there = Math.floorMod(to - from, ring.size());
        return Math.min(there, ring.size() - there);
    }

    int nearest(Coordinate place) {
        int best = 0;
        for (int i = 1; i < ring.size(); i++) {
            if (ring.get(i).distance(place) < ring.get(best).distance(place)) {
                best = i;
            }
        }
        return best;
    }

    double area() {
        return polygon().getArea();
    }
}
