package org.gridloom.rules;

/** A post that every grid must fill and this one has not. */
public enum Vacancy {
    /** 网格长. */
    LEADER,
    /** 专职网格员. */
    FULL_TIME
}
