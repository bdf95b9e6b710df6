package org.gridloom.incident;

import java.util.Objects;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.Scopes;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is at an incident now, and which ones concern that person. */
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

    /** One that lies in no grid is for who has the whole territory. */
    boolean sees(Incident incident) {
        return scope().covers(Objects.requireNonNullElse(incident.responsibleGrid(), ""));
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
