package org.gridloom.tour;

import java.util.function.Supplier;
import org.gridloom.account.Scope;
import org.gridloom.account.ScopeBearer;

/** Whoever came by a link to a tour, as Spring Security knows them. */
public final class TourGuest implements ScopeBearer {

    /** The authority that guests have, and the only one. */
    public static final String AUTHORITY = "ROLE_TOUR";

    private final TourLink link;
    private final Supplier<Scope> scope;

    TourGuest(TourLink link, Supplier<Scope> scope) {
        this.link = link;
        this.scope = scope;
    }

    static String name(TourLink link) {
        return "tour-link:" + link.id();
    }

    public TourId tour() {
        return link.tour();
    }

    @Override
    public String getName() {
        return name(link);
    }

    /** That of the link's maker now; nothing once the link has ended. */
    @Override
    public Scope scope() {
        return scope.get();
    }
}
