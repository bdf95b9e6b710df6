package org.gridloom.rules;

/** The two levels on which ground is given out. */
public enum Level {
    /** 网格 */
    GRID,
    /** 微网格: a part of a grid; a grid may have none. */
    MICRO
}
