package org.gridloom.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes tables as CSV, which every program reads, and for Excel, where a code of 15 digits stays one. */
public final class TableFile {

    private static final int LONGEST_SHEET_NAME = 31;

    private TableFile() {}

    /** UTF-8 with a byte order mark, without which Excel takes Chinese for something else. */
    public static void csv(Table table, OutputStream out) {
        try {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\uFEFF');
            var csv = new CSVPrinter(writer, CSVFormat.RFC4180);
            csv.printRecord(table.headings());
            for (var row : table.rows()) {
                csv.printRecord(row.stream().map(TableFile::harmless).toList());
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void excel(Table table, OutputStream out) {
        excel(List.of(table), out);
    }

    /** A sheet for each; their titles differ. */
    public static void excel(List<Table> tables, OutputStream out) {
        try (var book = new Workbook(out, "Gridloom", null)) {
            tables.forEach(table -> sheet(book, table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sheet(Workbook book, Table table) {
        var sheet = book.newWorksheet(sheetName(table.title()));
        for (int column = 0; column < table.headings().size(); column++) {
            sheet.value(0, column, table.headings().get(column));
            sheet.style(0, column).bold().set();
        }
        for (int row = 0; row < table.rows().size(); row++) {
            cells(sheet, row + 1, table.rows().get(row));
        }
        sheet.freezePane(0, 1);
    }

    private static void cells(Worksheet sheet, int row, List<@Nullable Object> values) {
        for (int column = 0; column < values.size(); column++) {
            switch (values.get(column)) {
                case null -> {}
                case Number number -> sheet.value(row, column, number);
                case Object text -> sheet.value(row, column, text.toString());
            }
        }
    }

    /** What people entered is text: a spreadsheet that opens the file must not take it for a formula. */
    private static @Nullable Object harmless(@Nullable Object value) {
        return value instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : value;
    }

    private static String sheetName(String title) {
        var name = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return name.length() <= LONGEST_SHEET_NAME ? name : name.substring(0, LONGEST_SHEET_NAME);
    }
}
