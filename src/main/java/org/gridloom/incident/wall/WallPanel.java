package org.gridloom.incident.wall;

/** What takes turns beside a wall's map. */
public enum WallPanel {
    /** 关键指标: the month's rates. */
    FIGURES,
    /** 最新事件 */
    NEWEST,
    /** 逾期事件 */
    OVERDUE,
    /** 各网格在办: the map's grids coloured by their open matters. */
    GRIDS,
    /** 热力分布 */
    HEAT,
    /** 近十二月趋势 */
    TREND
}
