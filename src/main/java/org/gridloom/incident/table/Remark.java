package org.gridloom.incident.table;

/**
 * What is wrong with a row.
 *
 * @param row as the program that made the table counts them
 * @param column the heading; empty where no single column is at fault
 * @param value what stands there, shortened
 * @param effect what became of the row for it
 */
public record Remark(int row, RowFault fault, String column, String value, RowFault.Effect effect) {

    private static final int LONGEST_VALUE = 80;

    public Remark(int row, RowFault fault, String column, String value) {
        this(row, fault, column, value, fault.effect());
    }

    public Remark {
        value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
    }

    Remark refused() {
        return new Remark(row, fault, column, value, RowFault.Effect.REFUSED);
    }
}
