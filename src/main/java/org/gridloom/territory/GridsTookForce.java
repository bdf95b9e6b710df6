package org.gridloom.territory;

/** Other grids hold in a community from now on, and the grid locator already answers by them. Published on every node. */
public record GridsTookForce(String communityCode) {}
