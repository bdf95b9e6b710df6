package org.gridloom.exchange;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of one sheet of a workbook, each cell as a text. */
final class ExcelSheet {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final int DAYS_UNTIL_1904 = 1462;

    /** The year 9999. */
    private static final double LAST_DAY = 2_958_466;

    /** More digits are no number that anybody entered. */
    private static final int MOST_DIGITS = 40;

    private final SheetMaker maker;
    private final List<String> texts;
    private final ExcelStyles styles;
    private final boolean from1904;

    ExcelSheet(SheetMaker maker, List<String> texts, ExcelStyles styles, boolean from1904) {
        this.maker = maker;
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        int row = 0;
        var cells = new ArrayList<String>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> {
                        var given = ExcelTable.attribute(xml, "r");
                        row = given.isEmpty() ? row + 1 : Integer.parseInt(given);
                        cells.clear();
                    }
                    case "c" -> {
                        int column = column(ExcelTable.attribute(xml, "r"), cells.size());
                        cells.addAll(Collections.nCopies(Math.max(0, column + 1 - cells.size()), ""));
                        cells.set(column, cell(xml));
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                maker.add(row, cells);
            }
        }
    }

    /** From 0, of an address such as AB12. */
    private static int column(String address, int next) {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            if (column > TableReader.MOST_COLUMNS || column < 1) {
                throw new SheetMaker.TooMuch();
            }
        }
        if (column == 0 && next >= TableReader.MOST_COLUMNS) {
            throw new SheetMaker.TooMuch();
        }
        return column == 0 ? next : column - 1;
    }

    private String cell(XMLStreamReader xml) throws XMLStreamException {
        var type = ExcelTable.attribute(xml, "t");
        var style = ExcelTable.attribute(xml, "s");
        var value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                value = switch (xml.getLocalName()) {
                    case "v" -> xml.getElementText();
                    case "is" -> ExcelTable.text(xml, "is");
                    default -> value;
                };
            }
        }
        return switch (type) {
            case "s" -> shared(value);
            case "e" -> "";
            case "inlineStr", "str", "b", "d" -> value;
            default -> value.isEmpty() ? "" : number(value, style);
        };
    }

    private String shared(String index) {
        int at = Integer.parseInt(index.strip());
        if (at < 0 || at >= texts.size()) {
            throw new IllegalArgumentException("no such text");
        }
        return texts.get(at);
    }

    private String number(String value, String style) {
        var number = new BigDecimal(value.strip());
        if (styles.isDate(style)) {
            double days = number.doubleValue() + (from1904 ? DAYS_UNTIL_1904 : 0);
            if (days >= 0 && days < LAST_DAY) {
                return date(days);
            }
        }
        // What was computed carries the last digits of its binary form.
        return Math.abs(number.scale()) + number.precision() > MOST_DIGITS
                ? value
                : number.stripTrailingZeros().toPlainString();
    }

    private static String date(double days) {
        var at = DAY_ZERO.plusSeconds(Math.round(days * 86_400));
        if (days < 1) {
            return TIME.format(at);
        }
        return (days == Math.rint(days) ? DATE : DATE_AND_TIME).format(at);
    }
}
