package org.gridloom.planning;

/**
 * A warning that nobody needs to hear of again in this plan.
 *
 * @param finding the finding's subject, {@code COMPACT:g1}
 */
public record Silence(String finding, String reason, String by) {}
