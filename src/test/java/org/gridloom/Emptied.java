package org.gridloom;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables without rows. */
public final class Emptied {

    private static final int ATTEMPTS = 10;

    private Emptied() {}

    /**
     * Empties tables and all that hangs on them. The portal's readers go on in the background; one that holds a table and waits for the next may stand
     * in the way until the database takes either back.
     */
    public static void tables(JdbcClient jdbc, String names) {
        for (int attempt = 1; ; attempt++) {
            try {
                jdbc.sql("truncate " + names + " cascade").update();
                return;
            } catch (PessimisticLockingFailureException deadlock) {
                if (attempt == ATTEMPTS) {
                    throw deadlock;
                }
            }
        }
    }
}
