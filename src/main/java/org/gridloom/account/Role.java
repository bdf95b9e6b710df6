package org.gridloom.account;

/** What a person may do. Each account has one; the Spring authority is {@code ROLE_} and its name. */
public enum Role {
    PLANNER,
    APPROVER,
    DISPATCHER,
    LEADER,
    GRID_WORKER,
    ADMIN
}
