package org.gridloom.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Ground between roads, walls and the river with what is built on it, while the town is being made. Metric. */
final class Block {

    enum Use {
        ESTATE,
        TOWERS,
        OLD_ESTATE,
        OLD_HOUSES,
        URBAN_VILLAGE,
        VILLAGE_HOUSES,
        FIELDS,
        SCHOOL,
        HOSPITAL,
        MARKET,
        BUSINESS,
        PARK,
        WATERSIDE;

        /** Whether people live there behind a wall with a name on its gate. */
        boolean compound() {
            return this == ESTATE || this == TOWERS || this == OLD_ESTATE;
        }

        /** Whether its houses have numbers along a lane rather than names. */
        boolean small() {
            return this == OLD_HOUSES || this == URBAN_VILLAGE || this == VILLAGE_HOUSES;
        }

        /** Whether the grid in force there is a dedicated one. */
        boolean dedicated() {
            return this == HOSPITAL || this == MARKET || this == BUSINESS;
        }
    }

    final Parcel parcel;
    /** The parcel without roads and their verges; null where nothing is left. */
    final @Nullable Polygon ground;

    Use use = Use.ESTATE;
    String name = "";
    String address = "";
    /** People moved in when the grids in force were drawn already. */
    boolean movedIn;
    /** Grids in force never joined this block's households with others'. */
    boolean alone;

    final List<House> houses = new ArrayList<>();
    final List<Gate> gates = new ArrayList<>();
    final List<Way> ways = new ArrayList<>();
    /** Ground that was kept free of houses. */
    final List<Polygon> gardens = new ArrayList<>();

    Block(Parcel parcel, List<Road> roads) {
        this.parcel = parcel;
        Geometry left = parcel.polygon();
        for (Road road : roads) {
            if (road.kind().width > 0 && road.line().getEnvelopeInternal().intersects(left.getEnvelopeInternal())) {
                left = Overlays.without(left, road.ground());
            }
        }
        this.ground = largest(left);
    }

    Polygon site() {
        if (ground == null) {
            throw new IllegalStateException("Roads leave nothing of this block");
        }
        return ground;
    }

    int households() {
        return houses.stream().mapToInt(house -> house.households).sum();
    }

    double area() {
        return ground == null ? 0 : ground.getArea();
    }

    static @Nullable Polygon largest(Geometry geometry) {
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon part && !part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts.stream().max(Comparator.comparingDouble(Polygon::getArea)).orElse(null);
    }
}
