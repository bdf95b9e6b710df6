package org.gridloom.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The sheets of an Excel workbook (ECMA-376). Our own, since the readers at hand take a cell's address at its word: one of column ZZZZZZ would cost
 * them all memory. Nothing is followed outside of the file, DTDs are off, and what it unpacks to is bounded before it is looked at.
 */
final class ExcelTable {

    private static final int MOST_UNPACKED = 128 << 20;

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /** What reads a part of the workbook. */
    @FunctionalInterface
    private interface Part {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> sheetNames = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final ExcelStyles styles = new ExcelStyles();
    private boolean from1904;
    private long unpacked;

    private ExcelTable() {}

    /** One at a time: each may take much memory for a moment. By way of a file, since only the directory at its end says reliably what is packed. */
    static synchronized TableRead read(byte[] file) {
        Path path;
        try {
            path = Files.createTempFile("gridloom-table", ".xlsx");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Files.write(path, file);
            return read(path);
        } catch (TooLarge e) {
            return TableRead.Bad.of(Fault.EXCEL_SWELLS, MOST_UNPACKED >> 20);
        } catch (SheetMaker.TooMuch e) {
            return TableRead.Bad.of(Fault.TABLE_BEYOND_LIMITS, TableReader.MOST_ROWS, TableReader.MOST_COLUMNS);
        } catch (IOException | XMLStreamException | IllegalArgumentException | ArithmeticException e) {
            return TableRead.Bad.of(Fault.EXCEL_BROKEN);
        } finally {
            path.toFile().delete();
        }
    }

    private static TableRead read(Path path) throws IOException, XMLStreamException {
        var sheets = new ExcelTable().sheets(path);
        if (sheets.isEmpty()) {
            return TableRead.Bad.of(Fault.EXCEL_BROKEN);
        }
        var found = sheets.stream().flatMap(sheet -> sheet.sheet().stream()).toList();
        return found.isEmpty() ? TableRead.Bad.of(Fault.NO_ROWS) : new TableRead.Good(found, List.of());
    }

    private List<SheetMaker> sheets(Path path) throws IOException, XMLStreamException {
        try (var zip = new ZipFile(path.toFile())) {
            read(zip, "xl/workbook.xml", this::workbook);
            read(zip, "xl/_rels/workbook.xml.rels", this::targets);
            read(zip, "xl/sharedStrings.xml", this::texts);
            read(zip, "xl/styles.xml", styles::read);
            var sheets = new ArrayList<SheetMaker>();
            for (var sheet : sheetNames.entrySet()) {
                var target = targets.get(sheet.getKey());
                if (target != null) {
                    var maker = new SheetMaker(sheet.getValue());
                    read(zip, target, xml -> new ExcelSheet(maker, texts, styles, from1904).read(xml));
                    sheets.add(maker);
                }
            }
            return sheets;
        }
    }

    private void read(ZipFile zip, String name, Part part) throws IOException, XMLStreamException {
        var entry = zip.getEntry(name);
        if (entry != null) {
            try (var in = new Bounded(zip.getInputStream(entry))) {
                part.read(XML.createXMLStreamReader(in));
            }
        }
    }

    private void workbook(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("workbookPr")) {
                    from1904 = List.of("1", "true").contains(attribute(xml, "date1904"));
                } else if (xml.getLocalName().equals("sheet")
                        && !attribute(xml, "state").toLowerCase(Locale.ROOT).contains("hidden")) {
                    sheetNames.put(attribute(xml, "id"), attribute(xml, "name"));
                }
            }
        }
    }

    private void targets(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                var target = attribute(xml, "Target");
                targets.put(attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
    }

    /** What is read aloud of a text (rPh) is no part of it. */
    private void texts(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                texts.add(text(xml, "si"));
            }
        }
    }

    /** The text inside of an element that has just begun. */
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        boolean aloud = false;
        boolean in = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    aloud |= xml.getLocalName().equals("rPh");
                    in = xml.getLocalName().equals("t");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals(element)) {
                        return text.toString();
                    }
                    aloud &= !xml.getLocalName().equals("rPh");
                    in = false;
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (in && !aloud) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    /** Whatever its namespace; empty where there is none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Unchecked, so that the parser hands it through as it is. */
    private static final class TooLarge extends RuntimeException {
        TooLarge() {
            super(null, null, false, false);
        }
    }

    /** Counts what all parts unpack to. */
    private final class Bounded extends FilterInputStream {

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? -1 : 1);
            return value;
        }

        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            return count(super.read(to, from, most));
        }

        private int count(int bytes) throws IOException {
            unpacked += Math.max(bytes, 0);
            if (unpacked > MOST_UNPACKED) {
                throw new TooLarge();
            }
            return bytes;
        }
    }
}
