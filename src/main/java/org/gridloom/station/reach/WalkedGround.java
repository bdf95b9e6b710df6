package org.gridloom.station.reach;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** What the walking network is made from. Metric, in one plane. */
record WalkedGround(List<Path> paths, List<LineString> blockers, List<Yard> yards, List<House> houses) {

    WalkedGround {
        paths = List.copyOf(paths);
        blockers = List.copyOf(blockers);
        yards = List.copyOf(yards);
        houses = List.copyOf(houses);
    }

    enum Level {
        GROUND,
        BRIDGE,
        TUNNEL
    }

    /**
     * A line one may walk on.
     *
     * @param width of its carriageway, 0 where unknown
     */
    record Path(String name, double width, Level level, LineString line) {}

    /** Where one comes through a wall. */
    record Gate(String name, Coordinate point) {}

    /**
     * A compound (小区). With a gate it counts as walled all round, whether its wall is stored or not; without one nobody knows how it is closed, and only
     * stored walls part it from its surroundings.
     */
    record Yard(String name, Geometry boundary, List<Gate> gates) {
        Yard {
            gates = List.copyOf(gates);
        }

        boolean walled() {
            return !gates.isEmpty();
        }
    }

    /**
     * A building where somebody lives, or where a station could move in.
     *
     * @param code of the smallest part of the territory it lies in
     * @param doors its stairwells; none where they are not known
     * @param rooms what a station could move into: a public or commercial building
     */
    record House(
            long id,
            String name,
            String code,
            int households,
            List<Coordinate> doors,
            Geometry outline,
            boolean rooms) {
        House {
            doors = List.copyOf(doors);
        }

        /** Where a door is looked for: each stairwell, or the outline for all of them. */
        List<Geometry> places() {
            return doors.isEmpty()
                    ? List.of(outline)
                    : doors.stream()
                            .<Geometry>map(outline.getFactory()::createPoint)
                            .toList();
        }

        /** Spread evenly over the doors, since who lives at which is not stored; the first have one more where it does not come out even. */
        int householdsAt(int door) {
            int number = Math.max(1, doors.size());
            return households / number + (door < households % number ? 1 : 0);
        }
    }
}
