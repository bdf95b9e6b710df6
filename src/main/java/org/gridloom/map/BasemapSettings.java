package org.gridloom.map;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridloom.tile.Tiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What every map of the portal starts from: the layers of now, the texts in the viewer's language, the strip with sources and 审图号. */
@Service
public class BasemapSettings {

    /** Keys in the message files are these with {@code map.} before them. */
    private static final List<String> LABELS = List.of(
            "title",
            "zoomIn",
            "zoomOut",
            "north",
            "tilt",
            "fullscreen",
            "fullscreenExit",
            "metres",
            "kilometres",
            "close",
            "marker",
            "failed",
            "layers",
            "legend",
            "layersAndLegend",
            "households",
            "layer.grid",
            "layer.community",
            "layer.compound",
            "layer.building",
            "layer.station",
            "layer.place",
            "layer.road",
            "layer.land",
            "legend.grid",
            "legend.many",
            "legend.few",
            "legend.community",
            "legend.compound",
            "legend.home",
            "legend.otherBuilding");

    /** The middle of the country, for a portal without a territory. */
    private static final List<Double> COUNTRY = List.of(104.0, 35.5);

    private static final double COUNTRY_ZOOM = 3.6;

    private final Tiles tiles;
    private final JdbcClient jdbc;
    private final String attribution;

    BasemapSettings(Tiles tiles, JdbcClient jdbc, @Value("${gridloom.map.attribution:}") String attribution) {
        this.tiles = tiles;
        this.jdbc = jdbc;
        this.attribution = attribution;
    }

    /** Starts at the whole country: say where to with {@link MapConfig#at} or {@link MapConfig#showing}. */
    public MapConfig config(Locale locale) {
        return new MapConfig(
                COUNTRY, COUNTRY_ZOOM, null, locale.toLanguageTag(), attribution(), layers(), labels(locale));
    }

    /** What an administrator set, else what the configuration says. */
    public String attribution() {
        return jdbc.sql("select value from setting where key = 'map.attribution'")
                .query(String.class)
                .optional()
                .orElse(attribution);
    }

    private List<MapConfig.Layer> layers() {
        return tiles.layers().stream()
                .sorted(Comparator.comparing(layer -> layer.name()))
                .map(layer -> new MapConfig.Layer(
                        layer.name(),
                        "tiles/" + layer.name() + "/" + tiles.epoch(layer.name()) + "/{z}/{x}/{y}.mvt",
                        layer.zooms().min(),
                        layer.zooms().max(),
                        true))
                .toList();
    }

    private static Map<String, String> labels(Locale locale) {
        return LABELS.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), key -> I18NProvider.translate(locale, "map." + key)));
    }
}
