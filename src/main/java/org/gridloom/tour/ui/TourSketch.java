package org.gridloom.tour.ui;

import com.vaadin.flow.component.Svg;
import java.util.Locale;
import org.gridloom.tour.StopView.Camera;
import org.gridloom.tour.TourContent;

/** A tour without pictures, as a small drawing: what each of its stops shows of the ground, one over the other, and the way between them. */
class TourSketch extends Svg {

    private static final double WIDTH = 320;
    private static final double HEIGHT = 160;
    private static final double MARGIN = 14;
    /** What a screen shows at zoom 0, in degrees. */
    private static final double SCREEN = 720;

    private static final double SHAPE = 0.62;

    private record Box(double west, double south, double east, double north) {

        static Box of(Camera camera) {
            var across = SCREEN / Math.pow(2, camera.zoom());
            var up = across * SHAPE * Math.cos(Math.toRadians(camera.center().get(1)));
            var x = camera.center().get(0);
            var y = camera.center().get(1);
            return new Box(x - across / 2, y - up / 2, x + across / 2, y + up / 2);
        }

        Box with(Box other) {
            return new Box(
                    Math.min(west, other.west),
                    Math.min(south, other.south),
                    Math.max(east, other.east),
                    Math.max(north, other.north));
        }
    }

    TourSketch(TourContent tour) {
        var boxes =
                tour.stops().stream().map(stop -> Box.of(stop.view().camera())).toList();
        var all = boxes.stream().reduce(Box::with).orElse(new Box(0, 0, 1, 1));
        var shapes = new StringBuilder();
        var path = new StringBuilder();
        var dots = new StringBuilder();
        for (var box : boxes) {
            var left = x(box.west, all);
            var top = y(box.north, all);
            shapes.append(said(
                    "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' rx='4'/>",
                    left, top, Math.max(6, x(box.east, all) - left), Math.max(4, y(box.south, all) - top)));
            var middleX = x((box.west + box.east) / 2, all);
            var middleY = y((box.south + box.north) / 2, all);
            path.append(path.isEmpty() ? "M" : " L").append(said("%.1f %.1f", middleX, middleY));
            dots.append(said("<circle cx='%.1f' cy='%.1f' r='4'/>", middleX, middleY));
        }
        // As text: Flow would write viewBox in small letters, which no browser knows.
        setSvg("<svg xmlns='http://www.w3.org/2000/svg' class='tour-sketch' viewBox='0 0 320 160' aria-hidden='true'>"
                + shapes + "<path d='" + path + "'/>" + dots + "</svg>");
    }

    private static String said(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }

    private static double x(double longitude, Box all) {
        return MARGIN + (longitude - all.west) / Math.max(1e-9, all.east - all.west) * (WIDTH - 2 * MARGIN);
    }

    private static double y(double latitude, Box all) {
        return MARGIN + (all.north - latitude) / Math.max(1e-9, all.north - all.south) * (HEIGHT - 2 * MARGIN);
    }
}
