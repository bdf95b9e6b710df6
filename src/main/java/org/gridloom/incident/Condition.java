package org.gridloom.incident;

import java.util.function.Predicate;

/** What must hold, besides the state, for a step to be taken. The message {@code incident.condition.NAME} says so where it does not. */
public enum Condition {
    ALWAYS(_ -> true),
    /** Granted at most {@link Loop#MOST_EXTENSIONS} times, and none waits for an answer. */
    MAY_EXTEND(now -> now.extensions() < Loop.MOST_EXTENSIONS && !now.extensionAsked()),
    EXTENSION_ASKED(Situation::extensionAsked),
    SUPERVISED(Situation::supervised),
    UNSUPERVISED(now -> !now.supervised()),
    /** Given to a pool or to whoever is on duty, and none of them has taken it yet. */
    POOLED(Situation::pooled),
    /** Neither part of another matter, nor another part or duplicate of it. */
    ON_ITS_OWN(now -> !now.child() && now.children() == 0 && now.duplicates() == 0),
    CHILD(Situation::child),
    /** Relations are one level deep. */
    NEITHER_PARENT_NOR_CHILD(now -> !now.child() && now.children() == 0),
    NO_CHILD_OPEN(now -> now.openChildren() == 0),
    /** A closed matter has no open part. */
    PARENT_OPEN(Situation::parentOpen);

    private final Predicate<Situation> holds;

    Condition(Predicate<Situation> holds) {
        this.holds = holds;
    }

    public boolean holds(Situation now) {
        return holds.test(now);
    }
}
