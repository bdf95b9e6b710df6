package org.gridloom.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gridloom.rules.Edit.Move;
import org.gridloom.rules.Repair.Effect;

/**
 * Finds what would mend a finding, by trying ideas on the plan itself and taking each back: so a repair's effect is what the edit will do, by every
 * rule. One that would begin an error, or make one worse, is none.
 */
public final class Repairs {

    private static final int SHOWN = 3;
    /** What a grid that is not there yet would have to be as good as, so that none is made for its shape's sake. */
    private static final double WELL_SHAPED = 1.5;
    /** A new grid needs a team, a room and a number: rather move some more households. */
    private static final double NEW_GRID = 100;

    private record Tried(Repair repair, boolean ends, double better, double gain) {}

    private final LivePlan live;
    private final PlanState plan;

    private Repairs(LivePlan live) {
        this.live = live;
        plan = live.state();
    }

    /** Up to three, the best first; none for a finding that no move between grids can mend, or that is not
     * there. The plan stays as it is. */
    public static List<Repair> of(LivePlan live, String subject) {
        return live.findings().stream()
                .filter(finding -> finding.subject().equals(subject))
                .filter(finding -> finding.rule().level() == Level.GRID)
                .findFirst()
                .map(new Repairs(live)::mending)
                .orElse(List.of());
    }

    private List<Repair> mending(Finding finding) {
        var tried = tryAll(new Ideas(plan).mending(finding), finding);
        if (tried.stream().noneMatch(one -> one.ends() && !one.repair().creates())) {
            tried.addAll(tryAll(inTwoSteps(finding, tried), finding));
        }
        tried.sort(Comparator.comparing(Tried::ends)
                .thenComparing(one -> one.gain() + (one.ends() ? 0 : 100 * one.better() / gravity(finding)))
                .reversed()
                .thenComparing(one -> one.repair().moves().toString()));
        return different(tried);
    }

    private List<Tried> tryAll(List<List<Move>> ideas, Finding finding) {
        var tried = new ArrayList<Tried>();
        var known = new HashSet<List<Move>>();
        for (var idea : ideas) {
            if (!idea.isEmpty() && known.add(idea)) {
                attempt(idea, finding).ifPresent(tried::add);
            }
        }
        return tried;
    }

    /** The most useful first steps, and after each what then mends the rest: by another neighbour, or by the neighbour's own neighbours. */
    private List<List<Move>> inTwoSteps(Finding finding, List<Tried> first) {
        var steps = new ArrayList<List<Move>>();
        first.stream()
                .sorted(Comparator.comparingDouble(Tried::better).reversed())
                .map(one -> one.repair().moves())
                .filter(moves -> !creates(moves))
                .limit(SHOWN)
                .forEach(steps::add);
        var ideas = new Ideas(plan);
        switch (finding) {
            case Finding.TooManyHouseholds f ->
                firstOfEach(ideas.shedding(
                                plan.share(f.key()), f.households() - f.limits().max(), false))
                        .forEach(steps::add);
            case Finding.TooFewHouseholds f ->
                firstOfEach(ideas.gaining(plan.share(f.key()), f.limits().min() - f.households(), false))
                        .forEach(steps::add);
            default -> {}
        }
        var both = new ArrayList<List<Move>>();
        for (var step : steps) {
            var change = live.apply(new Edit.Several(List.copyOf(step)));
            for (var next : change.appeared()) {
                if (next.rule() == finding.rule()) {
                    for (var idea : new Ideas(plan).mending(next)) {
                        if (creates(idea)) {
                            continue;
                        }
                        var moves = new ArrayList<>(step);
                        moves.addAll(idea);
                        both.add(moves);
                    }
                }
            }
            live.apply(change.inverse());
        }
        return both;
    }

    /** One for each grid that loses and each that gains. */
    private List<List<Move>> firstOfEach(List<List<Move>> ideas) {
        var byGrids = new LinkedHashMap<List<Object>, List<Move>>();
        for (var idea : ideas) {
            var move = idea.getFirst();
            byGrids.putIfAbsent(
                    List.of(plan.shareOf(move.units().getFirst()), Objects.requireNonNullElse(move.to(), "")), idea);
        }
        return List.copyOf(byGrids.values());
    }

    private Optional<Tried> attempt(List<Move> idea, Finding finding) {
        var before = new LinkedHashMap<Integer, Optional<String>>();
        idea.forEach(move -> move.units().forEach(unit -> before.put(unit, live.gridOf(unit))));
        var sums = new TreeMap<String, Integer>();
        double shape = 0;
        for (var grid : touched(idea, before)) {
            boolean there = plan.find(grid).isPresent();
            sums.put(grid, there ? live.households(grid) : 0);
            shape -= there ? shape(grid) : WELL_SHAPED;
        }
        var change = live.apply(asEdit(idea, finding));
        try {
            for (var grid : sums.keySet()) {
                shape += shape(grid);
            }
            return judge(finding, change, before, sums, shape);
        } finally {
            live.apply(change.inverse());
        }
    }

