package org.gridloom.incident;

/**
 * Somebody to whom a matter can be given.
 *
 * @param name as people call the person or pool; of a grid its code
 */
public record OwnerChoice(Owner owner, String name) {}
