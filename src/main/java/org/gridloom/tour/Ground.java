package org.gridloom.tour;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gridloom.incident.ground.GridsOnMap;
import org.gridloom.incident.ground.HeatOnMap;
import org.jspecify.annotations.Nullable;

/**
 * What is laid over the map at a stop, of what whoever looks may see. The contract is {@code Ground} of {@code frontend/tour/wire.ts}. Nothing personal in it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Ground(
        Instant asOf,
        @Nullable GridsOnMap byGrid,
        @Nullable HeatOnMap heat,
        @Nullable List<Pin> pins,
        @Nullable List<StationThere> stations,
        @Nullable Reached reach,
        @Nullable GridsAt before,
        @Nullable GridsAt after,
        List<String> gone) {

    public record Pin(double longitude, double latitude, String category, boolean overdue, boolean urgent) {}

    public record StationThere(long id, String kind, String name, double longitude, double latitude, String hours) {}

    /** @param areas GeoJSON */
    public record Reached(int minutes, @JsonRawValue String areas, long inside, long outside) {}

    /** @param grids GeoJSON */
    public record GridsAt(
            LocalDate date, String words, @JsonRawValue String grids) {}

    public Ground {
        gone = List.copyOf(gone);
    }
}
