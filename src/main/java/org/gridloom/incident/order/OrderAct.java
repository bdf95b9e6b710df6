package org.gridloom.incident.order;

/** What is done to an order. */
public enum OrderAct {
    PROPOSE,
    /** 派单 */
    PUBLISH,
    /** 不采纳 */
    DECLINE,
    /** 接单 */
    CLAIM,
    /** 代接: the community enters somebody who has no account. */
    ASSIGN,
    /** 退单 */
    GIVE_BACK,
    /** 完成 */
    FINISH,
    /** 致谢: what the resident thought of it. */
    THANK
}
