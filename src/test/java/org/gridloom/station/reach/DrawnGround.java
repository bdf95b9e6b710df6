package org.gridloom.station.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.station.reach.WalkedGround.Gate;
import org.gridloom.station.reach.WalkedGround.House;
import org.gridloom.station.reach.WalkedGround.Level;
import org.gridloom.station.reach.WalkedGround.Path;
import org.gridloom.station.reach.WalkedGround.Yard;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A small piece of ground drawn by hand in WKT, in metres. */
final class DrawnGround {

    static final MetricPlane PLANE = MetricPlane.of(4548);

    private final List<Path> paths = new ArrayList<>();
    private final List<LineString> blockers = new ArrayList<>();
    private final List<Yard> yards = new ArrayList<>();
    private final List<House> houses = new ArrayList<>();

    static Geometry shape(String wkt) {
        try {
            return new WKTReader(PLANE.factory()).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    static Point point(double x, double y) {
        return PLANE.factory().createPoint(new Coordinate(x, y));
    }

    DrawnGround path(String wkt) {
        return path(Level.GROUND, "", wkt);
    }

    DrawnGround road(double width, String wkt) {
        paths.add(new Path("", width, Level.GROUND, (LineString) shape(wkt)));
        return this;
    }

    DrawnGround path(Level level, String name, String wkt) {
        paths.add(new Path(name, 0, level, (LineString) shape(wkt)));
        return this;
    }

    DrawnGround blocker(String wkt) {
        blockers.add((LineString) shape(wkt));
        return this;
    }

    /** @param gates x, y, x, y … */
    DrawnGround yard(String wkt, double... gates) {
        var through = new ArrayList<Gate>();
        for (int i = 0; i < gates.length; i += 2) {
            through.add(new Gate("门" + (i / 2 + 1), new Coordinate(gates[i], gates[i + 1])));
        }
        yards.add(new Yard("院", shape(wkt), through));
        return this;
    }

    /** @param doors none for the outline */
    DrawnGround house(int households, String outline, Coordinate... doors) {
        houses.add(new House(
                houses.size() + 1,
                "楼" + (houses.size() + 1),
                "340899001001001",
                households,
                Arrays.asList(doors),
                shape(outline),
                false));
        return this;
    }

    /** A shed of two metres before which one stands at this place. */
    DrawnGround house(int households, double x, double y) {
        return house(
                households,
                "POLYGON((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))".formatted(x, y, x + 2, y + 2),
                new Coordinate(x, y));
    }

    WalkingNetwork network() {
        return NetworkBuilder.build(PLANE, new WalkedGround(paths, blockers, yards, houses));
    }

    /** Metres from a station to each door, -1 where there is no way. */
    static List<Double> metres(WalkingNetwork network, Point station) {
        var walk = new Walk(network.graph()).begin();
        network.spot(station).ifPresent(spot -> network.start(walk, List.of(spot)));
        walk.go(10_000_000);
        return Arrays.stream(network.doorsAt().distances(walk, 10_000_000))
                .mapToObj(distance -> distance == Walk.FAR ? -1.0 : distance / PathSegments.CENTIMETRES)
                .toList();
    }
}
