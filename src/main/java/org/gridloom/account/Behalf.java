package org.gridloom.account;

import java.util.Collection;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** Looks at something with another's eyes: with these rights and this scope, and whoever asked is who is logged in again afterwards. */
public final class Behalf {

    private record Eyes(String getName, Scope scope) implements ScopeBearer {}

    private Behalf() {}

    /** @param name for the audit log, should anything be written into it */
    public static <T> T of(String name, Collection<? extends GrantedAuthority> rights, Scope scope, Supplier<T> look) {
        return Acting.as(UsernamePasswordAuthenticationToken.authenticated(new Eyes(name, scope), "", rights), look);
    }
}
