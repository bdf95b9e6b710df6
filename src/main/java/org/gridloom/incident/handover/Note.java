package org.gridloom.incident.handover;

import java.time.Instant;

/** 交班事项: what the next shift must know. @param author by name */
public record Note(long id, Instant at, String author, String text) {

    public static final int LONGEST = 1000;
}
