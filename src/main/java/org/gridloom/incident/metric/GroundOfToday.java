package org.gridloom.incident.metric;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks up in which grid in force those matters lie that left the desk, so that figures by the grids of today need not look for each. The database forgets it
 * where grids change, in the same transaction; what is not known yet is looked for by whoever counts. So figures are right at any time, and fast again
 * soon after a redraw.
 */
@Component
@ConditionalOnWebApplication
class GroundOfToday {

    /** At a time, some tenths of a second: meanwhile no grid changes. */
    static final int MOST = 5_000;

    private static final Logger log = LoggerFactory.getLogger(GroundOfToday.class);

    private static final String ANY =
            "select exists (select from incident where lies_in is null and closed_at is not null)";

    private static final String LOOK_UP = """
            update incident set lies_in = coalesce(
                (select min(code) from grid where validity @> now() and area && point and st_intersects(area, point)), '')
            where id in (select id from incident where lies_in is null and closed_at is not null limit ? for update skip locked)""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    GroundOfToday(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 15_000)
    void look() {
        try {
            while (jdbc.sql(ANY).query(Boolean.class).single() && lookUp() == MOST) {
                log.debug("{} incidents have the grids of today", MOST);
            }
        } catch (RuntimeException e) {
            // What is not known is looked for by whoever counts; the next look goes on here.
            log.error("The grids of today could not be looked up", e);
        }
    }

    /** The lock comes first: what was read before a redraw must not be written after it. */
    int lookUp() {
        var found = transaction.execute(status -> {
            jdbc.sql("lock table grid in share mode").update();
            return jdbc.sql(LOOK_UP).param(MOST).update();
        });
        return found == null ? 0 : found;
    }
}
