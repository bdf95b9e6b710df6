package org.gridloom.account;

import org.springframework.security.access.AccessDeniedException;

/** What was to be changed is seen by this account, but reaches beyond its part of the territory. */
public class BeyondScope extends AccessDeniedException {

    public BeyondScope() {
        super("reaches beyond this account's part of the territory");
    }
}
