package org.gridloom.planning;

import java.util.Comparator;
import org.gridloom.rules.Level;
import org.gridloom.territory.GridKind;
import org.jspecify.annotations.Nullable;

/**
 * A grid of a plan, or a micro-grid, which is a part of a grid.
 *
 * @param key names it within the plan, for as long as the plan lives: {@code g7} for a grid, {@code g7.2} for one of its micro-grids. A micro-grid that comes
 *     into another grid is another one there.
 * @param code 15 digits, with two more for a micro-grid; none for one that the plan created, until it takes force
 * @param kind of a micro-grid: that of its grid
 */
public record PlanGrid(String key, @Nullable String code, String name, GridKind kind) {

    /** Grids in the order in which they came to be, the micro-grids of each behind it. */
    static final Comparator<String> BY_KEY = Comparator.<String>comparingInt(key -> sequence(gridOf(key)))
            .thenComparingInt(key -> levelOf(key) == Level.GRID ? 0 : sequence(key));

    static final int CODE_OF_GRID = 15;

    static String microKey(String grid, int sequence) {
        return grid + "." + sequence;
    }

    public static Level levelOf(String key) {
        return key.indexOf('.') < 0 ? Level.GRID : Level.MICRO;
    }

    /** The key of the grid that a micro-grid is a part of; a grid's own. */
    static String gridOf(String key) {
        return levelOf(key) == Level.GRID ? key : key.substring(0, key.indexOf('.'));
    }

    /** Whether they are two grids, or two micro-grids of one. */
    static boolean areBeside(String one, String other) {
        return levelOf(one) == levelOf(other)
                && (levelOf(one) == Level.GRID || gridOf(one).equals(gridOf(other)));
    }

    /** The number that tells it from others beside it. */
    static int sequence(String key) {
        return Integer.parseInt(key.substring(levelOf(key) == Level.GRID ? 1 : key.indexOf('.') + 1));
    }

    public Level level() {
        return levelOf(key);
    }

    /** The key of the grid that it is a part of; a grid's own. */
    public String grid() {
        return gridOf(key);
    }

    /** What people call it: the end of its code, or "+3" for one that has none yet. */
    public String number() {
        return code == null ? "+" + sequence(key) : code.substring(level() == Level.GRID ? 12 : CODE_OF_GRID);
    }

    /** Of a micro-grid together with its grid's: "003-02", or "003+2" where it has no code yet. */
    public String numberIn(PlanGrid grid) {
        return grid.number() + (code == null ? "" : "-") + number();
    }

    PlanGrid named(String other) {
        return new PlanGrid(key, code, other, kind);
    }

    PlanGrid of(GridKind other) {
        return new PlanGrid(key, code, name, other);
    }
}
