package org.gridloom.incident.order;

/** Where an order or a wish is. Each kind has its own words: the message {@code order.state.KIND.NAME}. */
public enum OrderState {
    /** 待派单; a wish: 待审核. */
    PROPOSED,
    /** 待接单; a wish: 待认领. */
    PUBLISHED,
    /** 已接单; a wish: 已认领. */
    CLAIMED,
    /** 已完成; a wish: 已实现. */
    DONE,
    /** 已评价; a wish: 已致谢. */
    THANKED,
    /** 未采纳 */
    DECLINED
}
