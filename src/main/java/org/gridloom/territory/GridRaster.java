package org.gridloom.territory;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * One grid laid over the cells: which cells its border may touch, which lie wholly in it, and for each row of cells the segments of its border that
 * reach into the row. A horizontal ray can cross only those, so the exact test in a border cell looks at a small part of the border. Never changes.
 */
final class GridRaster {

    /** A run of cells in a row, {@code to} included, that the border may touch or that lie wholly inside. */
    record Run(int row, int from, int to, boolean border) {}

    private final int firstRow;
    /** The segments of row r are those from {@code starts[r - firstRow]} up to, not including, {@code starts[r - firstRow + 1]}. */
    private final int[] starts;
    /** x1, y1, x2, y2 of each segment. */
    private final double[] segments;

    private final List<Run> runs;
    private final Geometry area;

    /** @param area polygonal, metric, valid, within the frame; may have holes and parts */
    GridRaster(Geometry area, CellFrame frame) {
        this.area = area;
        var extent = area.getEnvelopeInternal();
        if (area.isEmpty()) {
            firstRow = 0;
            starts = new int[] {0};
            segments = new double[0];
            runs = List.of();
            return;
        }
        firstRow = frame.row(extent.getMinY() - CellFrame.SLACK);
        int rows = frame.row(extent.getMaxY() + CellFrame.SLACK) - firstRow + 1;
        var byRow = new ArrayList<List<Segment>>();
        for (int i = 0; i < rows; i++) {
            byRow.add(new ArrayList<>());
        }
        for (var segment : Segment.of(area)) {
            int last = frame.row(segment.maxY() + CellFrame.SLACK);
            for (int row = frame.row(segment.minY() - CellFrame.SLACK); row <= last; row++) {
                byRow.get(row - firstRow).add(segment);
            }
        }
        starts = new int[rows + 1];
        for (int i = 0; i < rows; i++) {
            starts[i + 1] = starts[i] + byRow.get(i).size();
        }
        segments = new double[4 * starts[rows]];
        int next = 0;
        for (var ofRow : byRow) {
            for (var segment : ofRow) {
                segment.write(segments, next);
                next += 4;
            }
        }
        runs = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            addRuns(firstRow + i, byRow.get(i), frame);
        }
    }

    List<Run> runs() {
        return runs;
    }

    Geometry area() {
        return area;
    }

    /**
     * Whether a point in a row of cells lies in the grid or on its border. Counts crossings of a ray to the east as JTS's RayCrossingCounter does, with
     * its robust orientation, so it agrees with the predicate {@code covers}.
     */
    boolean covers(int row, double x, double y) {
        double[] s = segments;
        int end = 4 * starts[row - firstRow + 1];
        boolean inside = false;
        for (int i = 4 * starts[row - firstRow]; i < end; i += 4) {
            double y1 = s[i + 1];
            double y2 = s[i + 3];
            if (y1 > y != y2 > y) {
                double x1 = s[i];
                double x2 = s[i + 2];
                if (x1 > x && x2 > x) {
                    inside = !inside;
                } else if (x1 >= x || x2 >= x) {
                    int side = CGAlgorithmsDD.orientationIndex(x1, y1, x2, y2, x, y);
                    if (side == Orientation.COLLINEAR) {
                        return true;
                    }
                    if (side == Orientation.LEFT == y2 > y1) {
                        inside = !inside;
                    }
                }
            } else if (y1 == y && (y2 == y ? between(x, s[i], s[i + 2]) : s[i] == x) || y2 == y && s[i + 2] == x) {
                return true;
            }
        }
        return inside;
    }

    private static boolean between(double x, double x1, double x2) {
        return x1 <= x2 ? x1 <= x && x <= x2 : x2 <= x && x <= x1;
    }

    private void addRuns(int row, List<Segment> ofRow, CellFrame frame) {
        double south = frame.southOf(row) - CellFrame.SLACK;
        double north = frame.southOf(row + 1) + CellFrame.SLACK;
        var spans =
                ofRow.stream().map(s -> s.columns(south, north, frame)).sorted().toList();
        int from = -1;
        int to = -1;
        for (var span : spans) {
            if (from >= 0 && span.from() <= to + 1) {
                to = Math.max(to, span.to());
                continue;
            }
            if (from >= 0) {
                runs.add(new Run(row, from, to, true));
                // No border here, so all these cells are inside or none is.
                if (covers(row, frame.centre(to + 1), frame.southOf(row) + frame.size() / 2)) {
                    runs.add(new Run(row, to + 1, span.from() - 1, false));
                }
            }
            from = span.from();
            to = span.to();
        }
        runs.add(new Run(row, from, to, true));
    }

    private record Span(int from, int to) implements Comparable<Span> {
        @Override
        public int compareTo(Span other) {
            return Integer.compare(from, other.from);
        }
    }

    private record Segment(double x1, double y1, double x2, double y2) {

        static List<Segment> of(Geometry area) {
            var segments = new ArrayList<Segment>();
            for (var line : LinearComponentExtracter.getLines(area)) {
                CoordinateSequence at = ((LineString) line).getCoordinateSequence();
                for (int i = 1; i < at.size(); i++) {
                    segments.add(new Segment(at.getX(i - 1), at.getY(i - 1), at.getX(i), at.getY(i)));
                }
            }
            return segments;
        }

        double minY() {
            return Math.min(y1, y2);
        }

        double maxY() {
            return Math.max(y1, y2);
        }

        /** The columns it may touch between two heights, rather one more than one too few. */
        Span columns(double south, double north, CellFrame frame) {
            double a = xAt(Math.clamp(south, minY(), maxY()));
            double b = xAt(Math.clamp(north, minY(), maxY()));
            if (y1 == y2) {
                a = x1;
                b = x2;
            }
            return new Span(
                    frame.column(Math.min(a, b) - CellFrame.SLACK), frame.column(Math.max(a, b) + CellFrame.SLACK));
        }

        private double xAt(double y) {
            return y1 == y2 ? x1 : x1 + (x2 - x1) * ((y - y1) / (y2 - y1));
        }

        void write(double[] into, int at) {
            into[at] = x1;
            into[at + 1] = y1;
            into[at + 2] = x2;
            into[at + 3] = y2;
        }
    }
}
