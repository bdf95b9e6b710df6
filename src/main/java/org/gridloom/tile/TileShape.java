package org.gridloom.tile;

import java.util.function.BiConsumer;

/**
 * Brings one feature after the other into a tile: its vertices on whole tile units, cut to the tile and a margin where it crosses them. What comes out
 * of a surface is valid: most are too sturdy to be spoilt, a cheap test passes nearly all others, the few that are left are looked at closely, and
 * those that rounding or cutting has spoilt are made again, cut and snap-rounded from their exact shape.
 */
final class TileShape {

    private final Clip clip = new Clip();
    private final RingCheck check = new RingCheck();
    private final LineThinning thinning = new LineThinning();
    private Outline outline = new Outline();
    private Outline other = new Outline();

    private long west;
    private long north;
    private int shift;
    private boolean thins;

    /** @param thins whether lines may lose vertices that one does not see: where a finer tile follows */
    void enter(TileAddress tile, boolean thins) {
        west = tile.west();
        north = tile.north();
        shift = World.shift(tile.z());
        this.thins = thins;
    }

    /** The feature as it is drawn in the tile, until the next one is asked for; without rings where nothing of it is. */
    Outline of(PackedPart part, int feature) {
        boolean inside = snap(part, feature);
        return switch (part.kind(feature)) {
            case PackedPart.POINTS -> cut(Clip::points);
            case PackedPart.LINES -> lines(inside);
            default -> surface(part, feature, inside);
        };
    }

    /** Where the label of a surface stands; without rings where it has none in this tile. */
    Outline label(PackedPart part, int feature) {
        outline.clear();
        var shapes = part.shapes();
        int last = shapes.to(feature) - 1;
        if (part.kind(feature) == PackedPart.POLYGONS
                // A surface that was simplified may have nothing left.
                && last >= shapes.from(feature)
                && shapes.vertices(last) == 1) {
            addRing(shapes, last);
            outline.endLine(1);
        }
        return cut(Clip::points);
    }

    /** @return whether all of it is in the tile or its margin */
    private boolean snap(PackedPart part, int feature) {
        outline.clear();
        var shapes = part.shapes();
        int kind = part.kind(feature);
        for (int r = shapes.from(feature); r < shapes.to(feature); r++) {
            if (kind != PackedPart.POLYGONS) {
                addRing(shapes, r);
                outline.endLine(kind);
            } else if (shapes.vertices(r) > 1) {
                addRing(shapes, r);
                outline.endRing();
            }
        }
        return outline.isCovered();
    }

    private void addRing(Shapes shapes, int ring) {
        outline.add(shapes.xy(), 2 * shapes.rings()[ring], 2 * shapes.rings()[ring + 1], west, north, shift);
    }

    private Outline lines(boolean inside) {
        if (thins) {
            cut(thinning::thin);
        }
        return inside ? outline : cut(clip::lines);
    }

    private Outline surface(PackedPart part, int feature, boolean inside) {
        if (inside && part.sturdiness(feature) >= shift) {
            return outline;
        }
        if (!inside) {
            cut(clip::rings);
        }
        if (outline.rings() > 0 && !check.passes(outline) && !ShapeRepair.isValid(outline)) {
            ShapeRepair.repair(part.shapes(), feature, new Surfaces.Scale(west, north, 1L << shift), inside, outline);
        }
        return outline;
    }

    private Outline cut(BiConsumer<Outline, Outline> cutting) {
        other.clear();
        cutting.accept(outline, other);
        var whole = outline;
        outline = other;
        other = whole;
        return outline;
    }
}
