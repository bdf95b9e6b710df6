package org.gridloom.planning;

import java.util.ArrayList;
import java.util.List;
import org.gridloom.planning.AutoPlanView.Point;

/**
 * Every improvement of a search, as a curve that can be drawn: fewer grids outside the limits come before everything else, so it begins anew with
 * each of them. Of very many improvements every second is left out.
 */
final class FallingCurve {

    private static final int MOST = 240;

    private final List<Point> points = new ArrayList<>();
    private int illegal = Integer.MAX_VALUE;

    synchronized void add(double done, double objective, int illegalNow) {
        if (illegalNow < illegal) {
            illegal = illegalNow;
            points.clear();
        }
        points.add(new Point(done, objective));
        if (points.size() > MOST) {
            thin();
        }
    }

    /** Leaves out every second point but the first and the last. */
    private void thin() {
        var kept = new ArrayList<Point>();
        for (int i = 0; i < points.size(); i++) {
            if (i % 2 == 0 || i == points.size() - 1) {
                kept.add(points.get(i));
            }
        }
        points.clear();
        points.addAll(kept);
    }

    synchronized List<Point> points() {
        return List.copyOf(points);
    }
}
