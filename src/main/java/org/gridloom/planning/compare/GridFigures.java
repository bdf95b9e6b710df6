package org.gridloom.planning.compare;

import java.util.List;
import java.util.stream.IntStream;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.SharedEdge;
import org.gridloom.geometry.UnitCoverage;

/**
 * What can be measured of a grid.
 *
 * @param area square metres
 * @param perimeter metres
 * @param onBarriers metres of the perimeter that run along a road, a river, a railway or a wall
 */
public record GridFigures(int households, double area, double perimeter, double onBarriers) {

    /** Polsby-Popper: 1 for a circle, towards 0 for what is drawn out or frayed. 0 for a grid without ground. */
    public double compactness() {
        return perimeter == 0 ? 0 : 4 * Math.PI * area / (perimeter * perimeter);
    }

    /** 0 to 1. */
    public double barrierShare() {
        return perimeter == 0 ? 0 : onBarriers / perimeter;
    }

    GridFigures plus(GridFigures other) {
        return new GridFigures(
                households + other.households,
                area + other.area,
                perimeter + other.perimeter,
                onBarriers + other.onBarriers);
    }

    /**
     * Of all grids at once.
     *
     * @param gridOf by a unit's position: the grid's position, or a negative number
     */
    static List<GridFigures> of(UnitCoverage coverage, int[] gridOf, int grids) {
        var households = new int[grids];
        var area = new double[grids];
        var perimeter = new double[grids];
        var onBarriers = new double[grids];
        for (var unit : coverage.units()) {
            var grid = gridOf[unit.number()];
            if (grid >= 0) {
                households[grid] += unit.households();
                area[grid] += unit.area().getArea();
            }
        }
        for (var edge : coverage.edges()) {
            var left = edge.left() == SharedEdge.OUTSIDE ? -1 : gridOf[edge.left()];
            var right = edge.right() == SharedEdge.OUTSIDE ? -1 : gridOf[edge.right()];
            if (left != right) {
                for (var grid : new int[] {left, right}) {
                    if (grid >= 0) {
                        perimeter[grid] += edge.length();
                        onBarriers[grid] += edge.barrier() == BarrierClass.NONE ? 0 : edge.length();
                    }
                }
            }
        }
        return IntStream.range(0, grids)
                .mapToObj(grid -> new GridFigures(households[grid], area[grid], perimeter[grid], onBarriers[grid]))
                .toList();
    }
}
