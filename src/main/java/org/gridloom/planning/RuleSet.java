package org.gridloom.planning;

import java.util.Map;
import org.gridloom.rules.Limits;
import org.gridloom.rules.RuleSettings;
import org.gridloom.territory.GridKind;

/**
 * The numbers that the rules of one community go by.
 *
 * @param limits households of a grid, for every kind
 * @param micro households of a micro-grid
 */
public record RuleSet(Map<GridKind, Limits> limits, Limits micro, RuleSettings settings) {

    public RuleSet {
        limits = Map.copyOf(limits);
        for (var kind : GridKind.values()) {
            if (!limits.containsKey(kind)) {
                throw new IllegalArgumentException("No limits for " + kind);
            }
        }
    }

    public RuleSet(Limits general, Limits dedicated, Limits micro, RuleSettings settings) {
        this(Map.of(GridKind.GENERAL, general, GridKind.DEDICATED, dedicated), micro, settings);
    }

    /** Of a micro-grid of a grid of this kind. */
    public Limits microLimits(GridKind kind) {
        return kind == GridKind.GENERAL ? micro : Limits.NONE;
    }

    public Limits limits(GridKind kind) {
        return limits.getOrDefault(kind, Limits.NONE);
    }
}
