package org.gridloom.tour;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridloom.station.StationKind;
import org.gridloom.station.reach.ReachQuestion;
import org.gridloom.station.reach.ReachedArea.Area;
import org.gridloom.station.reach.Reaches;
import org.gridloom.station.reach.Within;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** The ground that stations reach on foot, for stops. */
@Component
class GroundReach {

    private static final int DECIMALS = 6;
    private static final JsonMapper JSON = new JsonMapper();

    private final Reaches reaches;

    GroundReach(Reaches reaches) {
        this.reaches = reaches;
    }

    /**
     * In so many minutes and in each of the fewer ones, the widest first; nothing while the ways are still being read.
     *
     * @param kinds of stations, empty for all
     */
    Optional<Ground.Reached> of(int minutes, Set<StationKind> kinds, String place) {
        var question = ReachQuestion.ALL.of(kinds);
        var areas = reaches.area(question, place).areas().stream()
                .filter(area -> area.within().minutes() <= minutes)
                .toList();
        var within = Within.of(minutes);
        if (areas.isEmpty() || within.isEmpty()) {
            return Optional.empty();
        }
        var reached = reaches.figures(question).of(place);
        return Optional.of(new Ground.Reached(
                minutes,
                geoJson(areas),
                reached.map(of -> of.inside(within.get())).orElse(0),
                reached.map(of -> of.outside(within.get())).orElse(0)));
    }

    private static String geoJson(Iterable<Area> areas) {
        var writer = new GeoJsonWriter(DECIMALS);
        writer.setEncodeCRS(false);
        var collection = JSON.createObjectNode().put("type", "FeatureCollection");
        var features = collection.putArray("features");
        for (var area : areas) {
            var feature = features.addObject().put("type", "Feature");
            feature.putRawValue("geometry", new RawValue(writer.write(area.ground())));
            feature.putObject("properties").put("minutes", area.within().minutes());
        }
        return JSON.writeValueAsString(collection);
    }

    static Set<StationKind> kinds(Collection<String> names) {
        return Arrays.stream(StationKind.values())
                .filter(kind -> names.contains(kind.name()))
                .collect(Collectors.toSet());
    }
}
