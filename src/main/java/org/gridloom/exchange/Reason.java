package org.gridloom.exchange;

/**
 * A kind of thing an import has to say, as a key into a message bundle, so that the portal's screens can say it in the reader's language and a
 * report can count by it. Enums implement it.
 */
public interface Reason {

    /** Key in the bundle. */
    String name();

    /** Base name of its resource bundle, for instance {@code org.gridloom.exchange.messages}. */
    String bundle();
}
