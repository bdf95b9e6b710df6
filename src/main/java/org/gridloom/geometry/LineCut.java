package org.gridloom.geometry;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * What a line drawn over a coverage divides. A unit is divided where the line goes right through it. No building is: where the line runs through one, all of it
 * stays on the side that has the larger part, so that the border goes round it along its outline. Bare ground narrower than a set width does not stand by
 * itself. Nothing is changed; {@link LiveCoverage#cut} does that.
 *
 * @param cuts units that fall into parts, in ascending order
 * @param whole units that the line enters without dividing them, and why not
 * @param lean on which side of the line the units beside it lie, and the parts: metres on its left less metres on its right
 * @param crossed units that the line goes right through and that stay whole all the same: square metres on its left less those on its right
 */
public record LineCut(List<Cut> cuts, Map<Integer, Why> whole, Map<Side, Double> lean, Map<Integer, Double> crossed) {

    /** A unit and what becomes of it. */
    public record Cut(int unit, List<Part> parts) {
        public Cut {
            parts = List.copyOf(parts);
        }
    }

    public record Part(Polygon area, List<Long> buildings, int households) {
        public Part {
            buildings = List.copyOf(buildings);
        }
    }

    /** A part by its position in its unit's cut, or a unit that is not cut, with {@link #WHOLE}. */
    public record Side(int unit, int part) {
        public static final int WHOLE = -1;
    }

    /** Why a unit stays whole. */
    public enum Why {
        /** The line ends in it. */
        LINE_ENDS,
        /** One of the two sides would be bare ground narrower than the set width. */
        SLIVER,
        /** Its building takes so much room that the line cannot be led round it. */
        BUILDING,
        /** A building of several wings would stand in two parts. */
        BUILDING_APART,
        /** The line runs within a centimetre of where borders all but touch, so that they would. */
        TOO_FINE
    }

    public LineCut {
        cuts = List.copyOf(cuts);
        whole = Map.copyOf(whole);
        lean = Map.copyOf(lean);
        crossed = Map.copyOf(crossed);
    }

    /**
     * @param line metric; its vertices and ends catch on borders that are very near
     * @param scope the units that may be cut, by number
     * @param narrow metres; bare ground of less mean width does not stand by itself
     */
    public static LineCut of(
            LiveCoverage ground, LineString line, IntPredicate scope, FootprintIndex buildings, double narrow) {
        return new LineFaces(ground, line, scope, buildings, narrow).cut();
    }
}
