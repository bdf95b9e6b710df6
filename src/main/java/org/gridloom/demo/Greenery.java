package org.gridloom.demo;

import java.util.ArrayList;
import java.util.List;
import org.gridloom.territory.AreaKind;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/** Plants an estate: a strip before each slab's southern side, lawn round towers, a garden with a square where the middle was left free. */
final class Greenery {

    private static final PrecisionModel CENTIMETRES = new PrecisionModel(100);

    private Greenery() {}

    static List<BuiltStreet.Surface> of(Block block) {
        List<Geometry> planted = new ArrayList<>();
        double turn = Site.turn(block.site());
        var south = AffineTransformation.translationInstance(6.5 * Math.sin(turn), -6.5 * Math.cos(turn));
        for (House house : block.houses) {
            if (house.form == House.Form.SLAB) {
                planted.add(south.transform(house.outline.convexHull()));
            } else if (house.form == House.Form.TOWER) {
                planted.add(house.outline.convexHull().buffer(6, 2));
            }
        }
        List<BuiltStreet.Surface> surfaces = new ArrayList<>();
        var garden = garden(block);
        planted.add(garden);
        var green = Parcel.METRIC
                .createGeometryCollection(planted.toArray(Geometry[]::new))
                .buffer(0);
        Polygons.of(clear(green, block))
                .forEach(part -> surfaces.add(new BuiltStreet.Surface(AreaKind.GREEN, "", part)));
        var middle = Block.largest(garden.buffer(-13, 3));
        if (middle != null && middle.getArea() > 60) {
            surfaces.add(new BuiltStreet.Surface(AreaKind.SQUARE, "", Site.rounded(middle)));
        }
        return surfaces;
    }

    private static Geometry garden(Block block) {
        var free = block.gardens.stream().map(g -> g.buffer(8, 3)).toArray(Geometry[]::new);
        // Closed, so that what two neighbouring houses left is one garden.
        return Parcel.METRIC.createGeometryCollection(free).union().buffer(7, 3).buffer(-7, 3);
    }

    /** Nothing grows on asphalt or under a house. */
    private static Geometry clear(Geometry green, Block block) {
        List<Geometry> sealed = new ArrayList<>();
        block.houses.forEach(house -> sealed.add(house.outline.buffer(0.8, 1)));
        block.ways.forEach(way -> sealed.add(way.line().buffer(way.kind().width / 2 + 0.4, 2)));
        var left = Overlays.without(
                green,
                Parcel.METRIC
                        .createGeometryCollection(sealed.toArray(Geometry[]::new))
                        .buffer(0));
        // On the grid of the town's coordinates, so that what is left is valid there.
        return OverlayNG.overlay(left, block.site().buffer(-0.6, 1), OverlayNG.INTERSECTION, CENTIMETRES);
    }
}
