package org.gridloom.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.gridloom.planning.EditContent.KindChange;
import org.gridloom.planning.EditContent.Renaming;
import org.gridloom.planning.EditContent.UnitMove;
import org.jspecify.annotations.Nullable;

/** The grids of a plan and their units after some entry of its log, without rules and findings: quick to make, also for an entry long ago. */
final class PlanAsOf {

    private final Map<String, PlanGrid> grids = new LinkedHashMap<>();
    private final Map<Integer, String> gridOf = new HashMap<>();

    static PlanAsOf after(List<LoggedEdit> log) {
        var plan = new PlanAsOf();
        log.forEach(entry -> plan.apply(entry.content()));
        return plan;
    }

    void apply(EditContent content) {
        content.opens().forEach(grid -> grids.put(grid.key(), grid));
        for (var move : content.moves()) {
            if (move.to() == null) {
                gridOf.remove(move.unit());
            } else {
                gridOf.put(move.unit(), move.to());
            }
        }
        content.renames().forEach(r -> grids.computeIfPresent(r.key(), (_, grid) -> grid.named(r.to())));
        content.kinds().forEach(k -> grids.computeIfPresent(k.key(), (_, grid) -> grid.of(k.to())));
        content.closes().forEach(grid -> grids.remove(grid.key()));
    }

    @Nullable
    PlanGrid grid(String key) {
        return grids.get(key);
    }

    @Nullable
    String gridOf(int unit) {
        return gridOf.get(unit);
    }

    /** What makes this plan out of nothing: the first entry of another log. */
    EditContent fromNothing() {
        return new PlanAsOf().changesTo(this);
    }

    /** What makes the other plan out of this one. Units by number, grids as the other has them. */
    EditContent changesTo(PlanAsOf other) {
        var opens = other.grids.values().stream()
                .filter(grid -> !grids.containsKey(grid.key()))
                .toList();
        var closes = grids.values().stream()
                .filter(grid -> !other.grids.containsKey(grid.key()))
                .toList();
        var renames = new ArrayList<Renaming>();
        var kinds = new ArrayList<KindChange>();
        for (var now : grids.values()) {
            var then = other.grids.get(now.key());
            if (then != null && !then.name().equals(now.name())) {
                renames.add(new Renaming(now.key(), now.name(), then.name()));
            }
            if (then != null && then.kind() != now.kind()) {
                kinds.add(new KindChange(now.key(), now.kind(), then.kind()));
            }
        }
        var units = new TreeSet<>(gridOf.keySet());
        units.addAll(other.gridOf.keySet());
        var moves = units.stream()
                .filter(unit -> !Objects.equals(gridOf(unit), other.gridOf(unit)))
                .map(unit -> new UnitMove(unit, gridOf(unit), other.gridOf(unit)))
                .toList();
        return new EditContent(opens, moves, closes, renames, kinds);
    }
}
