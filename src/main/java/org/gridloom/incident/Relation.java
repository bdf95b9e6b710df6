package org.gridloom.incident;

/** What another matter is to this one. */
public enum Relation {
    /** 合并到 */
    MERGED_INTO,
    /** 母件 */
    PARENT,
    /** 子件 */
    CHILD,
    /** 重复件 */
    DUPLICATE
}
