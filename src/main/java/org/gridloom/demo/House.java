package org.gridloom.demo;

import java.util.List;
import java.util.stream.IntStream;
import org.gridloom.territory.BuildingUse;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;

/** A building while the town is being made. Metric. */
final class House {

    enum Form {
        SLAB,
        TOWER,
        SMALL,
        OTHER
    }

    final Polygon outline;
    final Form form;
    /** Stairwells (单元). */
    final int entrances;

    BuildingUse use;
    String name;
    int floors;
    int households;
    /** Households it would have were the town as full as its kind of building usually is. */
    double weight;
    /** The town looks the same without it. */
    boolean extra;

    House(Polygon outline, Form form, int entrances, BuildingUse use, String name, int floors) {
        this.outline = outline;
        this.form = form;
        this.entrances = entrances;
        this.use = use;
        this.name = name;
        this.floors = floors;
    }

    static House other(Polygon outline, BuildingUse use, String name, int floors) {
        return new House(outline, Form.OTHER, 1, use, name, floors);
    }

    House asExtra() {
        extra = true;
        return this;
    }

    boolean flats() {
        return form == Form.SLAB || form == Form.TOWER;
    }

    boolean inhabited() {
        return form != Form.OTHER;
    }

    /** In front of each stairwell (单元), which stand out to the north; from west to east. */
    List<Coordinate> doors() {
        var corners = outline.getExteriorRing().getCoordinates();
        return switch (form) {
            case SLAB ->
                IntStream.range(0, entrances)
                        .mapToObj(i -> middle(corners, 4 + 4 * (entrances - 1 - i)))
                        .toList();
            case TOWER -> List.of(middle(corners, 14));
            case SMALL, OTHER -> List.of();
        };
    }

    private static Coordinate middle(Coordinate[] corners, int i) {
        return Terrain.rounded(LineSegment.midPoint(corners[i], corners[i + 1]));
    }

    double height() {
        return floors * (inhabited() ? 2.9 : 3.8) + (floors > 2 ? 1.2 : 0.4);
    }
}
