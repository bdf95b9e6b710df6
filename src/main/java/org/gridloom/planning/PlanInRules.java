package org.gridloom.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridloom.rules.DrawnPlan;
import org.gridloom.rules.Edit;
import org.gridloom.rules.GridInPlan;
import org.gridloom.rules.Level;
import org.gridloom.rules.MicroGrids;
import org.gridloom.rules.PlanFacts;

/**
 * A plan in the words of the rules: grids with their limits instead of kinds, units by their place instead of their number. What is cut or joined by an entry
 * is so on the ground afterwards.
 */
record PlanInRules(DraftGround ground, GridRegister register, Circumstances circumstances) {

    /** As a plan starts, without the parts of units; those are cut next, see {@link #partsOf}. */
    DrawnPlan drawn(EditContent start) {
        var assignment = new HashMap<Integer, String>();
        var micro = new HashMap<Integer, String>();
        for (var move : start.moves()) {
            if (ground.isThere(move.unit())) {
                (move.level() == Level.GRID ? assignment : micro)
                        .put(ground.place(move.unit()), Objects.requireNonNull(move.to()));
            }
        }
        return drawn(start.opens(), assignment, micro);
    }

    /** The cuts with which a plan starts, and whose their parts are. */
    Edit partsOf(EditContent start) {
        var ofParts = start.moves().stream()
                .filter(move -> !ground.isThere(move.unit()))
                .toList();
        return edit(new EditContent(List.of(), List.of(), List.of()).withGround(start.cuts(), ofParts, List.of()));
    }

    /** @param assignment grid by place @param microOf micro-grid by place */
    DrawnPlan drawn(Collection<PlanGrid> grids, Map<Integer, String> assignment, Map<Integer, String> microOf) {
        var places = ground.places();
        var inForce = new HashMap<Integer, String>();
        for (int place = 0; place < places.units().size(); place++) {
            var key = circumstances.inForce().get(ground.baseNumber(place));
            if (key != null) {
                inForce.put(place, key);
            }
        }
        return new DrawnPlan(
                places,
                grids(grids, Level.GRID),
                assignment,
                new PlanFacts(ground.base().compounds(), ground.base().bridges(), inForce),
                circumstances.rules().settings(),
                new MicroGrids(grids(grids, Level.MICRO), microOf));
    }

    Edit edit(EditContent content) {
        var edits = new ArrayList<Edit>();
        content.opens().stream()
                .sorted(Comparator.comparing(PlanGrid::level))
                .forEach(grid -> edits.add(new Edit.Create(grid(grid))));
        content.cuts().forEach(cut -> edits.add(new Edit.Redivide(ground.cut(cut))));
        for (var level : Level.values()) {
            var byTarget = new LinkedHashMap<Optional<String>, List<Integer>>();
            content.moves().stream()
                    .filter(move -> move.level() == level)
                    .forEach(move -> byTarget.computeIfAbsent(Optional.ofNullable(move.to()), to -> new ArrayList<>())
                            .add(ground.place(move.unit())));
            byTarget.forEach((to, moved) -> edits.add(new Edit.Move(moved, to.orElse(null), level)));
        }
        content.joins().forEach(cut -> edits.add(new Edit.Redivide(ground.join(cut))));
        for (var change : content.kinds()) {
            register.find(change.key()).ifPresent(grid -> edits.add(new Edit.Limit(grid(grid.of(change.to())))));
        }
        content.closes().stream()
                .sorted(Comparator.comparing(PlanGrid::level).reversed())
                .forEach(grid -> edits.add(new Edit.Retire(grid.key())));
        return new Edit.Several(edits);
    }

    private List<GridInPlan> grids(Collection<PlanGrid> all, Level level) {
        return all.stream()
                .filter(grid -> grid.level() == level)
                .map(this::grid)
                .toList();
    }

    private GridInPlan grid(PlanGrid grid) {
        var rules = circumstances.rules();
        return switch (grid.level()) {
            case GRID -> new GridInPlan(grid.key(), rules.limits(grid.kind()), circumstances.vacancies(grid));
            case MICRO -> GridInPlan.micro(grid.key(), grid.grid(), rules.microLimits(grid.kind()));
        };
    }
}
