package org.gridloom.incident.wall;

import java.util.function.Supplier;
import org.gridloom.account.Scope;
import org.gridloom.account.ScopeBearer;

/** A screen that came in by a link, as Spring Security knows it. */
public final class WallScreen implements ScopeBearer {

    /** The authority it has, and the only one. */
    public static final String AUTHORITY = "ROLE_WALL";

    private final String name;
    private final Supplier<Scope> scope;

    WallScreen(Wall wall, Supplier<Scope> scope) {
        this.name = "wall:" + wall.id() + " " + wall.name();
        this.scope = scope;
    }

    @Override
    public String getName() {
        return name;
    }

    /** That of its maker now; nothing once the link has ended. */
    @Override
    public Scope scope() {
        return scope.get();
    }
}
