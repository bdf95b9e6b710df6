package org.gridloom.incident;

/** What a resident thinks of how a matter was handled. */
public enum Rating {
    /** 满意 */
    SATISFIED,
    /** 基本满意 */
    MOSTLY,
    /** 不满意: the matter is opened again. */
    UNSATISFIED
}
