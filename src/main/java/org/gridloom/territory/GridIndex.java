package org.gridloom.territory;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Answers which grid a point lies in, in memory, some millions of times a second. Points and grids are metric, in the same plane.
 *
 * <p>A grid has what its polygons cover, borders included. Where several grids have a point, a border mostly, it belongs to the one with the lowest
 * code. A point may lie in no grid. The answers are exact for the coordinates given: those of {@code ST_Covers}, not of some tolerance.
 *
 * <p>The ground is divided into square cells. Most lie within one grid, or none, and the answer is there; in the others the grids that may have the
 * point are tried one by one. Never changes; {@link #with} makes the next index and takes over what did not change.
 */
public final class GridIndex {

    /** The index of no grid. */
    public static final int NONE = -1;

    /** A grid's code and its polygon or multipolygon, metric and valid. */
    public record GridGround(String code, Geometry area) {}

    private final CellFrame frame;
    private final SortedMap<String, GridRaster> byCode;
    private final String[] codes;
    private final GridRaster[] rasters;
    private final GridCells cells;
    private final double cellsPerMetre;

    private GridIndex(CellFrame frame, SortedMap<String, GridRaster> byCode) {
        this.frame = frame;
        this.byCode = byCode;
        codes = byCode.keySet().toArray(String[]::new);
        rasters = byCode.values().toArray(GridRaster[]::new);
        cells = new GridCells(frame, rasters);
        cellsPerMetre = 1 / frame.size();
    }

    public static GridIndex of(Collection<GridGround> grids) {
        var extent = new Envelope();
        grids.forEach(g -> extent.expandToInclude(g.area().getEnvelopeInternal()));
        var frame = CellFrame.over(extent.isNull() ? new Envelope(0, 0, 0, 0) : extent, grids.size());
        var byCode = new TreeMap<String, GridRaster>();
        grids.forEach(g -> byCode.put(g.code(), new GridRaster(g.area(), frame)));
        return new GridIndex(frame, byCode);
    }

    /**
     * The index after some grids changed or came in, and some were retired. Only those are laid over the cells anew, unless one reaches beyond the
     * ground so far.
     */
    public GridIndex with(Collection<GridGround> changed, Collection<String> retired) {
        var next = new TreeMap<>(byCode);
        retired.forEach(next::remove);
        if (changed.stream().allMatch(g -> frame.holds(g.area().getEnvelopeInternal()))) {
            changed.forEach(g -> next.put(g.code(), new GridRaster(g.area(), frame)));
            return new GridIndex(frame, next);
        }
        var all = new TreeMap<String, GridGround>();
        next.forEach((code, raster) -> all.put(code, new GridGround(code, raster.area())));
        changed.forEach(g -> all.put(g.code(), g));
        return of(all.values());
    }

    /** Number of grids. */
    public int size() {
        return codes.length;
    }

    /** The index of the grid that has a point, or {@link #NONE}. */
    public int locate(double x, double y) {
        double column = (x - frame.west()) * cellsPerMetre;
        double row = (y - frame.south()) * cellsPerMetre;
        if (!(column >= 0 && row >= 0 && column < frame.columns() && row < frame.rows())) {
            return NONE;
        }
        int cell = (int) row * frame.columns() + (int) column;
        int grid = cells.at(cell);
        return grid >= NONE ? grid : cells.covering(cell, rasters, (int) row, x, y);
    }

    /** The code of the grid with an index that {@link #locate} gave; the order of indexes is that of codes. */
    public String code(int grid) {
        return codes[grid];
    }

    /** The code of the grid that has a point. */
    public Optional<String> codeAt(double x, double y) {
        int grid = locate(x, y);
        return grid == NONE ? Optional.empty() : Optional.of(codes[grid]);
    }
}
