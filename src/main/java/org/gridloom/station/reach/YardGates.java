package org.gridloom.station.reach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.station.reach.WalkedGround.Gate;
import org.gridloom.station.reach.WalkedGround.Yard;
import org.gridloom.station.reach.WalkingNetwork.Tie;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The ways inside walled compounds whose paths nobody has stored: from each of its gates to any place in it, straight but for going round houses. In
 * rows of houses one walks along two directions at a right angle, on average over all directions 4/π times the straight distance. Metric.
 */
final class YardGates {

    private static final double DETOUR = 4 / Math.PI;

    private record Walled(Yard yard, PreparedGeometry ground) {}

    private final STRtree yards = new STRtree();
    private final Map<Gate, Tie> gates = new HashMap<>();

    YardGates(List<Yard> all) {
        all.stream()
                .filter(Yard::walled)
                .forEach(yard -> yards.insert(
                        yard.boundary().getEnvelopeInternal(),
                        new Walled(yard, PreparedGeometryFactory.prepare(yard.boundary()))));
        yards.build();
    }

    /** Says how one gets to a gate. */
    void tie(Gate gate, Tie tie) {
        gates.put(gate, tie);
    }

    /** By the gates that one can get to; nothing outside of walled compounds. */
    List<Tie> ties(Geometry place) {
        var point = place.getInteriorPoint();
        var ties = new ArrayList<Tie>();
        for (var found : yards.query(point.getEnvelopeInternal())) {
            if (found instanceof Walled(var yard, var ground) && ground.covers(point)) {
                for (var gate : yard.gates()) {
                    var tie = gates.get(gate);
                    if (tie != null) {
                        ties.add(new Tie(tie.node(), tie.link() + inside(gate, point.getCoordinate())));
                    }
                }
            }
        }
        ties.sort(Comparator.comparingInt(Tie::link));
        return ties;
    }

    private static int inside(Gate gate, Coordinate place) {
        return (int) Math.round(gate.point().distance(place) * DETOUR * PathSegments.CENTIMETRES);
    }
}
