package org.gridloom.station.reach.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridloom.station.StationKind;
import org.gridloom.station.reach.OutsideBuilding;
import org.gridloom.station.reach.ReachFigures;
import org.gridloom.station.reach.ReachQuestion;
import org.gridloom.station.reach.ReachState;
import org.gridloom.station.reach.Reached;
import org.gridloom.station.reach.Reaches;
import org.gridloom.station.reach.WayToStation;
import org.gridloom.station.reach.Within;
import org.gridloom.station.reach.web.GeoJsonAnswer.Feature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reach for maps. Which stations count is said by {@code kinds} (with commas between; none for all) and {@code at} (an instant at which they are open; none
 * for whenever), for which part of the territory by {@code place} (its code).
 */
@RestController
@RequestMapping("/api/reach")
class ReachController {

    private static final int LONGEST_SHOWN = 60;
    private static final String PLACE = "([0-9]{6}([0-9]{3}){0,3})?";

    private final Reaches reaches;

    ReachController(Reaches reaches) {
        this.reaches = reaches;
    }

    /** @param minutes of each circle, with what is inside and outside of it */
    record Figures(ReachState state, int stations, Counted all, List<OfPlace> places) {}

    record OfPlace(String level, String code, String name, Counted reached) {}

    /** @param inside households by minutes */
    record Counted(int households, Map<Integer, Integer> inside, int noWay) {
        static Counted of(Reached reached) {
            var inside = new LinkedHashMap<Integer, Integer>();
            for (var within : Within.values()) {
                inside.put(within.minutes(), reached.inside(within));
            }
            return new Counted(reached.households(), inside, reached.noWay());
        }
    }

    @GetMapping("/figures")
    ResponseEntity<Figures> figures(
            @RequestParam(defaultValue = "") String kinds, @RequestParam(defaultValue = "") String at) {
        ReachFigures figures = reaches.figures(question(kinds, at));
        return answer(new Figures(
                figures.state(),
                figures.stations(),
                Counted.of(figures.all()),
                figures.places().stream()
                        .map(place -> new OfPlace(
                                place.level().name().toLowerCase(Locale.ROOT),
                                place.code(),
                                place.name(),
                                Counted.of(place.reached())))
                        .toList()));
    }

    /** GeoJSON: of each circle its ground and, where asked for, its ways, the widest circle first. */
    @GetMapping("/area.geojson")
    ResponseEntity<GeoJsonAnswer> area(
            @RequestParam(defaultValue = "") String kinds,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "false") boolean ways) {
        var reached = reaches.area(question(kinds, at), place(place));
        var features = new ArrayList<Feature>();
        for (var area : reached.areas()) {
            int minutes = area.within().minutes();
            features.add(Feature.of(area.ground(), Map.of("minutes", minutes, "is", "ground")));
            if (ways) {
                features.add(Feature.of(area.ways(), Map.of("minutes", minutes, "is", "ways")));
            }
        }
        return answer(GeoJsonAnswer.of(reached.state(), features));
    }

    /** GeoJSON: a point for each building with households outside. */
    @GetMapping("/outside.geojson")
    ResponseEntity<GeoJsonAnswer> outside(
            @RequestParam(defaultValue = "") String kinds,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "15") int minutes) {
        var within = Within.of(minutes).orElseThrow(() -> wrong("minutes", Integer.toString(minutes)));
        return answer(GeoJsonAnswer.of(
                reaches.state(),
                reaches.outside(question(kinds, at), within, place(place)).stream()
                        .map(building -> Feature.of(building.point(), properties(building)))
                        .toList()));
    }

    private static Map<String, Object> properties(OutsideBuilding building) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("id", building.id());
        properties.put("name", building.name());
        properties.put("code", building.code());
        properties.put("households", building.households());
        properties.put("noWay", building.noWay());
        building.minutes().ifPresent(minutes -> properties.put("minutes", tenths(minutes)));
        return properties;
    }

    /** @param found whether there is a way; else {@code why} says {@code network} (none leads there) or {@code station} (to none that counts) */
    record Way(
            boolean found,
            String why,
            @Nullable Long station,
            @Nullable String name,
            @Nullable Double metres,
            @Nullable Double minutes,
            List<Passed> through,
            List<double[]> line) {

        static Way none(String why) {
            return new Way(false, why, null, null, null, null, List.of(), List.of());
        }
    }

    record Passed(String kind, String name) {}

    @GetMapping("/way")
    ResponseEntity<Way> way(
            @RequestParam double lng,
            @RequestParam double lat,
            @RequestParam(defaultValue = "") String kinds,
            @RequestParam(defaultValue = "") String at) {
        if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) {
            throw wrong("lng, lat", lng + ", " + lat);
        }
        return answer(
                switch (reaches.way(lng, lat, question(kinds, at))) {
                    case WayToStation.NotOnNetwork() -> Way.none("network");
                    case WayToStation.NoStation() -> Way.none("station");
                    case WayToStation.Found(var station, var metres, var minutes, var line, var through) ->
                        new Way(
                                true,
                                "",
                                station.id(),
                                station.name(),
                                tenths(metres),
                                tenths(minutes),
                                through.stream()
                                        .map(passage -> new Passed(
                                                passage.kind().name().toLowerCase(Locale.ROOT), passage.name()))
                                        .toList(),
                                pairs(line));
                });
    }

    private static ReachQuestion question(String kinds, String at) {
        var chosen = EnumSet.noneOf(StationKind.class);
        for (var kind : kinds.isEmpty() ? new String[0] : kinds.split(",")) {
            chosen.add(Arrays.stream(StationKind.values())
                    .filter(known -> known.name().equalsIgnoreCase(kind))
                    .findAny()
                    .orElseThrow(() -> wrong("kinds", kind)));
        }
        try {
            return new ReachQuestion(chosen, at.isEmpty() ? null : Instant.parse(at));
        } catch (DateTimeException e) {
            throw wrong("at", at);
        }
    }

    private static String place(String code) {
        if (!code.matches(PLACE)) {
            throw wrong("place", code);
        }
        return code;
    }

    private static ResponseStatusException wrong(String parameter, String said) {
        var shown = said.length() > LONGEST_SHOWN ? said.substring(0, LONGEST_SHOWN) : said;
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, parameter + " cannot be " + shown);
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static List<double[]> pairs(LineString line) {
        return Arrays.stream(line.getCoordinates())
                .map(place -> new double[] {place.x, place.y})
                .toList();
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
