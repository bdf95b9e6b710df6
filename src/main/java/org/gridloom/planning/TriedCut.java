package org.gridloom.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.gridloom.geometry.FootprintIndex;
import org.gridloom.geometry.LineCut;
import org.gridloom.geometry.LineCut.Side;
import org.gridloom.geometry.LiveCoverage;
import org.gridloom.geometry.Redivision;
import org.gridloom.geometry.SharedEdge;
import org.locationtech.jts.geom.LineString;

/**
 * A line's cuts, done to a draft's ground for as long as somebody looks at the parts, and taken back. Between the two the ground is as it would be; the rules
 * are not told.
 */
final class TriedCut {

    private final DraftGround ground;
    private final LineCut found;
    private final List<UnitCut> cuts = new ArrayList<>();
    private final List<Done> done = new ArrayList<>();
    private final List<Integer> tooFine = new ArrayList<>();

    private record Done(Redivision change, DraftGround.Mark before) {}

    private TriedCut(DraftGround ground, LineCut found) {
        this.ground = ground;
        this.found = found;
        int part = ground.nextPart();
        for (var cut : found.cuts()) {
            var parts = new ArrayList<UnitCut.Part>();
            for (var made : cut.parts()) {
                parts.add(new UnitCut.Part(
                        part++, made.households(), made.buildings(), made.area().toText()));
            }
            cuts.add(new UnitCut(ground.number(cut.unit()), parts));
        }
    }

    /** Answers what {@code look} finds while the ground is cut. */
    static <T> T of(
            DraftGround ground,
            LineString line,
            IntPredicate scope,
            FootprintIndex buildings,
            double narrow,
            Function<TriedCut, T> look) {
        var tried = new TriedCut(ground, LineCut.of(ground.live(), line, scope, buildings, narrow));
        try {
            for (var cut : List.copyOf(tried.cuts)) {
                // Its neighbour's cut may have brought a border within a centimetre of another.
                if (ground.fits(cut)) {
                    var before = ground.mark(cut);
                    tried.done.add(new Done(ground.cut(cut), before));
                } else {
                    tried.cuts.remove(cut);
                    tried.tooFine.add(cut.unit());
                }
            }
            return look.apply(tried);
        } finally {
            for (int i = tried.done.size() - 1; i >= 0; i--) {
                ground.takeBack(
                        tried.cuts.get(i),
                        tried.done.get(i).change(),
                        tried.done.get(i).before());
            }
        }
    }

    List<UnitCut> cuts() {
        return cuts;
    }

    LiveCoverage live() {
        return ground.live();
    }

    Map<Integer, LineCut.Why> whole() {
        var whole = new HashMap<Integer, LineCut.Why>();
        found.whole().forEach((place, why) -> whole.put(ground.number(place), why));
        tooFine.forEach(unit -> whole.put(unit, LineCut.Why.TOO_FINE));
        return whole;
    }

    /** How far to the left of the line the units and parts beside it lie, in metres; negative to the right. By number, without those it crosses. */
    Map<Integer, Double> lean() {
        var lean = new HashMap<Integer, Double>();
        found.lean().forEach((side, metres) -> lean.merge(number(side), metres, Double::sum));
        lean.keySet().removeAll(crossed().keySet());
        return lean;
    }

    /** How much more of a unit that the line crosses without dividing it lies to the left, in square metres; negative to the right. By number. */
    Map<Integer, Double> crossed() {
        var crossed = new HashMap<Integer, Double>();
        found.crossed().forEach((unit, more) -> crossed.put(ground.number(unit), more));
        for (var cut : found.cuts()) {
            int number = ground.number(cut.unit());
            for (int part = 0; tooFine.contains(number) && part < cut.parts().size(); part++) {
                double side = Math.signum(found.lean().getOrDefault(new Side(cut.unit(), part), 0.0));
                crossed.merge(number, side * cut.parts().get(part).area().getArea(), Double::sum);
            }
        }
        return crossed;
    }

    private int number(Side side) {
        if (side.part() == Side.WHOLE) {
            return ground.number(side.unit());
        }
        int unit = ground.number(side.unit());
        return cuts.stream()
                .filter(cut -> cut.unit() == unit)
                .findFirst()
                .map(cut -> cut.partNumbers().get(side.part()))
                .orElse(unit);
    }

    /** The borders between the parts of a unit. */
    List<LineString> borders() {
        var borders = new ArrayList<LineString>();
        for (var cut : cuts) {
            var parts = cut.partNumbers().stream().map(ground::place).toList();
            for (int part : parts) {
                ground.live().edgesOf(part).stream()
                        .filter(edge -> edge.left() == part && parts.contains(edge.right()))
                        .map(SharedEdge::line)
                        .forEach(borders::add);
            }
        }
        return borders;
    }
}
