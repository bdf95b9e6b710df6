package org.gridloom.account;

/** A system that came in with an API key, as Spring Security knows it. */
public record KeyHolder(ApiKeys.ApiKey key) implements ScopeBearer {

    @Override
    public String getName() {
        return "api:" + key.name();
    }

    @Override
    public Scope scope() {
        return key.scope();
    }
}
