package org.gridloom.incident;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gridloom.account.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Residents' contact data serves to handle their matter, and is forgotten some time after it is over. */
@Component
@ConditionalOnWebApplication // a command ends before anything expires
class ContactExpiry {

    private static final Logger log = LoggerFactory.getLogger(ContactExpiry.class);

    private final List<HeldContacts> holders;
    private final Audit audit;
    private final Clock clock;
    private final int days;

    ContactExpiry(
            List<HeldContacts> holders,
            Audit audit,
            Clock clock,
            @Value("${gridloom.incident.contact-days:730}") int days) {
        if (days < 0) {
            throw new IllegalArgumentException("gridloom.incident.contact-days must not be below 0, but is " + days);
        }
        this.holders = holders;
        this.audit = audit;
        this.clock = clock;
        this.days = days;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 120_000)
    void look() {
        if (days == 0) {
            return;
        }
        try {
            var before = clock.instant().minus(Duration.ofDays(days));
            var forgotten = holders.stream()
                    .mapToInt(holder -> holder.forgetContacts(before))
                    .sum();
            if (forgotten > 0) {
                audit.record("contact.forget", String.valueOf(forgotten), "< " + before);
                log.info("The contact data of {} matters that were over before {} were forgotten", forgotten, before);
            }
        } catch (RuntimeException e) {
            // They stay due and are tried again.
            log.error("Contact data could not be forgotten", e);
        }
    }
}
