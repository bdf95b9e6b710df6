package org.gridloom.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * What the web component is told once; its TypeScript counterpart is in {@code frontend/map/map-config.ts}.
 *
 * @param center longitude and latitude, where there are no bounds
 * @param bounds west, south, east, north: what is shown at first
 * @param attribution sources and map approval number, in plain text
 * @param labels every text of the component by its key
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MapConfig(
        List<Double> center,
        double zoom,
        @Nullable List<Double> bounds,
        String locale,
        String attribution,
        List<Layer> layers,
        Map<String, String> labels) {

    /** @param url tile address with {z}, {x}, {y}, relative to the page's base */
    public record Layer(String name, String url, int minzoom, int maxzoom, boolean visible) {}

    public MapConfig {
        center = List.copyOf(center);
        layers = List.copyOf(layers);
        labels = Map.copyOf(labels);
    }

    public MapConfig at(double longitude, double latitude, double zoom) {
        return new MapConfig(List.of(longitude, latitude), zoom, null, locale, attribution, layers, labels);
    }

    public MapConfig showing(Envelope extent) {
        var bounds = List.of(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY());
        return new MapConfig(center, zoom, bounds, locale, attribution, layers, labels);
    }

    /** With these layers only, in the order of the others. */
    public MapConfig withLayers(String... names) {
        var wanted = List.of(names);
        return new MapConfig(
                center,
                zoom,
                bounds,
                locale,
                attribution,
                layers.stream().filter(layer -> wanted.contains(layer.name())).toList(),
                labels);
    }
}
