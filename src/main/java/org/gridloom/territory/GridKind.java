package org.gridloom.territory;

/** GENERAL (综合网格) has household limits, DEDICATED (专属网格: campus, market, hospital …) has none. */
public enum GridKind {
    GENERAL,
    DEDICATED
}
