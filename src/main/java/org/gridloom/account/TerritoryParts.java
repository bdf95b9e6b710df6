package org.gridloom.account;

import java.util.List;

/** The parts of the territory that a scope can be made of. A feature provides it, which knows them. */
public interface TerritoryParts {

    /** A district, street, community or grid. @param name with the names of those it lies in before it */
    record Part(String code, String name) {}

    /** For an administrator: all of them, in the order of their codes. */
    List<Part> all();
}
