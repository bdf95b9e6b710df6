package org.gridloom.shell;

import java.util.List;
import java.util.Set;
import org.gridloom.account.Person;
import org.gridloom.account.Role;

/** A part of the opening page: what of a feature waits for a person. Each feature's {@code ui} offers its own as beans. */
public interface HomeSection {

    /** From top to bottom. */
    int order();

    /** Whose opening page has it. */
    Set<Role> roles();

    /** Read now, as the person who is logged in and in the language of the page that asks. */
    List<HomeCard> cards(Person person);
}
