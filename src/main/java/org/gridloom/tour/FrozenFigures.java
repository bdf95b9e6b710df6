package org.gridloom.tour;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridloom.figures.ChartReading;
import org.gridloom.figures.FigureCatalogue;
import org.gridloom.figures.FigureKey;
import org.gridloom.figures.FigureReading;
import org.gridloom.incident.ground.GridsOnMap;
import org.gridloom.incident.ground.HeatOnMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Figures and charts as they stood when a tour was frozen, before they are written in a language. It asks nobody for rights. */
@Component
class FrozenFigures {

    /** Apart from figures, whose keys charts could share. */
    private static final String CHART = "chart ";

    private static final String BY_GRID = "grid ";
    private static final String HEAT = "heat ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FigureCatalogue catalogue;
    private final GroundFigures ground;

    FrozenFigures(JdbcClient jdbc, JsonMapper json, FigureCatalogue catalogue, GroundFigures ground) {
        this.ground = ground;
        this.jdbc = jdbc;
        this.json = json;
        this.catalogue = catalogue;
    }

    /** All of them, as whoever is logged in sees them now. */
    void all(long tour, TourContent content) {
        forget(tour);
        add(tour, content);
    }

    /** Those that are not frozen yet; what is frozen stays. */
    void add(long tour, TourContent content) {
        var known = raw(tour).keySet();
        var answer = catalogue.read(figures(content), charts(content), content.place());
        answer.figures().forEach((key, reading) -> keep(tour, known, key.toString(), reading));
        answer.charts().forEach((key, chart) -> keep(tour, known, CHART + key, chart));
        if (GroundFigures.mayBeSeen()) {
            for (var stop : content.stops()) {
                var over = stop.view().over();
                if (over != null) {
                    ground.byGrid(over, content.place()).ifPresent(figure -> keep(tour, known, BY_GRID + over, figure));
                    ground.heat(over, content.place()).ifPresent(heat -> keep(tour, known, HEAT + over, heat));
                }
            }
        }
    }

    /** What lay over the ground; nothing where it was not seen when it was frozen. */
    Optional<GridsOnMap> byGrid(long tour, String over) {
        return Optional.ofNullable(raw(tour).get(BY_GRID + over)).map(kept -> json.readValue(kept, GridsOnMap.class));
    }

    Optional<HeatOnMap> heat(long tour, String over) {
        return Optional.ofNullable(raw(tour).get(HEAT + over)).map(kept -> json.readValue(kept, HeatOnMap.class));
    }

    private void keep(long tour, Set<String> known, String key, Object reading) {
        if (!known.contains(key)) {
            jdbc.sql(
                            "insert into tour_frozen (tour_id, key, reading) values (?, ?, cast(? as jsonb)) on conflict do nothing")
                    .params(tour, key, json.writeValueAsString(reading))
                    .update();
        }
    }

    void forget(long tour) {
        jdbc.sql("delete from tour_frozen where tour_id = ?").param(tour).update();
    }

    /** What whoever asks may see of them, as an answer of the catalogue. */
    FigureCatalogue.Answer read(long tour, Collection<String> figures, Collection<String> charts) {
        var raw = raw(tour);
        var closed = catalogue.closed(figures, charts);
        var gone = new HashSet<String>();
        var read = new HashMap<FigureKey, FigureReading>();
        var drawn = new HashMap<FigureKey, ChartReading>();
        for (var key : figures) {
            take(raw.get(key), key, closed, gone, FigureReading.class, read);
        }
        for (var key : charts) {
            take(raw.get(CHART + key), key, closed, gone, ChartReading.class, drawn);
        }
        return new FigureCatalogue.Answer(read, drawn, gone, closed);
    }

    private <T> void take(
            @Nullable String kept,
            String key,
            Set<String> closed,
            Set<String> gone,
            Class<T> type,
            Map<FigureKey, T> into) {
        if (kept == null) {
            gone.add(key);
        } else if (!closed.contains(key)) {
            FigureKey.parse(key).ifPresent(parsed -> into.put(parsed, json.readValue(kept, type)));
        }
    }

    private Map<String, String> raw(long tour) {
        var raw = new HashMap<String, String>();
        jdbc.sql("select key, reading from tour_frozen where tour_id = ?")
                .param(tour)
                .query(row -> {
                    raw.put(row.getString("key"), row.getString("reading"));
                });
        return raw;
    }

    static Set<String> figures(TourContent content) {
        var keys = new HashSet<String>();
        content.stops().forEach(stop -> keys.addAll(stop.figures()));
        return keys;
    }

    static Set<String> charts(TourContent content) {
        var keys = new HashSet<String>();
        content.stops().forEach(stop -> keys.addAll(stop.charts()));
        return keys;
    }
}
