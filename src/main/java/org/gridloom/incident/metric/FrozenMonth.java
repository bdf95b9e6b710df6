package org.gridloom.incident.metric;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A month whose figures stay as they stood.
 *
 * @param asOf the moment they are of
 * @param frozenBy account, or {@code system} for what the portal did when the month ended
 */
public record FrozenMonth(YearMonth month, Instant asOf, String frozenBy) {}
