package org.gridloom.incident;

/** Where an incident is in the loop. */
public enum IncidentState {
    /** 待受理: reported, nobody has looked at it yet. */
    COLLECTED,
    /** 待派单: taken on. */
    ACCEPTED,
    /** 处置中: with the responsible grid. */
    DISPATCHED,
    /** 待反馈: dealt with. */
    HANDLED,
    /** 待回访: whoever reported it was told. */
    FED_BACK,
    /** 待评价: asked whether it helped. */
    CALLED_BACK,
    /** 已结案 */
    CLOSED;

    public boolean isOpen() {
        return this != CLOSED;
    }
}
