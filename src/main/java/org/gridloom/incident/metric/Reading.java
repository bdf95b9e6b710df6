package org.gridloom.incident.metric;

/** Which of two truths figures tell of a month that is over. */
public enum Reading {
    /** 冻结值: frozen months as they stood when they were frozen, all others as they stand now. */
    FROZEN,
    /** 当前值: all as it stands now, with what was corrected since. */
    NOW
}
