package org.gridloom.exchange;

import java.util.List;

/**
 * A sheet of a table as texts, whatever the file made of them: numbers as plain decimals, dates of Excel as {@code yyyy-MM-dd HH:mm:ss}.
 *
 * @param name of the sheet; empty where the format has none
 * @param headings one for each column, no two alike
 */
public record TableSheet(String name, List<String> headings, List<Row> rows) {

    public TableSheet {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * @param number as the program that made the table counts its rows, from 1
     * @param cells stripped, as many as there are headings
     */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
