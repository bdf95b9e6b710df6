package org.gridloom.map;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridloom.tile.Tiles;
import org.springframework.beans.factory.annotation.Value;
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
            "legend.micro",
            "legend.many",
            "legend.few",
            "legend.community",
            "legend.compound",
            "legend.home",
            "legend.otherBuilding",
            "legend.gate",
            "legend.unit",
            "buildings3d",
            "buildings3d.use",
            "buildings3d.grid",
            "buildings3d.households",
            "measure",
            "measure.distance",
            "measure.area",
            "measure.undo",
            "measure.clear",
            "measure.start",
            "measure.hint",
            "measure.crossing",
            "measure.around",
            "measure.metres",
            "measure.kilometres",
            "measure.squareMetres",
            "measure.squareKilometres",
            "measure.mu",
            "share",
            "share.copied",
            "share.copy",
            "print",
            "print.heading",
            "print.paper",
            "print.go",
            "print.date",
            "print.scale");

    /** The middle of the country, for a portal without a territory. */
    private static final List<Double> COUNTRY = List.of(104.0, 35.5);

    private static final double COUNTRY_ZOOM = 3.6;

    private final Tiles tiles;
    private final List<MapWords> words;
    private final String attribution;

    BasemapSettings(Tiles tiles, List<MapWords> words, @Value("${gridloom.map.attribution:}") String attribution) {
        this.tiles = tiles;
        this.words = List.copyOf(words);
        this.attribution = attribution;
    }

    /** Starts at the whole country: say where to with {@link MapConfig#at} or {@link MapConfig#showing}. */
    public MapConfig config(Locale locale) {
        return new MapConfig(
                COUNTRY,
                COUNTRY_ZOOM,
                null,
                null,
                List.of(),
                locale.toLanguageTag(),
                attribution,
                layers(),
                labels(locale));
    }

    /** 审图号 and sources, as every map shows them. */
    public String attribution() {
        return attribution;
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

    private Map<String, String> labels(Locale locale) {
        var labels = new HashMap<String, String>();
        LABELS.forEach(key -> labels.put(key, I18NProvider.translate(locale, "map." + key)));
        words.forEach(of -> labels.putAll(of.in(locale)));
        return labels;
    }
}
