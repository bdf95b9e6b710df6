package org.gridloom.incident;

import java.time.Instant;

/** Keeps how residents can be reached for a while. */
public interface HeldContacts {

    /**
     * Forgets those of what has been over since before then.
     *
     * @return of how many
     */
    int forgetContacts(Instant before);
}
