package org.gridloom.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** A map on a sheet, north up. It is drawn in the metric plane, so lengths and angles are true; nothing shows beyond its frame. */
public final class MapFrame {

    /** Scales are of these kinds, so that a length on paper can be told: 1:2,000, 1:2,500 … */
    private static final double[] ROUND_SCALES = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 8, 10};

    private final Sheet sheet;
    private final Box box;
    private final Envelope shown;
    private final double scale;

    /** @param extent metric; all of it is shown, in the largest round scale */
    public MapFrame(Sheet sheet, Box box, Envelope extent) {
        this.sheet = sheet;
        this.box = box;
        scale = roundUp(1000 * Math.max(extent.getWidth() / box.width(), extent.getHeight() / box.height()));
        var halfWidth = box.width() / 2 * scale / 1000;
        var halfHeight = box.height() / 2 * scale / 1000;
        var centre = extent.centre();
        shown = new Envelope(centre.x - halfWidth, centre.x + halfWidth, centre.y - halfHeight, centre.y + halfHeight);
    }

    static double roundUp(double least) {
        var magnitude = Math.pow(10, Math.floor(Math.log10(Math.max(least, 1))));
        return Arrays.stream(ROUND_SCALES)
                        .filter(round -> round * magnitude >= least)
                        .findFirst()
                        .orElse(10)
                * magnitude;
    }

    /** Metric: what is seen in the frame. */
    public Envelope shown() {
        return new Envelope(shown);
    }

    /** The number after "1:". */
    public double scale() {
        return scale;
    }

    public Box box() {
        return box;
    }

    public void fill(Geometry surface, Ink ink, double opacity) {
        for (var polygon : parts(surface, Polygon.class)) {
            if (polygon.getEnvelopeInternal().intersects(shown)) {
                var rings = new ArrayList<List<Coordinate>>();
                rings.add(onPaper(polygon.getExteriorRing()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(onPaper(polygon.getInteriorRingN(hole)));
                }
                sheet.within(box, () -> sheet.fill(rings, ink, opacity));
            }
        }
    }

    /** Lines, and the outlines of surfaces. */
    public void stroke(Geometry shape, double thick, Ink ink, double dash) {
        var lines = parts(shape, LineString.class);
        if (lines.isEmpty() && shape.getDimension() == 2) {
            lines = parts(shape.getBoundary(), LineString.class);
        }
        for (var line : lines) {
            if (line.getEnvelopeInternal().intersects(shown)) {
                sheet.within(box, () -> sheet.stroke(onPaper(line), thick, ink, dash));
            }
        }
    }

    /** Where a place of the ground is on the sheet; it may be outside of the frame. */
    public Coordinate onPaper(Coordinate metric) {
        return new Coordinate(
                box.x() + (metric.x - shown.getMinX()) / scale * 1000,
                box.y() + (shown.getMaxY() - metric.y) / scale * 1000);
    }

    public void scaleBar(double x, double y, String text) {
        var metres = roundDown(scale * 40 / 1000);
        var length = metres * 1000 / scale;
        sheet.line(x, y, x + length, y, 0.5, Ink.TEXT);
        for (var tick : new double[] {0, length / 2, length}) {
            sheet.line(x + tick, y - 1.5, x + tick, y, 0.3, Ink.TEXT);
        }
        var small = Letters.of(8);
        sheet.text(x, y - 2.2, small.centred(), "0");
        sheet.text(x + length, y - 2.2, small.centred(), "%.0f m".formatted(metres));
        sheet.text(x + length + 9, y, small, text);
    }

    private static double roundDown(double most) {
        var magnitude = Math.pow(10, Math.floor(Math.log10(most)));
        return (most / magnitude >= 5 ? 5 : most / magnitude >= 2 ? 2 : 1) * magnitude;
    }

    private List<Coordinate> onPaper(LineString line) {
        return Arrays.stream(line.getCoordinates()).map(this::onPaper).toList();
    }

    private static <G extends Geometry> List<G> parts(Geometry geometry, Class<G> type) {
        var parts = new ArrayList<G>();
        if (geometry instanceof GeometryCollection all) {
            for (int i = 0; i < all.getNumGeometries(); i++) {
                parts.addAll(parts(all.getGeometryN(i), type));
            }
        } else if (type.isInstance(geometry)) {
            parts.add(type.cast(geometry));
        }
        return parts;
    }
}
