package org.gridloom.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    private static final String TEXT = "工单编号,诉求内容\nGD-1,楼道堆物\nGD-2,路灯不亮\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void findsOutTheEncoding(String charset) {
        var sheet = sheet(TEXT.getBytes(Charset.forName(charset)));

        assertThat(sheet.headings()).containsExactly("工单编号", "诉求内容");
        assertThat(sheet.rows()).containsExactly(row(2, "GD-1", "楼道堆物"), row(3, "GD-2", "路灯不亮"));
    }

    @Test
    void saysWhereItGuessedTheEncoding() {
        var read = (TableRead.Good) TableReader.read(TEXT.getBytes(Charset.forName("GBK")));

        assertThat(read.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.reason()).isEqualTo(Fault.TEXT_ENCODING_GUESSED));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsOutTheSeparator(String separator) {
        assertThat(sheet(("a" + separator + "b\n1" + separator + "2.5\n").getBytes(StandardCharsets.UTF_8))
                        .headings())
                .containsExactly("a", "b");
    }

    @Test
    void passesOverATitleAboveTheHeadings() {
        var sheet = sheet(("12345 工单明细表,,\n\n" + "编号,内容,地址\n1,a,b\n").getBytes(StandardCharsets.UTF_8));

        assertThat(sheet.headings()).containsExactly("编号", "内容", "地址");
        assertThat(sheet.rows()).containsExactly(row(4, "1", "a", "b"));
    }

    @Test
    void keepsTextOverSeveralLinesTogetherAndHeadingsApart() {
        var sheet = sheet("a,a,\n\"1\n2\",3,4\n".getBytes(StandardCharsets.UTF_8));

        assertThat(sheet.headings()).containsExactly("a", "a (2)", "#3");
        assertThat(sheet.rows()).containsExactly(row(2, "1\n2", "3", "4"));
    }

    @Test
    void readsAnExcelWorkbookAsPeopleSeeIt() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", null)) {
            var sheet = book.newWorksheet("工单");
            sheet.value(0, 0, "编号");
            sheet.value(0, 1, "时间");
            sheet.value(0, 2, "经度");
            sheet.value(1, 0, 20261121000123L);
            sheet.value(1, 1, LocalDateTime.of(2026, 11, 2, 9, 15));
            sheet.style(1, 1).format("yyyy-mm-dd hh:mm").set();
            sheet.value(1, 2, 117.5031);
            sheet.value(3, 0, "GD");
            book.newWorksheet("空");
        }

        var read = (TableRead.Good) TableReader.read(out.toByteArray());

        assertThat(read.sheets()).extracting(TableSheet::name).containsExactly("工单");
        assertThat(read.sheets().getFirst().rows())
                .containsExactly(row(2, "20261121000123", "2026-11-02 09:15:00", "117.5031"), row(4, "GD", "", ""));
    }

    @Test
    void refusesWhatSwellsWhenItIsUnpacked() throws IOException {
        var sheet = "<worksheet><sheetData>" + " ".repeat(140 << 20);

        assertThat(bad(book(Map.of("xl/worksheets/sheet1.xml", sheet)))).isEqualTo(Fault.EXCEL_SWELLS);
    }

    @Test
    void aCellOfAColumnThatNoSheetHasTakesNoMemory() throws IOException {
        var sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>";

        assertThat(bad(book(Map.of("xl/worksheets/sheet1.xml", sheet)))).isEqualTo(Fault.TABLE_BEYOND_LIMITS);
    }

    @Test
    void followsNothingOutsideOfTheFile() throws IOException {
        var sheet = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row r=\"1\">"
                + "<c r=\"A1\" t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>";

        assertThat(bad(book(Map.of("xl/worksheets/sheet1.xml", sheet)))).isEqualTo(Fault.EXCEL_BROKEN);
    }

    @Test
    void refusesAPackedFileThatIsNoWorkbook() throws IOException {
        assertThat(bad(zip(Map.of("a.txt", "a")))).isEqualTo(Fault.EXCEL_BROKEN);
    }

    @Test
    void saysWhatToDoWithOtherFiles() {
        assertThat(bad(new byte[0])).isEqualTo(Fault.EMPTY_FILE);
        assertThat(bad(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .isEqualTo(Fault.OLD_OR_LOCKED_EXCEL);
        assertThat(bad("<html><table>".getBytes(StandardCharsets.UTF_8))).isEqualTo(Fault.PAGE_NOT_TABLE);
        assertThat(bad("a,b\n1,\"2\n3,4\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Fault.CSV_BROKEN);
        assertThat(bad("a,b\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Fault.NO_ROWS);
        assertThat(bad(new byte[] {'a', ',', 0, 'b', '\n', '1', ',', '2'})).isEqualTo(Fault.NOT_TEXT);
        assertThat(bad(new byte[TableReader.MOST_BYTES + 1])).isEqualTo(Fault.TABLE_TOO_LARGE);
        assertThat(bad(("a,b\n" + "1,2\n".repeat(TableReader.MOST_ROWS + 50)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Fault.TABLE_BEYOND_LIMITS);
    }

    private static TableSheet sheet(byte[] file) {
        return ((TableRead.Good) TableReader.read(file)).sheets().getFirst();
    }

    private static Reason bad(byte[] file) {
        return ((TableRead.Bad) TableReader.read(file)).why().reason();
    }

    private static TableSheet.Row row(int number, String... cells) {
        return new TableSheet.Row(number, List.of(cells));
    }

    private static byte[] book(Map<String, String> parts) throws IOException {
        var all = new TreeMap<>(parts);
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>");
        all.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        return zip(all);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
