package org.gridloom.incident.order;

public enum OrderKind {
    /** 点单: a service, as a haircut at home or help with an application. */
    ORDER,
    /** 微心愿: a small wish of somebody in need. */
    WISH
}
