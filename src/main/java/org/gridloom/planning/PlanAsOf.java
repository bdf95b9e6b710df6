package org.gridloom.planning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gridloom.planning.EditContent.KindChange;
import org.gridloom.planning.EditContent.Renaming;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.rules.Level;
import org.jspecify.annotations.Nullable;

/** The grids of a plan and their units after some entry of its log, without rules and findings: quick to make, also for an entry long ago. */
final class PlanAsOf {

    private final Map<String, PlanGrid> grids = new LinkedHashMap<>();
    private final Map<Level, Map<Integer, String>> gridOf = new EnumMap<>(Level.class);
    /** By unit, in the order they were cut: a part of a part after it. */
    private final Map<Integer, UnitCut> cuts = new LinkedHashMap<>();

    PlanAsOf() {
        for (var level : Level.values()) {
            gridOf.put(level, new HashMap<>());
        }
    }

    static PlanAsOf after(List<LoggedEdit> log) {
        var plan = new PlanAsOf();
        log.forEach(entry -> plan.apply(entry.content()));
        return plan;
    }

    void apply(EditContent content) {
        content.opens().forEach(grid -> grids.put(grid.key(), grid));
        for (var cut : content.cuts()) {
            cuts.put(cut.unit(), cut);
            for (var of : gridOf.values()) {
                var key = of.remove(cut.unit());
                if (key != null) {
                    cut.partNumbers().forEach(part -> of.put(part, key));
                }
            }
        }
        for (var move : content.moves()) {
            var of = on(move.level());
            if (move.to() == null) {
                of.remove(move.unit());
            } else {
                of.put(move.unit(), move.to());
            }
        }
        for (var cut : content.joins()) {
            cuts.remove(cut.unit());
            for (var of : gridOf.values()) {
                var key = of.get(cut.partNumbers().getFirst());
                cut.partNumbers().forEach(of::remove);
                if (key != null) {
                    of.put(cut.unit(), key);
                }
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

    private Map<Integer, String> on(Level level) {
        return Objects.requireNonNull(gridOf.get(level));
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
        var cut = other.cuts.values().stream()
                .filter(one -> !one.equals(cuts.get(one.unit())))
                .toList();
        var join = cuts.values().stream()
                .filter(one -> !one.equals(other.cuts.get(one.unit())))
                .toList()
                .reversed();
        return new EditContent(opens, List.of(), closes, renames, kinds)
                .withGround(
                        cut,
                        Stream.of(Level.values())
                                .flatMap(level -> moves(on(level), other.on(level), cut, join))
                                .toList(),
                        join);
    }

    /** Whether a unit is cut here and there, and into other parts. */
    boolean isCutOtherwise(PlanAsOf other) {
        return cuts.values().stream()
                .anyMatch(cut -> other.cuts.containsKey(cut.unit()) && !cut.equals(other.cuts.get(cut.unit())));
    }

    /** Between the cuts and the joins: parts come from where their unit was, and go to where the unit they are joined to will be. */
    private static Stream<UnitMove> moves(
            Map<Integer, String> before, Map<Integer, String> after, List<UnitCut> cut, List<UnitCut> join) {
        var wholeBefore = new HashMap<Integer, Integer>();
        cut.forEach(one -> one.partNumbers().forEach(part -> wholeBefore.put(part, one.unit())));
        var wholeAfter = new HashMap<Integer, Integer>();
        join.forEach(one -> one.partNumbers().forEach(part -> wholeAfter.put(part, one.unit())));
        var units = new TreeSet<>(before.keySet());
        units.addAll(after.keySet());
        units.addAll(wholeBefore.keySet());
        units.addAll(wholeAfter.keySet());
        cut.forEach(one -> units.remove(one.unit()));
        join.forEach(one -> units.remove(one.unit()));
        var moves = new ArrayList<UnitMove>();
        for (int unit : units) {
            var from = before.get(whole(unit, wholeBefore));
            var to = after.get(whole(unit, wholeAfter));
            if (!Objects.equals(from, to)) {
                moves.add(new UnitMove(unit, from, to));
            }
        }
        return moves.stream();
    }

    private static int whole(int unit, Map<Integer, Integer> wholeOf) {
        int whole = unit;
        while (wholeOf.containsKey(whole)) {
            whole = wholeOf.get(whole);
        }
        return whole;
    }
}
