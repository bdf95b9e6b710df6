package org.gridloom.incident.metric;

import org.gridloom.account.SystemAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Freezes each month when it has ended. Which ones are left is in the database, so a portal that was down does it late, but does it; every node looks, and
 * the month's row lets one of them do it.
 */
@Component
@ConditionalOnWebApplication // a command ends before any month does
class MonthEnd {

    private static final Logger log = LoggerFactory.getLogger(MonthEnd.class);

    private final FrozenMonths months;

    MonthEnd(FrozenMonths months) {
        this.months = months;
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void look() {
        for (var month : months.due()) {
            try {
                SystemAccount.act(() -> months.freeze(month));
            } catch (RuntimeException e) {
                // It stays due and is tried again.
                log.error("The figures of {} could not be frozen", month, e);
            }
        }
    }
}
