package org.gridloom.account;

import org.springframework.security.core.AuthenticatedPrincipal;

/** A system that came in with an API key, as Spring Security knows it. */
public record KeyHolder(ApiKeys.ApiKey key) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return "api:" + key.name();
    }

    Scope scope() {
        return key.scope();
    }
}
