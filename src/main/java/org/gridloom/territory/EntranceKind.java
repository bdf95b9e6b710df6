package org.gridloom.territory;

/** What one goes into by an entrance. */
public enum EntranceKind {
    /** 单元: a stairwell of a building. */
    UNIT,
    /** 大门: a compound. */
    GATE
}
