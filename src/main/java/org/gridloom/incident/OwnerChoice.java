package org.gridloom.incident;

/**
 * Somebody to whom a matter can be given.
 *
 * @param name as people call the person, pool, desk or grid
 */
public record OwnerChoice(Owner owner, String name) {}
