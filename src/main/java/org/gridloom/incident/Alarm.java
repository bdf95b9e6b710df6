package org.gridloom.incident;

/** What the clock has to do next for an incident. */
public enum Alarm {
    /** 催办: tells whoever has it that its deadline is near. */
    REMIND,
    /** 升级: its deadline has passed, so it goes up one level. */
    ESCALATE
}
