package org.gridloom.incident.metric;

/**
 * What is counted of the incidents that were reported in a period. Duplicates that were merged into another are in none but the first two.
 *
 * <p>The condition is one of SQL about the table {@code incident} of a {@link MetricQuery}; its {@code as_of} is the moment that the number is of.
 */
public enum Tally {
    /** 收到 */
    RECEIVED("true"),
    /** 重复: merged into another. */
    DUPLICATE("state = 'MERGED'"),
    /** 受理: somebody took it on. */
    FILED("state not in ('COLLECTED', 'MERGED')"),
    /**
     * 应结: its deadline is past, and does not stand still. What nobody has accepted yet is due as well, so that leaving matters lie betters no rate.
     */
    DUE("state not in ('MERGED', 'SUSPENDED', 'WAITING') and due_at < as_of"),
    /** 应结已结 */
    CLOSED_OF_DUE(DUE, "state = 'CLOSED'"),
    /** 按期结案: by the deadline that held at last, with what was granted and the time in which it stood still. */
    IN_TIME(CLOSED_OF_DUE, "closed_at <= due_at"),
    /** 超时: closed too late, or not yet. */
    LATE(DUE, "(closed_at is null or closed_at > due_at)"),
    /** 逾期未结 */
    OVERDUE(DUE, "closed_at is null"),
    /** 应结已回复: whoever reported it was told at least once what was done. */
    ANSWERED(DUE, "answered"),
    /** 已结案, whether it was due already or not. */
    CLOSED("state = 'CLOSED'"),
    /** 办结过: closed, or opened again after it had been dealt with. */
    FINISHED("state <> 'MERGED' and (state = 'CLOSED' or reopened > 0)"),
    /** 返工 */
    REOPENED(FINISHED, "reopened > 0"),
    /** 已评价: by its last evaluation. */
    RATED("state <> 'MERGED' and rating is not null"),
    /** 满意或基本满意 */
    SATISFIED(RATED, "rating in ('SATISFIED', 'MOSTLY')"),
    /** 延期: a later deadline was granted at least once. */
    EXTENDED(FILED, "extensions > 0");

    private final String condition;

    Tally(String condition) {
        this.condition = condition;
    }

    Tally(Tally among, String condition) {
        this(among.condition + " and " + condition);
    }

    String condition() {
        return condition;
    }
}
