package org.gridloom.planning;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridloom.rules.Level;
import org.gridloom.territory.GridKind;

/** The grids and micro-grids of a plan by key, and which keys were ever given in it. */
final class GridRegister {

    private final String community;
    private final Map<String, PlanGrid> grids = new LinkedHashMap<>();
    /** The highest number ever given among grids, under an empty key, and inside each grid by its key. */
    private final Map<String, Integer> highest = new HashMap<>();

    /** @param community its name, which begins those of new grids */
    GridRegister(String community) {
        this.community = community;
    }

    void keep(EditContent content) {
        content.opens().forEach(grid -> {
            grids.put(grid.key(), grid);
            highest.merge(grid.level() == Level.GRID ? "" : grid.grid(), PlanGrid.sequence(grid.key()), Math::max);
        });
        content.renames().forEach(r -> grids.computeIfPresent(r.key(), (key, grid) -> grid.named(r.to())));
        content.kinds().forEach(k -> grids.computeIfPresent(k.key(), (key, grid) -> grid.of(k.to())));
        content.closes().forEach(grid -> grids.remove(grid.key()));
    }

    Optional<PlanGrid> find(String key) {
        return Optional.ofNullable(grids.get(key));
    }

    /** Of both levels. */
    List<PlanGrid> all() {
        return List.copyOf(grids.values());
    }

    List<PlanGrid> all(Level level) {
        return grids.values().stream().filter(grid -> grid.level() == level).toList();
    }

    /** None for a key that is itself one of a micro-grid. */
    List<PlanGrid> inside(String grid) {
        return all(Level.MICRO).stream()
                .filter(micro -> micro.grid().equals(grid))
                .toList();
    }

    /** Grids without units, under keys that no grid of this plan ever had. */
    List<PlanGrid> newGrids(int number, GridKind kind) {
        int given = highest.getOrDefault("", 0);
        return IntStream.rangeClosed(given + 1, given + number)
                .mapToObj(n -> new PlanGrid("g" + n, null, community + "新网格" + n, kind))
                .toList();
    }

    /** Micro-grids of a grid without units, under keys that none of this plan ever had. */
    List<PlanGrid> newMicroGrids(PlanGrid grid, int number) {
        int given = highest.getOrDefault(grid.key(), 0);
        return IntStream.rangeClosed(given + 1, given + number)
                .mapToObj(n -> new PlanGrid(PlanGrid.microKey(grid.key(), n), null, MicroGridNames.of(n), grid.kind()))
                .toList();
    }

    /** New ones of the same level and kind as a grid, and for a micro-grid of the same grid. */
    List<PlanGrid> newBeside(PlanGrid grid, int number) {
        return grid.level() == Level.GRID
                ? newGrids(number, grid.kind())
                : newMicroGrids(Objects.requireNonNull(grids.get(grid.grid())), number);
    }

    /** How many micro-grids a grid can still get. */
    int microGridsLeft(PlanGrid grid) {
        return GridNumbering.HIGHEST_INSIDE - inside(grid.key()).size();
    }
}
