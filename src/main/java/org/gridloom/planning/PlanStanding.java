package org.gridloom.planning;

import java.util.OptionalInt;

/**
 * Where a plan stands on its way, for whoever asks.
 *
 * @param openErrors errors for which no waiver is asked or granted; nothing for a plan whose way is over
 * @param own whether whoever asks started, submitted or drew in it, and so decides nothing on it
 */
public record PlanStanding(PlanSummary plan, OptionalInt openErrors, boolean own) {}
