package org.gridloom.team;

/** What someone does in a grid. Its words on screen are the message {@code team.post.NAME}. */
public enum PostKind {
    /** 网格长: answers for the grid, mostly beside other work. */
    LEADER,
    /** 专职网格员. */
    FULL_TIME,
    /** 兼职网格员: building heads, property staff, volunteers. */
    PART_TIME;

    /** Whether a grid without it lacks somebody. */
    public boolean required() {
        return this != PART_TIME;
    }
}
