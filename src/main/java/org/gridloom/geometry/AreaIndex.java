package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.prep.PreparedPolygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Polygonal areas by number, found by a point in them or by what they share with another area. Their borders belong to them. */
final class AreaIndex {

    /** How much of an area lies in one of the indexed ones, in square metres. */
    record Share(int number, double area) {}

    private final List<? extends Geometry> areas;
    private final IndexedPointInAreaLocator[] locators;
    private final PreparedPolygon[] prepared;
    private final STRtree tree = new STRtree();

    AreaIndex(List<? extends Geometry> areas) {
        this.areas = areas;
        locators = new IndexedPointInAreaLocator[areas.size()];
        prepared = new PreparedPolygon[areas.size()];
        for (int i = 0; i < areas.size(); i++) {
            if (!areas.get(i).isEmpty()) {
                tree.insert(areas.get(i).getEnvelopeInternal(), i);
            }
        }
        tree.build();
    }

    /** Numbers of the areas that hold the point, in ascending order. */
    List<Integer> at(Coordinate point) {
        var found = new ArrayList<Integer>(1);
        for (int i : near(new Envelope(point))) {
            if (locators[i] == null) {
                locators[i] = new IndexedPointInAreaLocator(areas.get(i));
            }
            if (locators[i].locate(point) != Location.EXTERIOR) {
                found.add(i);
            }
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    /** What the given area shares with each of these, in ascending order of number; nothing for those it only touches. */
    List<Share> sharesOf(Geometry area) {
        var shares = new ArrayList<Share>(1);
        for (int i : near(area.getEnvelopeInternal())) {
            if (prepared[i] == null) {
                prepared[i] = new PreparedPolygon((Polygonal) areas.get(i));
            }
            double shared = 0;
            if (prepared[i].covers(area)) {
                shared = area.getArea();
            } else if (prepared[i].intersects(area)) {
                shared = OverlayNGRobust.overlay(areas.get(i), area, OverlayNG.INTERSECTION)
                        .getArea();
            }
            if (shared > 0) {
                shares.add(new Share(i, shared));
            }
        }
        shares.sort(Comparator.comparingInt(Share::number));
        return shares;
    }

    private List<Integer> near(Envelope envelope) {
        var found = new ArrayList<Integer>();
        tree.query(envelope, item -> found.add((Integer) item));
        return found;
    }
}
