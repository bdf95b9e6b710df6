package org.gridloom.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which cells of a workbook are dates: Excel stores them as numbers, and only the style tells. */
final class ExcelStyles {

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();

    void read(XMLStreamReader xml) throws XMLStreamException {
        boolean inCells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                inCells = false;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        formats.put(
                                number(ExcelTable.attribute(xml, "numFmtId")), ExcelTable.attribute(xml, "formatCode"));
                    case "cellXfs" -> inCells = true;
                    case "xf" -> {
                        if (inCells) {
                            formatOfStyle.add(number(ExcelTable.attribute(xml, "numFmtId")));
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    boolean isDate(String style) {
        int index = number(style);
        if (index >= formatOfStyle.size()) {
            return false;
        }
        int format = formatOfStyle.get(index);
        var code = formats.get(format);
        return code == null ? isBuiltInDate(format) : looksLikeDate(code);
    }

    /** Of all languages, and those of the Chinese Excel. */
    private static boolean isBuiltInDate(int format) {
        return format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58;
    }

    private static boolean looksLikeDate(String code) {
        var bare = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return bare.matches("(?is).*[ydh].*|.*m.*s.*");
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
