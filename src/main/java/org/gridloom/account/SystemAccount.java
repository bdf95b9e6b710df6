package org.gridloom.account;

import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** What the portal or its command line does by itself, with an administrator's rights and the name {@code system} in the audit log. */
public final class SystemAccount {

    public static final String NAME = "system";

    private SystemAccount() {}

    public static <T> T act(Supplier<T> work) {
        return act(NAME, work);
    }

    /** @param name of whoever wanted it and has no account; histories and the audit log name it */
    public static <T> T act(String name, Supplier<T> work) {
        return Acting.as(
                UsernamePasswordAuthenticationToken.authenticated(
                        name, "", AuthorityUtils.createAuthorityList("ROLE_ADMIN")),
                work);
    }
}
