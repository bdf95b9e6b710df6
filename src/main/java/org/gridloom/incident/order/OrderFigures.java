package org.gridloom.incident.order;

/**
 * How orders or wishes that were placed in a period fared.
 *
 * @param published those that the community gave out: the whole of which {@code done} is a share
 * @param satisfied of the {@code rated}: satisfied or mostly
 */
public record OrderFigures(int placed, int published, int claimed, int done, int rated, int satisfied) {}
