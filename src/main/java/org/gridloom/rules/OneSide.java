package org.gridloom.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.DisjointSets;
import org.gridloom.geometry.SharedEdge;
import org.gridloom.rules.Sides.Side;

/**
 * A grid does not straddle a main road, a railway or a river away from a bridge.
 *
 * <p>The {@link Dividers} that run through a grid part it into <em>sides</em>. Where households live on more than one side of the same piece of
 * ground, all but the side with most of them are far ones. Water and empty ground beyond a divider disturb nobody. That a grid is in several pieces
 * is {@link OnePiece}'s matter alone.
 */
final class OneSide implements RuleCheck.OfGrid {

    private static final Comparator<Side> LARGEST_FIRST =
            Comparator.comparingInt(Side::households).reversed().thenComparingInt(Side::first);

    @Override
    public Rule rule() {
        return Rule.ONE_SIDE;
    }

    @Override
    public Optional<Finding> of(Share share, PlanState plan) {
        return plan.sides().of(share);
    }

    /** The far sides among those of a grid. {@code pieceOf} names the piece of ground a side belongs to, by the side's position. */
    static List<Side> far(List<Side> sides, IntUnaryOperator pieceOf) {
        var byPiece = new HashMap<Integer, List<Side>>();
        for (int i = 0; i < sides.size(); i++) {
            if (sides.get(i).households() > 0) {
                byPiece.computeIfAbsent(pieceOf.applyAsInt(i), piece -> new ArrayList<>())
                        .add(sides.get(i));
            }
        }
        var far = new ArrayList<Side>();
        byPiece.values()
                .forEach(ofPiece ->
                        ofPiece.stream().sorted(LARGEST_FIRST).skip(1).forEach(far::add));
        return far;
    }

    /** From all edges of the ground at once, by joining what they do not divide. */
    @Override
    public List<Finding> inWhole(WholePlan plan) {
        var edges = plan.ground().edges();
        var dividing = Dividers.among(edges, plan.facts().bridges(), plan.settings());
        var sides = new DisjointSets(plan.ground().units().size());
        var pieces = new DisjointSets(plan.ground().units().size());
        var inner = new ArrayList<SharedEdge>();
        for (int i = 0; i < edges.size(); i++) {
            var edge = edges.get(i);
            if (UnitGraph.joins(edge) && plan.inSameGrid(edge.left(), edge.right())) {
                pieces.join(edge.left(), edge.right());
                if (dividing.get(i)) {
                    inner.add(edge);
                } else {
                    sides.join(edge.left(), edge.right());
                }
            }
        }
        var findings = new ArrayList<Finding>();
        for (var key : plan.grids().keySet()) {
            var far = far(sides(plan.unitsOf(key), sides), pieces);
            if (!far.isEmpty()) {
                findings.add(finding(key, far, inner, plan));
            }
        }
        return findings;
    }

    private static List<Side> sides(List<BaseUnit> units, DisjointSets sides) {
        var bySide = new TreeMap<Integer, List<BaseUnit>>();
        units.forEach(u -> bySide.computeIfAbsent(sides.find(u.number()), side -> new ArrayList<>())
                .add(u));
        return bySide.values().stream()
                .map(members -> new Side(
                        members.getFirst().number(),
                        WholePlan.households(members),
                        members.stream().mapToInt(BaseUnit::number).toArray()))
                .toList();
    }

    private static List<Side> far(List<Side> sides, DisjointSets pieces) {
        return far(sides, i -> pieces.find(sides.get(i).first()));
    }

    private static Finding finding(String key, List<Side> far, List<SharedEdge> inner, WholePlan plan) {
        var beyond = far.stream()
                .flatMapToInt(side -> Arrays.stream(side.units()))
                .boxed()
                .collect(Collectors.toSet());
        var strongest = inner.stream()
                .filter(edge -> beyond.contains(edge.left()) || beyond.contains(edge.right()))
                .map(SharedEdge::barrier)
                .max(Comparator.naturalOrder())
                .orElse(BarrierClass.NONE);
        return new Finding.Straddles(
                key,
                strongest,
                far.stream().mapToInt(Side::households).sum(),
                plan.extent(beyond.stream().map(plan.ground().units()::get).toList()));
    }
}
