package org.gridloom.territory.search;

/** The best hits over all parts, each packed into one number that sorts as hits do, the part and entry last. */
final class Ranked {

    /** How the query lies in a thing's names, from best to worst. */
    enum Form {
        WHOLE,
        START,
        WORD_STARTS,
        INSIDE,
        NEARLY
    }

    private static final int SUM_BITS = 6;
    private static final int KIND_BITS = 4;
    private static final int LENGTH_BITS = 7;
    private static final int PART_BITS = 14;
    private static final int ENTRY_BITS = 24;
    static final int MOST_PARTS = 1 << PART_BITS;

    private final Best best;
    private int part;

    Ranked(int limit) {
        best = new Best(limit);
    }

    /** What is offered from now on is of this part. */
    void from(int part) {
        this.part = part;
    }

    /** What is typed as it is written goes before what only sounds so; then the sum of the tokens' fits decides. */
    static int score(Form form, boolean bySound, int sum) {
        return ((form.ordinal() << 1 | (bySound ? 1 : 0)) << SUM_BITS) + Math.min(sum, (1 << SUM_BITS) - 1);
    }

    /** @param kind the place of its kind among the kinds */
    void offer(int score, byte kind, int length, int entry) {
        long number = score;
        number = number << KIND_BITS | kind;
        number = number << LENGTH_BITS | Math.min(length, (1 << LENGTH_BITS) - 1);
        number = number << PART_BITS | part;
        best.offer(number << ENTRY_BITS | entry);
    }

    boolean isEmpty() {
        return best.isEmpty();
    }

    long[] inOrder() {
        return best.inOrder();
    }

    static int part(long number) {
        return (int) (number >> ENTRY_BITS) & (MOST_PARTS - 1);
    }

    static int entry(long number) {
        return (int) number & ((1 << ENTRY_BITS) - 1);
    }
}
