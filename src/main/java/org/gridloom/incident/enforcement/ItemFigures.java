package org.gridloom.incident.enforcement;

import java.util.Map;

/** How many matters were referred under an item in a period, how many of them are still open, and what came of the others. */
public record ItemFigures(EnforcementItem item, int referred, int open, Map<Referral.Result, Integer> results) {

    public ItemFigures {
        results = Map.copyOf(results);
    }

    public int of(Referral.Result result) {
        return results.getOrDefault(result, 0);
    }
}
