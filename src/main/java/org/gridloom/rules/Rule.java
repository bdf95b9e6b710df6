package org.gridloom.rules;

/** The rules by name, in the order in which their findings are listed. {@link Words} has what they are called. */
public enum Rule {
    /** The households of a grid are within its limits. */
    HOUSEHOLDS(Severity.ERROR, true),
    /** Every unit belongs to a grid. */
    UNASSIGNED(Severity.ERROR, false),
    /** Every grid has at least one unit. */
    EMPTY_GRID(Severity.ERROR, false),
    /** Every grid is in one piece; {@link OnePiece} says what that means. */
    ONE_PIECE(Severity.ERROR, true),
    /** The grids cover the community exactly. */
    EXACT_COVER(Severity.ERROR, false),
    /** No building lies in two grids. */
    BUILDING_CUT(Severity.ERROR, false),
    /** A compound whose households fit into one grid is in one. */
    COMPOUND(Severity.WARNING, false),
    /** No grid straddles a main road, a railway or a river away from a bridge; {@link OneSide} says what that means. */
    ONE_SIDE(Severity.WARNING, false),
    /** Borders between grids run along barriers for a set share of their length. */
    BARRIERS(Severity.WARNING, false),
    /** Every grid is compact enough. */
    COMPACT(Severity.WARNING, false),
    /** Every grid has a leader and at least one full-time worker. */
    TEAM(Severity.WARNING, false),
    /** The households of a micro-grid are within its limits. No micro-grid holds back the grids: one building can have more households than its limit. */
    MICRO_HOUSEHOLDS(Severity.WARNING, false),
    /** Every micro-grid has at least one unit. */
    MICRO_EMPTY(Severity.WARNING, false),
    /** Every micro-grid is in one piece, as {@link OnePiece} says. */
    MICRO_ONE_PIECE(Severity.WARNING, false),
    /** A grid that is divided into micro-grids is so wholly. */
    MICRO_REST(Severity.WARNING, false),
    /** Households stay in their grid in force where they can. */
    STABLE(Severity.INFO, false);

    private final Severity severity;
    private final boolean waivable;

    Rule(Severity severity, boolean waivable) {
        this.severity = severity;
        this.waivable = waivable;
    }

    public Severity severity() {
        return severity;
    }

    /** Whether a planner may ask to be excused from it, with a reason. */
    public boolean waivable() {
        return waivable;
    }

    /** Whether it is about grids and the community, or about what grids are divided into. */
    Level level() {
        return name().startsWith("MICRO_") ? Level.MICRO : Level.GRID;
    }

    /** The id of a finding of this rule about {@code what}. */
    String subject(Object what) {
        return name() + ":" + what;
    }
}
