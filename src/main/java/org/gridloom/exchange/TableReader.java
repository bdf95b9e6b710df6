package org.gridloom.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Reads what people call a table: CSV in the encodings of China and with the separators of Europe, and Excel workbooks. What a file is, its first bytes
 * say, not its name. Files are hostile until read: each is held within {@link #MOST_BYTES}, {@link #MOST_ROWS} and {@link #MOST_CELLS}.
 */
public final class TableReader {

    public static final int MOST_BYTES = 20 << 20;
    public static final int MOST_ROWS = 50_000;
    public static final int MOST_COLUMNS = 300;
    static final int MOST_CELLS = 3_000_000;

    /** As Excel has it. */
    static final int LONGEST_CELL = 32_767;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND_FILE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private TableReader() {}

    public static TableRead read(byte[] file) {
        if (file.length == 0) {
            return TableRead.Bad.of(Fault.EMPTY_FILE);
        }
        if (file.length > MOST_BYTES) {
            return TableRead.Bad.of(Fault.TABLE_TOO_LARGE, MOST_BYTES >> 20);
        }
        if (startsWith(file, ZIP)) {
            return ExcelTable.read(file);
        }
        if (startsWith(file, COMPOUND_FILE)) {
            return TableRead.Bad.of(Fault.OLD_OR_LOCKED_EXCEL);
        }
        var beginning =
                new String(file, 0, Math.min(file.length, 512), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return beginning.contains("<html") || beginning.contains("<table") || beginning.contains("<?xml")
                ? TableRead.Bad.of(Fault.PAGE_NOT_TABLE)
                : CsvTable.read(file);
    }

    private static boolean startsWith(byte[] file, byte[] beginning) {
        return file.length >= beginning.length
                && Arrays.equals(file, 0, beginning.length, beginning, 0, beginning.length);
    }
}
