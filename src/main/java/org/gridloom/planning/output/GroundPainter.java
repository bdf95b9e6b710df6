package org.gridloom.planning.output;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.Ground.Footprint;
import org.gridloom.print.Ink;
import org.gridloom.print.Letters;
import org.gridloom.print.MapFrame;
import org.gridloom.print.Sheet;
import org.gridloom.territory.Surroundings;
import org.gridloom.territory.Surroundings.Way;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** Paints what lies under a plan's grids: water and green, roads with their names, buildings. In the colours of the portal's light map. */
final class GroundPainter {

    private static final Ink GROUND = new Ink("#f3f1ec");
    private static final Ink WATER = new Ink("#a9d3f0");
    private static final Ink GREEN = new Ink("#d6ebc7");
    private static final Ink CASING = new Ink("#d3cec5");
    private static final Ink MAIN_ROAD = new Ink("#ffe6ad");
    private static final Ink MINOR_ROAD = new Ink("#ffffff");
    private static final Ink RAIL = new Ink("#a2a0ae");
    private static final Ink WALL = new Ink("#b3a48f");
    private static final Ink BUILDING = new Ink("#d9d4cc");
    private static final Ink BUILDING_OUTLINE = new Ink("#a8a197");
    private static final Ink ROAD_NAME = new Ink("#6b6250");

    private final Sheet sheet;
    private final MapFrame map;

    GroundPainter(Sheet sheet, MapFrame map) {
        this.sheet = sheet;
        this.map = map;
    }

    static Ink of(BarrierClass kind) {
        return switch (kind) {
            case RIVER -> WATER;
            case RAILWAY -> RAIL;
            case MAIN_ROAD -> new Ink("#e0ad62");
            case MINOR_ROAD, NONE -> CASING;
            case WALL -> WALL;
        };
    }

    void paint(List<Surroundings.Surface> surfaces, List<Way> ways, List<Footprint> buildings) {
        sheet.fill(map.box(), GROUND);
        for (var surface : surfaces) {
            switch (surface.kind()) {
                case WATER -> map.fill(surface.surface(), WATER, 1);
                case PARK, GREEN, FARMLAND, SPORT -> map.fill(surface.surface(), GREEN, 1);
                case SCHOOL, HOSPITAL, COMMERCIAL, RESIDENTIAL, SQUARE, OTHER -> {}
            }
        }
        ways.forEach(way -> map.stroke(way.line(), thick(way) + 0.35, casing(way), 0));
        ways.forEach(this::way);
        for (var building : buildings) {
            map.fill(building.outline(), BUILDING, 1);
            map.stroke(building.outline(), 0.1, BUILDING_OUTLINE, 0);
        }
    }

    private void way(Way way) {
        switch (way.kind()) {
            case MAIN_ROAD -> map.stroke(way.line(), thick(way), MAIN_ROAD, 0);
            case MINOR_ROAD -> map.stroke(way.line(), thick(way), MINOR_ROAD, 0);
            case RAILWAY -> {
                map.stroke(way.line(), 0.9, RAIL, 0);
                map.stroke(way.line(), 0.5, MINOR_ROAD, 2);
            }
            case RIVER -> map.stroke(way.line(), thick(way), WATER, 0);
            case WALL, NONE -> {}
        }
    }

    private static Ink casing(Way way) {
        return switch (way.kind()) {
            case MAIN_ROAD, MINOR_ROAD -> CASING;
            case RIVER -> WATER;
            case WALL -> WALL;
            case RAILWAY, NONE -> MINOR_ROAD;
        };
    }

    /** As wide as it is, but so that it is seen and does not bury a map of a small scale. */
    private double thick(Way way) {
        return switch (way.kind()) {
            case WALL -> 0.05;
            case MAIN_ROAD, RIVER -> Math.clamp(way.width() * 1000 / map.scale(), 1.2, 6);
            case MINOR_ROAD, RAILWAY, NONE -> Math.clamp(way.width() * 1000 / map.scale(), 0.5, 4);
        };
    }

    /**
     * Each name once, along the longest line that has it. Goes on top of the grids, whose borders run along roads.
     *
     * @param size of the type in points
     */
    void nameWays(List<Way> ways, double size) {
        Map<String, LineString> longest = new HashMap<>();
        for (var way : ways) {
            var name = way.name();
            if (name != null && (way.kind() == BarrierClass.MAIN_ROAD || way.kind() == BarrierClass.MINOR_ROAD)) {
                longestSeen(way.line())
                        .ifPresent(line -> longest.merge(
                                name, line, (one, other) -> other.getLength() > one.getLength() ? other : one));
            }
        }
        longest.forEach((name, line) -> name(name, line, size));
    }

    private Optional<LineString> longestSeen(Geometry line) {
        var frame = line.getFactory().toGeometry(map.shown());
        var seen = line.intersection(frame);
        return IntStream.range(0, seen.getNumGeometries())
                .mapToObj(seen::getGeometryN)
                .filter(LineString.class::isInstance)
                .map(LineString.class::cast)
                .max(Comparator.comparingDouble(LineString::getLength));
    }

    private void name(String name, LineString line, double size) {
        var letters = Letters.of(size).in(ROAD_NAME).onMap();
        var room = sheet.widthOf(letters, name) * map.scale() / 1000;
        if (line.getLength() < 1.3 * room) {
            return;
        }
        var along = new LengthIndexedLine(line);
        var from = map.onPaper(along.extractPoint((line.getLength() - room) / 2));
        var to = map.onPaper(along.extractPoint((line.getLength() + room) / 2));
        // A line that bends too much under its name would carry it beside itself.
        if (from.distance(to) < 0.9 * room * 1000 / map.scale()) {
            return;
        }
        var angle = Math.toDegrees(Math.atan2(from.y - to.y, to.x - from.x));
        var upright = angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle;
        var turned = Math.toRadians(upright);
        var below = letters.size() * 0.35 * 0.36;
        sheet.text(
                (from.x + to.x) / 2 + below * Math.sin(turned),
                (from.y + to.y) / 2 + below * Math.cos(turned),
                upright,
                letters,
                name);
    }
}
