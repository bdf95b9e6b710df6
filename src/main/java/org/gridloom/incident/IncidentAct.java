package org.gridloom.incident;

/** What is done to an incident, as its history names it. */
public enum IncidentAct {
    /** 收集: the first entry of every history. */
    REPORT,
    /** 受理 */
    ACCEPT,
    /** 派单 */
    DISPATCH,
    /** 处置 */
    HANDLE,
    /** 反馈 */
    FEED_BACK,
    /** 回访 */
    CALL_BACK,
    /** 评价, with which it is closed */
    CLOSE,
    /** 改派网格: the grids in force changed, so another grid is responsible; the state stays. */
    REROUTE
}
