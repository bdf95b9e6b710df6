package org.gridloom.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds what a share falls into, as {@link OnePiece} defines it, by walking from unit to unit. Looks at no unit outside the share. */
final class Pieces {

    private final Assignment assignment;
    private final UnitGraph graph;
    /** A unit was seen in the present walk if its mark is the present one, so that nothing has to be cleared. */
    private int[] marks;

    private int mark;
    private int[] seen;

    Pieces(Assignment assignment, UnitGraph graph) {
        this.assignment = assignment;
        this.graph = graph;
        marks = new int[graph.size()];
        seen = new int[graph.size()];
    }

    /** In no order; empty for an empty share. */
    List<Finding.Piece> of(Share share) {
        if (marks.length < graph.size()) {
            marks = Arrays.copyOf(marks, 2 * graph.size());
            seen = new int[marks.length];
        }
        mark++;
        var pieces = new ArrayList<Finding.Piece>();
        for (int i = 0; i < share.size(); i++) {
            int unit = share.unit(i);
            if (graph.carries(unit) && marks[unit] != mark) {
                pieces.add(piece(walk(unit)));
            }
        }
        for (int i = 0; i < share.size(); i++) {
            int unit = share.unit(i);
            if (marks[unit] != mark) {
                int end = walk(unit);
                if (!touchesBody(end)) {
                    pieces.add(piece(end));
                }
            }
        }
        return pieces;
    }

    /**
     * Sees all units like {@code start} (strips or not) that hang together with it within its share; they are {@code seen} up to, not including,
     * the returned position.
     */
    private int walk(int start) {
        var share = assignment.shareOf(start);
        boolean body = graph.carries(start);
        int end = 0;
        seen[end++] = start;
        marks[start] = mark;
        for (int i = 0; i < end; i++) {
            int unit = seen[i];
            for (int p = graph.firstNeighbour(unit); p < graph.endOfNeighbours(unit); p++) {
                int next = graph.neighbour(p);
                if (marks[next] != mark && graph.carries(next) == body && assignment.shareOf(next) == share) {
                    marks[next] = mark;
                    seen[end++] = next;
                }
            }
        }
        return end;
    }

    /** Whether one of the strips just seen borders on a unit of its share that is none. */
    private boolean touchesBody(int end) {
        for (int i = 0; i < end; i++) {
            int unit = seen[i];
            for (int p = graph.firstNeighbour(unit); p < graph.endOfNeighbours(unit); p++) {
                int next = graph.neighbour(p);
                if (graph.carries(next) && assignment.shareOf(next) == assignment.shareOf(unit)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Finding.Piece piece(int end) {
        int households = 0;
        for (int i = 0; i < end; i++) {
            households += graph.households(seen[i]);
        }
        return new Finding.Piece(Arrays.stream(seen, 0, end).sorted().boxed().toList(), households);
    }
}
