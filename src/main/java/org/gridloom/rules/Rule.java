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
    BUILDING_CUT(Severity.ERROR, false);

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

    /** The id of a finding of this rule about {@code what}. */
    String subject(Object what) {
        return name() + ":" + what;
    }
}
