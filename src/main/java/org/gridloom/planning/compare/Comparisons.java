package org.gridloom.planning.compare;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridloom.account.OutOfScope;
import org.gridloom.figures.MonthlyFigure;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.planning.PlanGrid;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.PlanSummary;
import org.gridloom.planning.Plans;
import org.gridloom.planning.compare.Comparison.Grid;
import org.gridloom.planning.compare.Comparison.Handover;
import org.gridloom.planning.compare.Comparison.Side;
import org.gridloom.team.PostKind;
import org.gridloom.team.Teams;
import org.gridloom.territory.CommunityUnits;
import org.gridloom.territory.GridInForce;
import org.gridloom.territory.Grids;
import org.gridloom.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets plans against each other and against the grids in force, as they are now. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('PLANNER', 'APPROVER', 'LEADER', 'ADMIN')")
public class Comparisons {

    private final Plans plans;
    private final Territory territory;
    private final Grids grids;
    private final Teams teams;
    private final List<MonthlyFigure> monthly;
    private final Clock clock;

    Comparisons(Plans plans, Territory territory, Grids grids, Teams teams, List<MonthlyFigure> monthly, Clock clock) {
        this.plans = plans;
        this.territory = territory;
        this.grids = grids;
        this.teams = teams;
        this.monthly = List.copyOf(monthly);
        this.clock = clock;
    }

    /**
     * What the second plan makes of the first.
     *
     * @throws OutOfScope where one of them is not there, or they are not of one community
     */
    public Comparison of(PlanId first, PlanId second) {
        var one = plans.plan(first);
        var other = plans.plan(second);
        if (!one.communityCode().equals(other.communityCode())) {
            throw new OutOfScope();
        }
        return compare(one.communityCode(), one, division(first), other, division(second));
    }

    /** What a plan makes of the grids in force; or made, of those that it took the place of. */
    public Comparison withGridsInForce(PlanId plan) {
        var summary = plans.plan(plan);
        var drawn = division(plan);
        var held = Division.inForce(before(summary), drawn.units());
        return compare(summary.communityCode(), null, held, summary, drawn);
    }

    private List<GridInForce> before(PlanSummary plan) {
        var community = territory.community(plan.communityCode()).orElseThrow(OutOfScope::new);
        return switch (plan.state()) {
            case IN_FORCE, SUPERSEDED -> grids.endedBy(community, plan.id().value());
            case DRAFT, SUBMITTED, APPROVED, FILED, WITHDRAWN, REJECTED -> grids.of(community);
        };
    }

    private Division division(PlanId plan) {
        return Division.of(plans.view(plan), plans.units(plan));
    }

    private Comparison compare(
            String community, @Nullable PlanSummary one, Division first, PlanSummary other, Division second) {
        var sides = List.of(side(one, first, "a"), side(other, second, "b"));
        var handovers = handovers(first, second);
        var laidOver = second.on(first.units());
        var changed = first.units().coverage().units().stream()
                .filter(unit -> !id(first, unit.number(), "a").equals(id(laidOver, unit.number(), "b")))
                .map(unit -> first.units().numbers().get(unit.number()))
                .toList();
        return new Comparison(
                community,
                sides.getFirst(),
                sides.getLast(),
                handovers,
                changed,
                first.units().sameGround(second.units()),
                monthly.stream().map(MonthlyFigure::label).toList(),
                clock.instant());
    }

    private static List<Handover> handovers(Division first, Division second) {
        var ground = finer(first.units(), second.units());
        var before = first.on(ground);
        var after = second.on(ground);
        var sums = new TreeMap<String, Map<String, int[]>>();
        for (var unit : ground.coverage().units()) {
            var from = id(before, unit.number(), "a");
            var to = id(after, unit.number(), "b");
            if (!from.equals(to)) {
                var sum = sums.computeIfAbsent(from, any -> new HashMap<>()).computeIfAbsent(to, any -> new int[2]);
                sum[0] += unit.households();
                sum[1]++;
            }
        }
        var handovers = new ArrayList<Handover>();
        sums.forEach(
                (from, targets) -> targets.forEach((to, sum) -> handovers.add(new Handover(from, to, sum[0], sum[1]))));
        handovers.sort(Comparator.comparingInt(Handover::households)
                .reversed()
                .thenComparing(Handover::from)
                .thenComparing(Handover::to));
        return handovers;
    }

    /** Parts of a cut unit can be in two grids, which the whole unit cannot: they are counted one by one. */
    private static CommunityUnits finer(CommunityUnits first, CommunityUnits second) {
        return first.unitSetId() == second.unitSetId()
                        && second.numbers().size() > first.numbers().size()
                ? second
                : first;
    }

    private Side side(@Nullable PlanSummary plan, Division division, String mark) {
        var figures = division.figures();
        var perMonth = perMonth(division);
        var list = new ArrayList<Grid>();
        var units = new HashMap<String, List<Integer>>();
        for (int position = 0; position < division.grids().size(); position++) {
            var grid = division.grids().get(position);
            var id = id(grid, mark);
            list.add(new Grid(
                    id, grid.number(), grid.name(), figures.get(position), workers(grid), perMonth.get(position)));
            units.put(id, new ArrayList<>());
        }
        for (int unit = 0; unit < division.gridOf().length; unit++) {
            var in = units.get(id(division, unit, mark));
            if (in != null) {
                in.add(division.units().numbers().get(unit));
            }
        }
        list.sort(Comparator.comparing(Grid::id));
        return plan == null
                ? new Side(null, "", null, list, units)
                : new Side(plan.id(), plan.name(), plan.state(), list, units);
    }

    private List<List<Double>> perMonth(Division division) {
        var plane = MetricPlane.of(division.units().metricSrid());
        var areas = division.areas().stream().map(plane::toStored).toList();
        var counted = monthly.stream().map(figure -> figure.perMonth(areas)).toList();
        var byGrid = new ArrayList<List<Double>>();
        for (int grid = 0; grid < areas.size(); grid++) {
            var position = grid;
            byGrid.add(counted.stream().map(counts -> counts.get(position)).toList());
        }
        return byGrid;
    }

    private int workers(PlanGrid grid) {
        var code = grid.code();
        return code == null
                ? 0
                : (int) teams.of(code).posts().stream()
                        .filter(post -> post.kind() != PostKind.LEADER)
                        .count();
    }

    /** Empty for none. */
    private static String id(Division division, int unit, String mark) {
        var grid = division.gridOf()[unit];
        return grid == Division.NONE ? "" : id(division.grids().get(grid), mark);
    }

    private static String id(PlanGrid grid, String mark) {
        var code = grid.code();
        return code == null ? mark + grid.key() : code;
    }
}
