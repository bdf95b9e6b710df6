package org.gridloom.geometry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridloom.geometry.Ground.Footprint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** What a drawn line comes near: units and their borders, and the buildings it meets; and the line itself, made to meet those borders. */
final class LineGround {

    /** Metres; farther than the line is led on to a border. */
    private static final double NEAR = 1;

    /** A polygon of the outline of a building that the line meets. */
    record Roof(Polygon area, Envelope reach) {

        static Roof of(Polygon area) {
            return new Roof(area, near(area.getEnvelopeInternal()));
        }

        /** Whether all of some ground may lie under it. */
        boolean mayCover(Polygon ground) {
            return reach.contains(ground.getEnvelopeInternal());
        }
    }

    private final LiveCoverage ground;
    private final FootprintIndex buildings;
    private final SortedMap<Integer, BaseUnit> units = new TreeMap<>();
    private final List<SharedEdge> borders = new ArrayList<>();
    private final List<Roof> roofs = new ArrayList<>();
    private final Coordinate[] line;

    LineGround(LiveCoverage ground, LineString drawn, FootprintIndex buildings) {
        this.ground = ground;
        this.buildings = buildings;
        findUnits(drawn);
        line = new DrawnLine(List.copyOf(units.values()), borders).meeting(drawn);
        findRoofs();
    }

    /** By number. */
    SortedMap<Integer, BaseUnit> units() {
        return units;
    }

    List<SharedEdge> borders() {
        return borders;
    }

    /** Of the buildings that the line meets, and of those that meet one of them: its outline is a line too. */
    List<Roof> roofs() {
        return roofs;
    }

    /** Fewer than two vertices where nothing is left of it. */
    Coordinate[] line() {
        return line;
    }

    private void findUnits(LineString drawn) {
        var at = drawn.getCoordinates();
        for (int i = 1; i < at.length; i++) {
            findNear(at[i - 1], at[i]);
        }
        var seen = Collections.<SharedEdge>newSetFromMap(new IdentityHashMap<>());
        // In an order that is the same each time, and with it the parts and their numbers.
        units.keySet()
                .forEach(unit -> ground.edgesOf(unit).stream().filter(seen::add).forEach(borders::add));
    }

    /** By distance, since round a slanting line there are many units that it does not come near. */
    private void findNear(Coordinate from, Coordinate to) {
        var envelope = new Envelope(from, to);
        envelope.expandBy(NEAR);
        for (var unit : ground.near(envelope)) {
            if (!units.containsKey(unit.number()) && Buildings.comesWithin(NEAR, from, to, unit.area())) {
                units.put(unit.number(), unit);
            }
        }
    }

    /** By their place, since a wing may stand in another unit than the house. */
    private void findRoofs() {
        var found = new LinkedHashMap<Long, Footprint>();
        for (int i = 1; i < line.length; i++) {
            for (var footprint : buildings.near(near(new Envelope(line[i - 1], line[i])))) {
                if (!found.containsKey(footprint.id()) && meets(line[i - 1], line[i], footprint)) {
                    found.put(footprint.id(), footprint);
                }
            }
        }
        var open = new ArrayDeque<>(found.values());
        while (!open.isEmpty()) {
            var by = open.removeFirst().outline();
            for (var footprint : buildings.near(near(by.getEnvelopeInternal()))) {
                if (!found.containsKey(footprint.id()) && footprint.outline().isWithinDistance(by, LineMap.MEETS)) {
                    found.put(footprint.id(), footprint);
                    open.addLast(footprint);
                }
            }
        }
        found.values()
                .forEach(footprint -> buildings.wings(footprint).forEach(wing -> roofs.add(Roof.of(wing.area()))));
    }

    private static Envelope near(Envelope extent) {
        var near = new Envelope(extent);
        near.expandBy(LineMap.MEETS);
        return near;
    }

    private boolean meets(Coordinate from, Coordinate to, Footprint footprint) {
        return buildings.wings(footprint).stream()
                .anyMatch(wing -> Buildings.comesWithin(LineMap.MEETS, from, to, wing.area()));
    }
}
