package org.gridloom.tour;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the map shows at a stop. The same words as {@code StopView} of {@code frontend/tour/wire.ts}, which says more of each.
 *
 * @param layers opacity from 0 to 1 by groups of the layer switcher; one that is absent is shown as the map shows it
 * @param buildings by what standing houses have their colours: "use", "grid", "households"
 * @param over a figure over the ground in the words of a link to the map: "grid:closing_in_time:2026-11:today:"
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StopView(
        Camera camera,
        Map<String, Double> layers,
        String buildings,
        @Nullable String over,
        @Nullable StationFilter stations,
        @Nullable IncidentFilter incidents,
        @Nullable Reach reach,
        @Nullable Selected selected,
        @Nullable Swipe swipe) {

    /** @param center longitude, latitude: EPSG:4490; bearing from −180 to 180 degrees, pitch from 0 to 85 */
    public record Camera(List<Double> center, double zoom, double bearing, double pitch) {

        public Camera {
            center = List.copyOf(center);
        }
    }

    /** @param kinds names of kinds of stations, empty for all; openAt "now" or "20:00" of the day */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StationFilter(
            List<String> kinds, @Nullable String openAt) {

        public StationFilter {
            kinds = List.copyOf(kinds);
        }
    }

    /** Of the open incidents those of a class, of a focus of the desk, or both; by name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IncidentFilter(
            @Nullable String category, @Nullable String focus) {}

    public record Reach(int minutes) {}

    /** @param code by which it is found again when the layer was brought in anew; null where the layer has none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Selected(String layer, long id, @Nullable String code) {}

    /** The grids in force at two days. */
    public record Swipe(LocalDate before, LocalDate after) {}

    public StopView {
        layers = Map.copyOf(layers);
    }

    /** The map as it is by itself, seen from here. */
    public static StopView from(Camera camera) {
        return new StopView(camera, Map.of(), "use", null, null, null, null, null, null);
    }

    public StopView over(@Nullable String other) {
        return new StopView(camera, layers, buildings, other, stations, incidents, reach, selected, swipe);
    }

    public StopView stations(@Nullable StationFilter other) {
        return new StopView(camera, layers, buildings, over, other, incidents, reach, selected, swipe);
    }

    public StopView incidents(@Nullable IncidentFilter other) {
        return new StopView(camera, layers, buildings, over, stations, other, reach, selected, swipe);
    }

    public StopView reach(@Nullable Reach other) {
        return new StopView(camera, layers, buildings, over, stations, incidents, other, selected, swipe);
    }

    public StopView swipe(@Nullable Swipe other) {
        return new StopView(camera, layers, buildings, over, stations, incidents, reach, selected, other);
    }

    public StopView selected(@Nullable Selected other) {
        return new StopView(camera, layers, buildings, over, stations, incidents, reach, other, swipe);
    }

    /** What another shows of the map itself, with what is laid over this one. */
    public StopView taken(StopView other) {
        return new StopView(
                other.camera,
                other.layers,
                other.buildings,
                other.over,
                stations,
                incidents,
                reach,
                other.selected,
                swipe);
    }

    /** Whether anything is laid over the map that comes with {@link Ground}. */
    public boolean hasGround() {
        return over != null || stations != null || incidents != null || reach != null || swipe != null;
    }
}
