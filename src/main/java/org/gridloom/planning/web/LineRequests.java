package org.gridloom.planning.web;

import java.util.HashSet;
import java.util.Optional;
import org.gridloom.geometry.Geometries;
import org.gridloom.planning.CutScope;
import org.gridloom.planning.EditOutcome;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.Redraw;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The requests that come with a line: to cut along it, to see what that would do, to move a border to it. */
@Component
class LineRequests {

    /** More than anybody draws or traces. */
    private static final int MOST_POINTS = 5_000;

    private final Redraw redraw;
    private final PlanJson json;

    LineRequests(Redraw redraw, PlanJson json) {
        this.redraw = redraw;
        this.json = json;
    }

    ObjectNode preview(PlanId plan, JsonNode message) {
        var line = line(message.path("line"));
        return json.cutPreviewed(
                redraw.previewCut(plan, line, scope(message), divided(message).orElse(null)));
    }

    EditOutcome cut(PlanId plan, JsonNode message) {
        var line = line(message.path("line"));
        return divided(message)
                .map(grid -> redraw.divide(plan, line, grid))
                .orElseGet(() -> redraw.cut(plan, line, scope(message)));
    }

    EditOutcome reshape(PlanId plan, JsonNode message) {
        var grids = message.path("grids");
        if (grids.size() != 2) {
            throw new IllegalArgumentException("grids are two keys");
        }
        return redraw.reshape(
                plan,
                line(message.path("line")),
                line(message.path("back")),
                grids.get(0).asString(),
                grids.get(1).asString());
    }

    private static Optional<String> divided(JsonNode message) {
        return message.path("split").asBoolean(false)
                ? Optional.of(message.path("grid").asString(""))
                : Optional.empty();
    }

    private static CutScope scope(JsonNode message) {
        if (message.path("grid").isString()) {
            return new CutScope.OfGrid(message.path("grid").asString());
        }
        if (message.path("units").isArray()) {
            var numbers = new HashSet<Integer>();
            message.path("units").forEach(unit -> numbers.add(unit.intValue()));
            return new CutScope.Units(numbers);
        }
        return new CutScope.All();
    }

    private static LineString line(JsonNode points) {
        if (points.size() < 2 || points.size() > MOST_POINTS) {
            throw new IllegalArgumentException("a line has 2 to " + MOST_POINTS + " points");
        }
        var line = new Coordinate[points.size()];
        for (int i = 0; i < line.length; i++) {
            double longitude = points.get(i).path(0).asDouble(Double.NaN);
            double latitude = points.get(i).path(1).asDouble(Double.NaN);
            if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
                throw new IllegalArgumentException("a point is longitude and latitude");
            }
            line[i] = new Coordinate(longitude, latitude);
        }
        return Geometries.stored().createLineString(line);
    }
}
