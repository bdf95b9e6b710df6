package org.gridloom.incident;

/** Where an incident is in the loop: first the main line in its order, then the states beside it. */
public enum IncidentState {
    /** 待受理: reported, nobody has looked at it yet. */
    COLLECTED,
    /** 待派单: taken on. */
    ACCEPTED,
    /** 处置中: with its owner. */
    DISPATCHED,
    /** 待反馈: dealt with. */
    HANDLED,
    /** 待回访: whoever reported it was told. */
    FED_BACK,
    /** 待评价: asked whether it helped. */
    CALLED_BACK,
    /** 已结案 */
    CLOSED,
    /** 挂账: cannot be resolved for now; its deadline stands still. */
    SUSPENDED,
    /** 等待居民: the resident's turn; its deadline stands still. */
    WAITING,
    /** 已合并: a duplicate, whose reporter hears of the matter it was merged into. */
    MERGED;

    public boolean isOpen() {
        return this != CLOSED && this != MERGED;
    }

    /** Whether its deadline stands still. */
    public boolean isPaused() {
        return this == SUSPENDED || this == WAITING;
    }

    public boolean isOnMainLine() {
        return compareTo(CLOSED) <= 0;
    }
}
