package org.gridloom.account.link;

import org.gridloom.account.LoggedIn;
import org.gridloom.account.Role;

/** What a link opens. */
public interface Linked {

    Link link();

    /** Whether it is for who is logged in to see and to revoke: everybody keeps the own ones, the administrator all. */
    default boolean isOwn() {
        return link().madeBy().equals(LoggedIn.name()) || LoggedIn.isAny(Role.ADMIN);
    }
}
