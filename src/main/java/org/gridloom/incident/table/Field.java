package org.gridloom.incident.table;

/** What a column of a table can say of a matter. */
public enum Field {
    /** The other system's number for it. */
    NUMBER(Columns.ONE),
    /** A date and a time may stand in two columns. */
    REPORTED_AT(Columns.JOINED),
    CATEGORY(Columns.ONE),
    TITLE(Columns.JOINED),
    DESCRIPTION(Columns.JOINED),
    ADDRESS(Columns.JOINED),
    /** Longitude or easting. */
    X(Columns.ONE),
    /** Latitude or northing. */
    Y(Columns.ONE),
    /** Both in one cell. */
    POSITION(Columns.ONE),
    STATE(Columns.ONE),
    CLOSED_AT(Columns.FIRST_THAT_SERVES),
    /** What was done about it. */
    RESULT(Columns.JOINED),
    URGENT(Columns.ONE),
    CONTACT_NAME(Columns.ONE),
    CONTACT_PHONE(Columns.ONE);

    /** What several columns for one field mean. */
    enum Columns {
        ONE,
        JOINED,
        FIRST_THAT_SERVES
    }

    private final Columns columns;

    Field(Columns columns) {
        this.columns = columns;
    }

    public boolean takesSeveral() {
        return columns != Columns.ONE;
    }
}
