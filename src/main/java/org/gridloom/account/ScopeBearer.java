package org.gridloom.account;

import org.springframework.security.core.AuthenticatedPrincipal;

/** Whoever is no person with an account, and brings along what may be seen: a system with its key, a screen with its link. */
public interface ScopeBearer extends AuthenticatedPrincipal {

    /** As it is now; nothing once the right has ended. Asked often, so from memory. */
    Scope scope();
}
