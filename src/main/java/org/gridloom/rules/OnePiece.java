package org.gridloom.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gridloom.geometry.BaseUnit;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * A grid is in one piece, and so is a micro-grid.
 *
 * <p>Two units of a grid hang together if they share a border of some length; touching in a point is not enough. A <em>narrow strip</em>, that is
 * ground without households less broad than {@link RuleSettings#narrowStrip}, belongs to the piece it touches but does not hold two others
 * together. So the pieces of a grid are what its units without the strips fall into, and besides each heap of strips that touches none of those.
 * Two strips side by side are looked at one by one, however broad both are together.
 */
public record OnePiece(Level level) implements RuleCheck.OfGrid {

    private static final Comparator<Finding.Piece> LARGEST_FIRST = Comparator.comparingInt(Finding.Piece::households)
            .thenComparingInt(piece -> piece.units().size())
            .reversed()
            .thenComparing(piece -> piece.units().getFirst());

    /** Whether a unit holds together what touches it. */
    public static boolean carries(BaseUnit unit, RuleSettings settings) {
        return unit.households() > 0 || Breadth.of(unit.area()) >= settings.narrowStrip();
    }

    static Rule rule(Level level) {
        return level == Level.GRID ? Rule.ONE_PIECE : Rule.MICRO_ONE_PIECE;
    }

    @Override
    public Rule rule() {
        return rule(level);
    }

    @Override
    public Optional<Finding> of(Share share, PlanState plan) {
        var pieces = plan.pieces(level).of(share);
        return pieces.size() < 2
                ? Optional.empty()
                : Optional.of(finding(
                        share.grid().key(),
                        pieces,
                        units -> plan.graph().extent(units.stream().mapToInt(Integer::intValue))));
    }

    /** By geometry: the polygons of the dissolved ground without strips, and those polygons of the whole ground that are strips alone. */
    @Override
    public List<Finding> inWhole(WholePlan plan) {
        var findings = new ArrayList<Finding>();
        for (var area : plan.areas(level)) {
            var units = plan.unitsOf(area.key());
            var pieces = pieces(units, area.area(), plan.settings());
            if (pieces.size() > 1) {
                Map<Integer, BaseUnit> byNumber = new HashMap<>();
                units.forEach(u -> byNumber.put(u.number(), u));
                findings.add(finding(
                        area.key(),
                        pieces,
                        numbers ->
                                plan.extent(numbers.stream().map(byNumber::get).toList())));
            }
        }
        return findings;
    }

    private static List<Finding.Piece> pieces(List<BaseUnit> units, Geometry area, RuleSettings settings) {
        var body = units.stream().filter(u -> carries(u, settings)).toList();
        var pieces = new ArrayList<Finding.Piece>();
        for (var polygon : Areas.polygons(Areas.dissolve(body))) {
            pieces.add(piece(within(polygon, body)));
        }
        for (var polygon : Areas.polygons(area)) {
            var inIt = within(polygon, units);
            if (inIt.stream().noneMatch(u -> carries(u, settings))) {
                pieces.add(piece(inIt));
            }
        }
        return pieces;
    }

    private static List<BaseUnit> within(Polygon polygon, List<BaseUnit> units) {
        var locator = new IndexedPointInAreaLocator(polygon);
        return units.stream()
                .filter(u -> polygon.getEnvelopeInternal().covers(u.area().getEnvelopeInternal()))
                .filter(u -> locator.locate(u.area().getInteriorPoint().getCoordinate()) == Location.INTERIOR)
                .toList();
    }

    private static Finding.Piece piece(List<BaseUnit> units) {
        return new Finding.Piece(WholePlan.numbers(units), WholePlan.households(units));
    }

    private Finding finding(String key, List<Finding.Piece> pieces, Function<List<Integer>, Geometry> extent) {
        var sorted = pieces.stream().sorted(LARGEST_FIRST).toList();
        var others = sorted.stream().skip(1).flatMap(p -> p.units().stream()).toList();
        return new Finding.InPieces(level, key, sorted, extent.apply(others));
    }
}
