package org.gridloom.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.planning.PlanStep.Change;
import org.gridloom.planning.PlanStep.Effect;
import org.gridloom.rules.Level;

/** Goes through a plan's log from its start and says of each entry what it did. */
final class PlanSteps {

    private static final class Tally {
        int gained;
        int lost;
        int households;
    }

    private final IntUnaryOperator householdsOf;
    private final UnaryOperator<String> nameOf;
    private final PlanAsOf plan = new PlanAsOf();
    private final Map<String, Integer> households = new HashMap<>();

    /**
     * @param householdsOf of a unit, by its number in the unit set
     * @param nameOf what a person is called, by account name
     */
    PlanSteps(IntUnaryOperator householdsOf, UnaryOperator<String> nameOf) {
        this.householdsOf = householdsOf;
        this.nameOf = nameOf;
    }

    /** The oldest first. */
    List<PlanStep> of(List<LoggedEdit> log) {
        return log.stream().map(this::step).toList();
    }

    private PlanStep step(LoggedEdit entry) {
        var content = entry.content();
        var tallies = tallies(content.moves());
        var changes = changes(content);
        var before = new HashMap<>(households);
        tallies.forEach((key, tally) -> households.merge(key, tally.households, Integer::sum));
        var gone = new HashMap<String, PlanGrid>();
        content.closes().forEach(grid -> gone.put(grid.key(), grid));
        plan.apply(content);
        var effects = new ArrayList<Effect>();
        tallies.keySet().forEach(key -> changes.putIfAbsent(key, Change.STAYED));
        changes.forEach((key, change) -> {
            var tally = tallies.getOrDefault(key, new Tally());
            var grid = gone.getOrDefault(key, plan.grid(key));
            if (grid != null) {
                effects.add(new Effect(
                        grid,
                        grid.level() == Level.GRID ? null : gone.getOrDefault(grid.grid(), plan.grid(grid.grid())),
                        change,
                        tally.gained,
                        tally.lost,
                        before.getOrDefault(key, 0),
                        households.getOrDefault(key, 0)));
            }
        });
        effects.sort(Comparator.comparing(effect -> effect.grid().key(), PlanGrid.BY_KEY));
        var unassigned = content.moves().stream()
                .filter(move -> move.level() == Level.GRID)
                .mapToInt(move -> (move.to() == null ? 1 : 0) - (move.from() == null ? 1 : 0))
                .sum();
        return new PlanStep(
                entry.revision(),
                entry.kind(),
                entry.author(),
                nameOf.apply(entry.author()),
                entry.madeAt(),
                entry.undoes(),
                (int) content.moves().stream().map(UnitMove::unit).distinct().count(),
                effects,
                unassigned);
    }

    private Map<String, Tally> tallies(List<UnitMove> moves) {
        var tallies = new HashMap<String, Tally>();
        for (var move : moves) {
            var units = householdsOf.applyAsInt(move.unit());
            if (move.from() != null) {
                var source = tallies.computeIfAbsent(move.from(), _ -> new Tally());
                source.lost++;
                source.households -= units;
            }
            if (move.to() != null) {
                var target = tallies.computeIfAbsent(move.to(), _ -> new Tally());
                target.gained++;
                target.households += units;
            }
        }
        return tallies;
    }

    private static Map<String, Change> changes(EditContent content) {
        var changes = new HashMap<String, Change>();
        content.renames().forEach(renaming -> changes.put(renaming.key(), Change.RENAMED));
        content.kinds().forEach(kind -> changes.put(kind.key(), Change.OTHER_KIND));
        content.opens().forEach(grid -> changes.put(grid.key(), Change.CAME));
        content.closes().forEach(grid -> changes.put(grid.key(), Change.WENT));
        return changes;
    }
}