    /** A new grid has the limits of the one it is cut from, and nobody yet. */
    private Edit asEdit(List<Move> idea, Finding finding) {
        var edits = new ArrayList<Edit>();
        if (creates(idea)) {
            var from = plan.share(finding.grid().orElseThrow()).grid();
            edits.add(new Edit.Create(new GridInPlan(Repair.NEW_GRID, from.limits(), Set.of(Vacancy.values()))));
        }
        edits.addAll(idea);
        return new Edit.Several(edits);
    }

    private static boolean creates(List<Move> moves) {
        return moves.stream().anyMatch(move -> Repair.NEW_GRID.equals(move.to()));
    }

    private Optional<Tried> judge(
            Finding finding,
            Change change,
            Map<Integer, Optional<String>> before,
            Map<String, Integer> sums,
            double shape) {
        var gone = bySubject(change.gone());
        var appeared = bySubject(change.appeared());
        for (var now : change.appeared()) {
            var was = gone.get(now.subject());
            if (now.severity() == Severity.ERROR && (was == null || gravity(now) > gravity(was))) {
                return Optional.empty();
            }
        }
        boolean ends = gone.containsKey(finding.subject()) && !appeared.containsKey(finding.subject());
        double better = gravity(finding) - (ends ? 0 : gravity(appeared.getOrDefault(finding.subject(), finding)));
        if (better <= 0) {
            return Optional.empty();
        }
        var ended = change.gone().stream()
                .filter(f -> f.severity() != Severity.INFO && !appeared.containsKey(f.subject()))
                .toList();
        var begun = change.appeared().stream()
                .filter(f -> f.severity() != Severity.INFO && !gone.containsKey(f.subject()))
                .toList();
        var moves = new LinkedHashMap<Optional<String>, List<Integer>>();
        int households = 0;
        for (var unit : before.entrySet()) {
            var now = live.gridOf(unit.getKey());
            if (!now.equals(unit.getValue())) {
                moves.computeIfAbsent(now, key -> new ArrayList<>()).add(unit.getKey());
                households += plan.graph().households(unit.getKey());
            }
        }
        var effects = new TreeMap<String, Effect>();
        sums.forEach((grid, sum) -> effects.put(grid, new Effect(sum, live.households(grid))));
        var done = moves.entrySet().stream()
                .map(move -> new Move(move.getValue(), move.getKey().orElse(null)))
                .toList();
        var repair = new Repair(creates(done), done, effects, households, ended, begun);
        double gain = (repair.creates() ? -NEW_GRID : 0)
                + worth(ended)
                - worth(begun)
                + 30 * shape
                - 0.1 * households
                - 0.2 * repair.units();
        return Optional.of(new Tried(repair, ends, better, gain));
    }

    private static Set<String> touched(List<Move> idea, Map<Integer, Optional<String>> before) {
        var grids = before.values().stream().flatMap(Optional::stream).collect(Collectors.toSet());
        idea.stream().map(Move::to).filter(Objects::nonNull).forEach(grids::add);
        return grids;
    }

    /** What a grid's shape is worth: compact, and along barriers. */
    private double shape(String grid) {
        var outline = plan.share(grid).outline();
        return outline.compactness() + outline.barrierShare();
    }

    private static double worth(List<Finding> findings) {
        return findings.stream()
                .mapToDouble(finding -> finding.severity() == Severity.ERROR ? 200 : 40)
                .sum();
    }

    /** How bad a finding is beside others of its rule. */
    private static double gravity(Finding finding) {
        return switch (finding) {
            case Finding.TooManyHouseholds f -> f.households() - f.limits().max();
            case Finding.TooFewHouseholds f -> f.limits().min() - f.households();
            case Finding.Unassigned f -> f.households() + f.units();
            case Finding.InPieces f -> f.pieces().size() - 1;
            case Finding.CompoundSplit f -> f.grids().size() - 1;
            case Finding.Straddles f -> f.households();
            case Finding.OffBarriers f -> f.wanted() - f.share();
            case Finding.NotCompact f -> f.wanted() - f.compactness();
            case Finding.EmptyGrid f -> 1;
            case Finding.PartlyDivided f -> f.units();
            case Finding.CoverageBroken f -> f.area();
            case Finding.BuildingCut f -> 1;
            case Finding.TeamIncomplete f -> f.vacancies().size();
            case Finding.HouseholdsMove f -> f.households();
        };
    }

    private static Map<String, Finding> bySubject(List<Finding> findings) {
        return findings.stream().collect(Collectors.toMap(Finding::subject, finding -> finding));
    }

    /** The best, with those between other grids before further ones between the same. */
    private static List<Repair> different(List<Tried> tried) {
        var first = new LinkedHashMap<Set<String>, Repair>();
        tried.forEach(one -> first.putIfAbsent(one.repair().households().keySet(), one.repair()));
        var shown = new ArrayList<>(first.values());
        tried.stream()
                .map(Tried::repair)
                .filter(repair -> !shown.contains(repair))
                .forEach(shown::add);
        return List.copyOf(shown.subList(0, Math.min(SHOWN, shown.size())));
    }
}
