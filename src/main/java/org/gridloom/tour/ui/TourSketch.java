package org.gridloom.tour.ui;

import com.vaadin.flow.component.Svg;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gridloom.territory.GroundSketch;
import org.gridloom.tour.StopView.Camera;
import org.gridloom.tour.TourContent;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * A tour without pictures, as a small drawing: the ground, what each of its stops shows of it, one over the other, and the way between them. A divider where it
 * compares two days.
 */
class TourSketch extends Svg {

    private static final double WIDTH = 320;
    private static final double HEIGHT = 160;
    private static final double MARGIN = 10;
    private static final int TINTS = 6;

    /** What a screen shows at zoom 0, in degrees. */
    private static final double SCREEN = 720;

    private static final double SHAPE = 0.62;

    private final Envelope paper;

    TourSketch(TourContent tour, Function<Envelope, List<GroundSketch.Piece>> ground) {
        var frames =
                tour.stops().stream().map(stop -> frame(stop.view().camera())).toList();
        paper = paper(frames);
        var frame = new StringBuilder();
        var way = new StringBuilder();
        var dots = new StringBuilder();
        for (var box : frames) {
            var left = x(box.getMinX());
            var top = y(box.getMaxY());
            frame.append(said(
                    "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' rx='4'/>",
                    left, top, Math.max(6, x(box.getMaxX()) - left), Math.max(4, y(box.getMinY()) - top)));
            var middle = box.centre();
            way.append(way.isEmpty() ? "M" : " L").append(said("%.1f %.1f", x(middle.x), y(middle.y)));
            dots.append(said("<circle cx='%.1f' cy='%.1f' r='4'/>", x(middle.x), y(middle.y)));
        }
        var compares = tour.stops().stream().anyMatch(stop -> stop.view().swipe() != null);
        // As text: Flow would write viewBox in small letters, which no browser knows.
        setSvg("<svg xmlns='http://www.w3.org/2000/svg' class='tour-sketch' viewBox='0 0 320 160' aria-hidden='true'>"
                + drawn(ground.apply(paper)) + frame + "<path class='way' d='" + way + "'/>" + dots
                + (compares ? "<path class='divider' d='M160 0V160M152 80H168'/>" : "") + "</svg>");
    }

    private static Envelope frame(Camera camera) {
        var across = SCREEN / Math.pow(2, camera.zoom());
        var x = camera.center().get(0);
        var y = camera.center().get(1);
        var box = new Envelope(new Coordinate(x, y));
        box.expandBy(across / 2, across / 2 * SHAPE * Math.cos(Math.toRadians(y)));
        return box;
    }

    /** All frames with a margin, as wide to high as the drawing is on the ground. */
    private static Envelope paper(List<Envelope> frames) {
        var all = new Envelope();
        frames.forEach(all::expandToInclude);
        if (all.isNull()) {
            return new Envelope(0, 1, 0, 1);
        }
        var shrunk = Math.cos(Math.toRadians(all.centre().y));
        var degree = Math.min(
                (WIDTH - 2 * MARGIN) / Math.max(1e-9, all.getWidth() * shrunk),
                (HEIGHT - 2 * MARGIN) / Math.max(1e-9, all.getHeight()));
        var paper = new Envelope(all.centre());
        paper.expandBy(WIDTH / 2 / degree / shrunk, HEIGHT / 2 / degree);
        return paper;
    }

    /** One path for all of a kind and tint: a hundred would be heavy in a page with many tours. */
    private String drawn(List<GroundSketch.Piece> pieces) {
        var parts = IntStream.range(0, TINTS).mapToObj(_ -> new StringBuilder()).toArray(StringBuilder[]::new);
        var ground = new EnumMap<GroundSketch.Kind, StringBuilder>(GroundSketch.Kind.class);
        for (var piece : pieces) {
            draw(
                    piece.shape(),
                    piece.kind() == GroundSketch.Kind.PART
                            ? parts[piece.tint()]
                            : ground.computeIfAbsent(piece.kind(), _ -> new StringBuilder()));
        }
        var drawing = new StringBuilder();
        ground.forEach((kind, path) -> drawing.append(path(kind.name().toLowerCase(Locale.ROOT), path)));
        IntStream.range(0, TINTS).forEach(tint -> drawing.append(path("part tint-" + tint, parts[tint])));
        return drawing.toString();
    }

    private static String path(String look, CharSequence path) {
        return path.isEmpty() ? "" : "<path class='" + look + "' d='" + path + "'/>";
    }

    private void draw(Geometry shape, StringBuilder path) {
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon) {
                ring(polygon.getExteriorRing().getCoordinates(), path);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(polygon.getInteriorRingN(hole).getCoordinates(), path);
                }
            }
        }
    }

    private void ring(Coordinate[] ring, StringBuilder path) {
        path.append('M');
        Arrays.stream(ring, 0, ring.length - 1).forEach(at -> path.append(said("%.1f %.1f ", x(at.x), y(at.y))));
        path.setCharAt(path.length() - 1, 'Z');
    }

    private static String said(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }

    private double x(double longitude) {
        return (longitude - paper.getMinX()) / paper.getWidth() * WIDTH;
    }

    private double y(double latitude) {
        return (paper.getMaxY() - latitude) / paper.getHeight() * HEIGHT;
    }
}
