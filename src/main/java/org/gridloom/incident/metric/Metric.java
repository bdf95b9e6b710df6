package org.gridloom.incident.metric;

/** A rate of incidents: those of one tally among those of another. */
public enum Metric {
    /** 结案率 */
    CLOSING(Tally.CLOSED_OF_DUE, Tally.DUE, true),
    /** 按期结案率 */
    CLOSING_IN_TIME(Tally.IN_TIME, Tally.DUE, true),
    /** 超时率 */
    OVERRUN(Tally.LATE, Tally.DUE, false),
    /** 回复率 */
    ANSWERING(Tally.ANSWERED, Tally.DUE, true),
    /** 满意率 */
    SATISFACTION(Tally.SATISFIED, Tally.RATED, true),
    /** 返工率 */
    REWORK(Tally.REOPENED, Tally.FINISHED, false),
    /** 延期率 */
    EXTENSION(Tally.EXTENDED, Tally.FILED, false),
    /** 重复率 */
    DUPLICATION(Tally.DUPLICATE, Tally.RECEIVED, false);

    private final Tally numerator;
    private final Tally denominator;
    private final boolean moreIsBetter;

    Metric(Tally numerator, Tally denominator, boolean moreIsBetter) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.moreIsBetter = moreIsBetter;
    }

    public Tally numerator() {
        return numerator;
    }

    public Tally denominator() {
        return denominator;
    }

    public boolean moreIsBetter() {
        return moreIsBetter;
    }
}
