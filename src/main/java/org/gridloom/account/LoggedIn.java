package org.gridloom.account;

import java.util.Arrays;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever is logged in on this thread. */
public final class LoggedIn {

    private LoggedIn() {}

    /** The username. */
    public static String name() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null) {
            throw new IllegalStateException("nobody is there, though somebody was let in");
        }
        return who.getName();
    }

    public static boolean isAny(Role... roles) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getAuthorities().stream()
                        .anyMatch(right ->
                                Arrays.stream(roles).anyMatch(role -> ("ROLE_" + role).equals(right.getAuthority())));
    }
}
