package org.gridloom.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.SharedEdge;
import org.gridloom.partition.Figures;
import org.gridloom.partition.Labels;
import org.gridloom.partition.Problem;
import org.gridloom.partition.Reason;
import org.gridloom.partition.UnitNetworkBuilder;
import org.gridloom.partition.Window;
import org.gridloom.planning.AutoPlanView.Option;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.rules.Dividers;
import org.gridloom.rules.OnePiece;
import org.gridloom.territory.CommunityUnits;
import org.gridloom.territory.GridKind;
import org.jspecify.annotations.Nullable;

/**
 * A plan's whole community as the solver sees it, and the solver's answers in the plan's words. What is kept where possible are the grids of the plan as it
 * is now, so that a planner can go on from what was drawn. Never changes.
 */
final class CommunityDivision {

    /** With a number behind it, this names a grid that is to come. */
    private static final String NEW = "new";

    private final CommunityUnits ground;
    /** By their number in the problem. */
    private final List<PlanGrid> grids;

    private final Problem problem;

    private CommunityDivision(CommunityUnits ground, List<PlanGrid> grids, Problem problem) {
        this.ground = ground;
        this.grids = grids;
        this.problem = problem;
    }

    /**
     * The caller holds the session's monitor.
     *
     * @param load what each unit burdens its grid with
     */
    static CommunityDivision of(PlanSession session, AutoPlanWish wish, ToDoubleFunction<BaseUnit> load) {
        var ground = session.units();
        var grids = session.grids();
        var now = new int[ground.numbers().size()];
        Arrays.fill(now, Problem.NO_GRID);
        var kept = new HashSet<Integer>();
        for (int grid = 0; grid < grids.size(); grid++) {
            var key = grids.get(grid).key();
            for (int unit : ground.indices(session.unitsOf(key))) {
                now[unit] = grid;
            }
            if (wish.locked().contains(key) || grids.get(grid).kind() == GridKind.DEDICATED) {
                kept.add(grid);
            }
        }
        var settings = session.rules().settings();
        var rivers = wish.acrossRivers()
                ? Set.<SharedEdge>of()
                : Dividers.rivers(ground.coverage().edges(), ground.bridges(), settings);
        var network = UnitNetworkBuilder.of(
                        ground.coverage(),
                        load,
                        unit -> OnePiece.carries(unit, settings),
                        edge -> !rivers.contains(edge))
                .build();
        var limits = session.rules().limits(GridKind.GENERAL);
        var problem = new Problem(
                network,
                Window.of(limits.min(), Math.max(1, limits.max())),
                wish.weights(),
                now,
                OptionalInt.empty(),
                kept);
        return new CommunityDivision(ground, grids, problem);
    }

    static boolean isNew(String grid) {
        return grid.startsWith(NEW);
    }

    Problem problem() {
        return problem;
    }

    /** What a division changes. A grid keeps its identity where most of its households stay, a kept one always. */
    List<UnitMove> moves(int[] gridOf) {
        int count = Arrays.stream(gridOf).max().orElse(-1) + 1;
        var names = names(gridOf, Labels.match(problem, gridOf, count));
        var moves = new ArrayList<UnitMove>();
        for (int unit = 0; unit < gridOf.length; unit++) {
            var from = key(problem.inForce()[unit]);
            var to = names.get(gridOf[unit]);
            if (!Objects.equals(from, to)) {
                moves.add(new UnitMove(ground.numbers().get(unit), from, to));
            }
        }
        return moves;
    }

    private List<String> names(int[] gridOf, int[] label) {
        var now = problem.inForce();
        for (int unit = 0; unit < gridOf.length; unit++) {
            if (problem.kept().contains(now[unit])) {
                label[gridOf[unit]] = now[unit];
            }
        }
        var names = new ArrayList<String>();
        int coming = 0;
        for (int grid : label) {
            var key = key(grid);
            names.add(key == null ? NEW + ++coming : key);
        }
        return names;
    }

    private @Nullable String key(int grid) {
        return grid == Problem.NO_GRID ? null : grids.get(grid).key();
    }

    Option option(int[] gridOf) {
        var moves = moves(gridOf);
        int count = Arrays.stream(gridOf).max().orElse(-1) + 1;
        return new Option(moves, households(moves), Figures.of(problem, gridOf, count));
    }

    private int households(List<UnitMove> moves) {
        return ground.indices(moves.stream().map(UnitMove::unit).toList()).stream()
                .mapToInt(unit -> ground.coverage().units().get(unit).households())
                .sum();
    }

    /** The same of units by their number in the unit set. */
    List<Reason> numbered(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.withUnits(ground.numbers()::get))
                .toList();
    }
}
