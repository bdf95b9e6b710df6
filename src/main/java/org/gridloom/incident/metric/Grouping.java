package org.gridloom.incident.metric;

/** What incidents are told apart by. What has no community, grid or owner is a part of its own, with what is known of it as its key. */
public enum Grouping {
    STREET("left(place, 9)"),
    COMMUNITY("left(place, 12)"),
    GRID("place"),
    CLASS("category"),
    /** The key is an owner as the loop writes it: {@code PERSON li}, {@code POOL night}, {@code GRID 340811002001003}. */
    OWNER("coalesce(owner, 'GRID ' || responsible_grid, '')"),
    /** Of the report, in China: "2026-11". */
    MONTH("to_char(reported_at at time zone 'Asia/Shanghai', 'YYYY-MM')"),
    /** Of the report, from Monday on: "2026-W47". */
    WEEK("to_char(reported_at at time zone 'Asia/Shanghai', 'IYYY-\"W\"IW')"),
    /** Weekday and hour of the report: "1-08" is Monday from eight to nine. */
    HOUR("to_char(reported_at at time zone 'Asia/Shanghai', 'ID-HH24')");

    private final String key;

    Grouping(String key) {
        this.key = key;
    }

    /** An expression of SQL about the table {@code incident} with its {@code place}. */
    String key() {
        return key;
    }
}
