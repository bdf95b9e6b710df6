package org.gridloom.account;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Outside the demonstration the first administrator comes with a password that is printed once and must be changed at the first login. */
@Component
@Profile("!demonstration & !test & !command & !bench")
class FirstAdministrator {

    private final Accounts accounts;

    FirstAdministrator(Accounts accounts) {
        this.accounts = accounts;
    }

    // Printed, not logged: a log is kept, forwarded and read by others.
    @EventListener(ApplicationReadyEvent.class)
    void createWhereThereIsNone() {
        accounts.createFirstAdministrator()
                .ifPresent(
                        password -> System.out.println("First administrator: admin, one-time password: " + password));
    }
}
