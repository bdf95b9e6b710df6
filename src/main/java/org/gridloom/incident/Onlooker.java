package org.gridloom.incident;

import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.Scopes;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is at an incident now, and which part of the territory that person sees. */
@Component
class Onlooker {

    private static final String ROLE = "ROLE_";

    private final Scopes scopes;

    Onlooker(Scopes scopes) {
        this.scopes = scopes;
    }

    String name() {
        return authentication().getName();
    }

    Role role() {
        for (var role : Role.values()) {
            if (has(role)) {
                return role;
            }
        }
        throw new AccessDeniedException("not a person");
    }

    Scope scope() {
        return scopes.current();
    }

    private boolean has(Role role) {
        return authentication().getAuthorities().stream().anyMatch(a -> (ROLE + role.name()).equals(a.getAuthority()));
    }

    private static Authentication authentication() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new AccessDeniedException("nobody");
        }
        return authentication;
    }
}
