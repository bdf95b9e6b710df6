package org.gridloom.account;

import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * The security context of work that is done as somebody else than who is logged in. It is a kind of its own so that it is told from that of a page's login,
 * which is found by the page wherever its work is done and would else come first.
 */
public final class Acting extends SecurityContextImpl {

    private Acting(Authentication as) {
        super(as);
    }

    /** Whoever was there before is there again afterwards. */
    static <T> T as(Authentication somebody, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new Acting(somebody));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
