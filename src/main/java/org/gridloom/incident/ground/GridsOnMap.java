package org.gridloom.incident.ground;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure by grids as a map takes it. The contract is {@code ByGrid} of {@code frontend/ground/wire.ts}.
 *
 * @param kind "count", "share" (0 to 1) or "per_thousand"
 * @param elsewhere what lies in none of the grids
 */
public record GridsOnMap(
        Instant asOf,
        String figure,
        String kind,
        String period,
        LocalDate first,
        LocalDate last,
        List<OfGrid> grids,
        long elsewhere) {

    /** @param value null for a rate of nothing */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record OfGrid(String code, String name, @Nullable Double value, long part, long whole) {}

    public GridsOnMap {
        grids = List.copyOf(grids);
    }

    public static GridsOnMap of(FigureByGrid counted) {
        var days = counted.question().period();
        return new GridsOnMap(
                counted.asOf(),
                counted.figure().name().toLowerCase(Locale.ROOT),
                counted.figure().kind().name().toLowerCase(Locale.ROOT),
                days.toString(),
                days.from(),
                days.last(),
                counted.grids().stream().map(GridsOnMap::ofGrid).toList(),
                counted.elsewhere());
    }

    private static OfGrid ofGrid(FigureByGrid.OfGrid grid) {
        var value = grid.value();
        return new OfGrid(
                grid.code(), grid.name(), value.isPresent() ? value.getAsDouble() : null, grid.part(), grid.whole());
    }

    /** Those of a part of the territory alone. */
    public GridsOnMap within(String place) {
        return place.isEmpty()
                ? this
                : new GridsOnMap(
                        asOf,
                        figure,
                        kind,
                        period,
                        first,
                        last,
                        grids.stream()
                                .filter(grid -> grid.code().startsWith(place))
                                .toList(),
                        0);
    }
}
