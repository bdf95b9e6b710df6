package org.gridloom.planning.output;

import java.util.Locale;
import org.gridloom.geometry.MetricPlane;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the QR code of a grid's sign leads to. */
@Component
class PosterLink {

    private static final String ZOOM = "16.00";

    private final String template;

    PosterLink(@Value("${gridloom.planning.poster-link}") String template) {
        this.template = template;
    }

    String of(String portal, String code, MetricPlane plane, Geometry area) {
        var at = area.isEmpty()
                ? ""
                : place(plane.toStored(area.getInteriorPoint().getCoordinate()));
        return template.replace("{portal}", portal).replace("{code}", code).replace("{at}", at);
    }

    private static String place(Coordinate at) {
        return String.format(Locale.ROOT, "%.5f,%.5f,%s", at.x, at.y, ZOOM);
    }
}
