package org.gridloom.incident.handover;

import java.time.Instant;
import java.util.List;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentState;

/**
 * The matters of one kind that a shift leaves.
 *
 * @param count all of them
 * @param items the first by deadline, at most {@link #MOST}
 */
public record Pile(Kind kind, int count, List<Item> items) {

    /** More fill pages that nobody reads; the number tells of all. */
    public static final int MOST = 100;

    public enum Kind {
        /** 待受理、待派单 */
        UNDISPATCHED("state in ('COLLECTED', 'ACCEPTED')"),
        /** 已逾期 */
        OVERDUE("state not in ('SUSPENDED', 'WAITING') and due_at < :now"),
        /** 承诺: to be done before the next shift ends. */
        PROMISED("state not in ('SUSPENDED', 'WAITING') and due_at >= :now and due_at < :until"),
        /** 待批延期 */
        EXTENSION_ASKED("extension_asked_until is not null"),
        /** 挂账 */
        SUSPENDED("state = 'SUSPENDED'"),
        /** 等待居民 */
        WAITING("state = 'WAITING'");

        /** Of the table {@code incident}; the number and the list are of the same. */
        final String condition;

        Kind(String condition) {
            this.condition = condition;
        }
    }

    /** A matter as it was at that moment. */
    public record Item(String number, IncidentCategory category, String title, IncidentState state, Instant dueAt) {}

    public Pile {
        items = List.copyOf(items);
    }
}
