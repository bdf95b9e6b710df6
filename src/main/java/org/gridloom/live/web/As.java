package org.gridloom.live.web;

import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Calls services in the name of the person behind a socket, whose thread has no security context of its own. */
final class As {

    private As() {}

    static <T> T person(Authentication who, Supplier<T> call) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(who));
        try {
            return call.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
