package org.gridloom.incident.metric;

/**
 * A class of matters of which one place has many.
 *
 * @param place code of a grid, or of the community or street around places in no grid
 * @param before how many there were in the period before
 */
public record HotSpot(String place, String category, long received, long before) {}
