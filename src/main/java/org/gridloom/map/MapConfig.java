package org.gridloom.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * What the web component is told once; its TypeScript counterpart is in {@code frontend/map/map-config.ts}.
 *
 * @param center longitude and latitude, where there are no bounds
 * @param bounds west, south, east, north: what is shown at first
 * @param view the query of a link that says what is shown; where it says nothing, the rest of this holds
 * @param tools what the map offers beside its own controls
 * @param attribution sources and map approval number, in plain text
 * @param labels every text of the component by its key
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MapConfig(
        List<Double> center,
        double zoom,
        @Nullable List<Double> bounds,
        @Nullable String view,
        List<Tool> tools,
        String locale,
        String attribution,
        List<Layer> layers,
        Map<String, String> labels) {

    /** @param url tile address with {z}, {x}, {y}, relative to the page's base */
    public record Layer(String name, String url, int minzoom, int maxzoom, boolean visible) {}

    /** Written in lower case, as the component names them. */
    public enum Tool {
        /** Distances and areas. */
        @JsonProperty("measure")
        MEASURE,
        /** Copies a link to what the map shows, on the page of the territory. */
        @JsonProperty("share")
        SHARE,
        /** A sheet of what the map shows. */
        @JsonProperty("print")
        PRINT
    }

    public MapConfig {
        center = List.copyOf(center);
        tools = List.copyOf(tools);
        layers = List.copyOf(layers);
        labels = Map.copyOf(labels);
    }

    public MapConfig at(double longitude, double latitude, double zoom) {
        return new MapConfig(
                List.of(longitude, latitude), zoom, null, view, tools, locale, attribution, layers, labels);
    }

    public MapConfig showing(Envelope extent) {
        var bounds = List.of(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY());
        return new MapConfig(center, zoom, bounds, view, tools, locale, attribution, layers, labels);
    }

    /** As a link says; what it leaves out, or what cannot be read in it, stays as it is here. */
    public MapConfig linked(String query) {
        return new MapConfig(center, zoom, bounds, query, tools, locale, attribution, layers, labels);
    }

    public MapConfig withTools(Tool... offered) {
        return new MapConfig(center, zoom, bounds, view, List.of(offered), locale, attribution, layers, labels);
    }

    /** With tiles from elsewhere: for whoever does not come in by the portal's own doors. */
    public MapConfig withTilesFrom(UnaryOperator<String> address) {
        var moved = layers.stream()
                .map(layer -> new Layer(
                        layer.name(), address.apply(layer.url()), layer.minzoom(), layer.maxzoom(), layer.visible()))
                .toList();
        return new MapConfig(center, zoom, bounds, view, tools, locale, attribution, moved, labels);
    }

    /** With these layers only, in the order of the others. */
    public MapConfig withLayers(String... names) {
        var wanted = List.of(names);
        return new MapConfig(
                center,
                zoom,
                bounds,
                view,
                tools,
                locale,
                attribution,
                layers.stream().filter(layer -> wanted.contains(layer.name())).toList(),
                labels);
    }
}
