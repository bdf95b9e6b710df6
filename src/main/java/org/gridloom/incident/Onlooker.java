package org.gridloom.incident;

import java.util.Optional;
import org.gridloom.account.Accounts;
import org.gridloom.account.Person;
import org.gridloom.account.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is at an incident now, and which ones concern that person. */
@Component
class Onlooker {

    private static final String ROLE = "ROLE_";

    private final Accounts accounts;

    Onlooker(Accounts accounts) {
        this.accounts = accounts;
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

    /** The one grid a grid worker is limited to; empty for who sees all. A worker without a grid sees nothing. */
    Optional<String> scope() {
        if (!has(Role.GRID_WORKER)) {
            return Optional.empty();
        }
        return Optional.of(accounts.find(name()).map(Person::gridCode).orElse(""));
    }

    boolean sees(Incident incident) {
        return scope().map(grid -> grid.equals(incident.responsibleGrid())).orElse(true);
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
