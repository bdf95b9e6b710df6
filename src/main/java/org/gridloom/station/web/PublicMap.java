package org.gridloom.station.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.gridloom.tile.Tiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The map of the public pages: its script, which the frontend's build made beside the page of Flow and which is fetched only when it is wanted. */
@Component
class PublicMap {

    private static final ClassPathResource PAGE = new ClassPathResource("META-INF/VAADIN/webapp/stations.html");
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]* src=\"\\.?/?(VAADIN/build/[^\"]+\\.js)\"");

    /** @param name of the layer */
    record Ground(String name, String url, int minzoom, int maxzoom) {}

    private final Tiles tiles;
    private final JsonMapper json;
    private final String path;

    PublicMap(Tiles tiles, JsonMapper json) {
        this.tiles = tiles;
        this.json = json;
        path = built();
    }

    /** Empty where the frontend was built without it: the list says the same. */
    private static String built() {
        if (!PAGE.exists()) {
            return "";
        }
        try {
            var found = SCRIPT.matcher(PAGE.getContentAsString(StandardCharsets.UTF_8));
            return found.find() ? found.group(1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address, or nothing. */
    String script(String contextPath) {
        return path.isEmpty() ? "" : contextPath + "/" + path;
    }

    /** The layers of the ground, as the map's script takes them. */
    String ground() {
        List<Ground> layers = tiles.layers().stream()
                .filter(layer -> PublicStationController.GROUND.contains(layer.name()))
                .map(layer -> new Ground(
                        layer.name(),
                        "s/tiles/" + layer.name() + "/{z}/{x}/{y}.mvt",
                        layer.zooms().min(),
                        layer.zooms().max()))
                .toList();
        return json.writeValueAsString(layers);
    }
}
