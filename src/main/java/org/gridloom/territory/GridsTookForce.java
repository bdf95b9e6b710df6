package org.gridloom.territory;

/**
 * The grids in force of a community were replaced, and {@link GridLocator} already answers by the new ones. Published within the
 * application, on the node that did it.
 */
public record GridsTookForce(String communityCode) {}
