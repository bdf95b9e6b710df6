package org.gridloom.incident;

import java.time.Instant;

/**
 * What a {@link RoutingRule} looks at.
 *
 * @param place code of the grid; where there is none, of the community or street
 */
public record Matter(String place, IncidentCategory category, Instant reportedAt) {}
