package org.gridloom.territory.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gridloom.exchange.Feature;
import org.gridloom.exchange.Layer;
import org.locationtech.jts.geom.Polygonal;

/** The layers the territory is made from. */
public enum TerritoryLayer implements Layer {
    BUILDINGS(
            List.of("building", "楼栋", "建筑"),
            Set.of("building", "building_part", "address", "entrance"),
            Set.of("building", "building:part")),
    ROADS(
            List.of("road", "street", "highway", "道路"),
            Set.of("major_road", "minor_road", "highway", "path", "rail", "ferry"),
            Set.of("highway", "railway")),
    WATER(
            List.of("water", "水系", "水域"),
            Set.of("water", "river", "riverbank", "canal", "stream", "lake", "swimming_pool", "fountain"),
            Set.of("waterway", "water")),
    LANDUSE(List.of("landuse", "land_use", "用地"), LandUses.kinds(), Set.of("landuse", "leisure", "barrier")),
    PLACES(List.of("poi", "place", "地点"), Set.of(), Set.of("amenity", "shop", "tourism", "office")),
    COMMUNITIES(List.of("communit", "社区"), Set.of(), Set.of()) {
        @Override
        public boolean takes(Feature feature) {
            return feature.geometry() instanceof Polygonal
                    && (Codes.community(feature).isPresent()
                            || feature.text("boundary")
                                    .filter("administrative"::equals)
                                    .isPresent());
        }
    },
    GRIDS(List.of("grid", "网格"), Set.of(), Set.of()) {
        @Override
        public boolean takes(Feature feature) {
            return feature.geometry() instanceof Polygonal
                    && Codes.grid(feature).isPresent();
        }
    };

    private final List<String> words;
    private final Set<String> kinds;
    private final Set<String> tags;

    TerritoryLayer(List<String> words, Set<String> kinds, Set<String> tags) {
        this.words = words;
        this.kinds = kinds;
        this.tags = tags;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TerritoryLayer> ofCode(String code) {
        return Arrays.stream(values())
                .filter(layer -> layer.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** A name that holds words of two layers ({@code water_and_roads}) names neither. */
    @Override
    public boolean isNamed(String name) {
        return holds(name) && Arrays.stream(values()).noneMatch(other -> other != this && other.holds(name));
    }

    private boolean holds(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(lower::contains);
    }

    @Override
    public boolean takes(Feature feature) {
        return feature.text("kind").filter(kinds::contains).isPresent()
                || tags.stream().anyMatch(tag -> feature.text(tag).isPresent());
    }
}
