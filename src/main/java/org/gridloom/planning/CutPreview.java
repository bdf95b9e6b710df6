package org.gridloom.planning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.geometry.LineCut;
import org.locationtech.jts.geom.LineString;

/**
 * What a line would cut, and how it would be led.
 *
 * @param metricSrid of the lines
 * @param borders the new borders within units
 * @param whole units that the line enters and leaves whole, by number
 * @param households of a grid that it divides: on its left, on its right
 * @param refused why nothing would be done
 */
public record CutPreview(
        int metricSrid,
        List<LineString> borders,
        Map<Integer, LineCut.Why> whole,
        Optional<Divided> households,
        Optional<EditOutcome.Reason> refused) {

    public record Divided(int left, int right) {}
}
