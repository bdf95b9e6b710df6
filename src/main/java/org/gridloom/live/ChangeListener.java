package org.gridloom.live;

/**
 * A bean that wants every change, in commit order, on every node. All listeners are called one after the other by the one thread that
 * reads the stream, in the order of {@link org.springframework.core.annotation.Order}: be quick, hand long work to a thread of your own. A
 * listener that throws is told {@link #lost()}.
 *
 * <p>Whoever keeps something in memory loads it in a {@link org.springframework.context.SmartLifecycle} or later, never in a
 * constructor: the stream starts in the first phase of all, so what is loaded after it misses nothing.
 */
public interface ChangeListener {

    /** Takes a change. Its transaction is visible: reading the database now finds it. May be called again for what is known already. */
    void on(Change change);

    /** The connection broke. What is held may be old, until {@link #lost()} follows. */
    default void interrupted() {}

    /** The stream runs again after an interruption; what was committed meanwhile was not heard. Read anew, before returning. */
    default void lost() {}
}
