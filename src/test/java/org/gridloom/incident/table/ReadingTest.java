package org.gridloom.incident.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.gridloom.exchange.PositionSystem;
import org.gridloom.exchange.TableRead;
import org.gridloom.exchange.TableReader;
import org.gridloom.exchange.TableSheet;
import org.gridloom.incident.IncidentCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the cells of a table are read. */
class ReadingTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-02 09:15:00",
                "2026/11/2 9:15",
                "2026.11.02 09:15",
                "2026年11月2日 9:15",
                "2026年11月2日 上午9时15分",
                "2026年11月2日9时15分0秒",
                "2026-11-02T01:15:00Z",
                "2026-11-02T01:15:00.000Z",
                "2026-11-02T02:15:00+01:00",
                "20261102091500",
                "46328.385416666664"
            })
    void readsTheManyWaysToWriteATime(String text) {
        assertThat(DateOrder.YEAR_FIRST.read(text, SHANGHAI)).contains(Instant.parse("2026-11-02T01:15:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH_FIRST, 03/31/2023 11:44:52 PM, 2023-03-31T15:44:52Z",
        "MONTH_FIRST, 03/31/2023 12:30:44 AM, 2023-03-30T16:30:44Z",
        "DAY_FIRST, 31/03/2023 12:30, 2023-03-31T04:30:00Z",
        "DAY_FIRST, 31.03.2023, 2023-03-30T16:00:00Z"
    })
    void readsOtherOrdersToo(DateOrder order, String text, Instant at) {
        assertThat(order.read(text, SHANGHAI)).contains(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "昨天", "2026-02-30", "2026-13-01", "1026-11-02", "2026-11-02 25:00", "11/02/2026"})
    void noDateIsGuessed(String text) {
        assertThat(DateOrder.YEAR_FIRST.read(text, SHANGHAI)).isEmpty();
    }

    @Test
    void theOrderIsFoundOutByWhatItCanRead() {
        assertThat(DateOrder.of(List.of("03/04/2023", "03/31/2023"))).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(DateOrder.of(List.of("03/04/2023", "31/03/2023"))).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(DateOrder.of(List.of("2026-11-02", ""))).isEqualTo(DateOrder.YEAR_FIRST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "WGS84; 117.05; 30.66; ",
                "WGS84; 30.66; 117.05; ",
                "WGS84; ''; ''; 117.05,30.66",
                "WGS84; ''; ''; (30.66, 117.05)",
                "WGS84; ''; ''; POINT (117.05 30.66)"
            })
    void findsThePlaceWhicheverWayItIsWritten(String system, String x, String y, String both) {
        var place = positions(system).read(x, y, both == null ? "" : both);

        assertThat(place.at()).hasValueSatisfying(at -> {
            assertThat(at.x).isCloseTo(117.05, within(1e-9));
            assertThat(at.y).isCloseTo(30.66, within(1e-9));
        });
    }

    @Test
    void saysWhatIsWrongWithAPlace() {
        var positions = positions("WGS84");

        assertThat(positions.read("", "", "").fault()).contains(RowFault.POSITION_MISSING);
        assertThat(positions.read("0", "0", "").fault()).contains(RowFault.POSITION_MISSING);
        assertThat(positions.read("abc", "30", "").fault()).contains(RowFault.POSITION_UNREADABLE);
        assertThat(positions.read("117.05", "", "").fault()).contains(RowFault.POSITION_UNREADABLE);
        assertThat(positions.read("30.66", "117.05", "").fault()).contains(RowFault.POSITION_SWAPPED);
        assertThat(positions.read("999", "30", "").fault()).contains(RowFault.POSITION_UNREADABLE);
    }

    /** The pair of FIELD: WGS 39.90105, 116.42079 is GCJ 39.90245, 116.42703. */
    @Test
    void takesShiftedAndProjectedPositionsBack() {
        var shifted = positions("GCJ02").read("116.42703", "39.90245", "").at().orElseThrow();
        assertThat(shifted.x).isCloseTo(116.42079, within(2e-5));
        assertThat(shifted.y).isCloseTo(39.90105, within(2e-5));

        // 117 degrees east are 500 km east in the zone of 117; x may be the northing.
        var projected =
                positions("EPSG:4548").read("500000", "3392000", "").at().orElseThrow();
        assertThat(projected.x).isCloseTo(117, within(1e-9));
        assertThat(positions("EPSG:4548").read("3392000", "500000", "").at()).contains(projected);
        assertThat(PositionSystem.of("EPSG:999999")).isEmpty();
        assertThat(PositionSystem.of("北京54")).isEmpty();
    }

    @Test
    void knowsWhatWordsOfTablesMean() {
        assertThat(TableWords.category("堵塞消防通道")).contains(IncidentCategory.SAFETY);
        assertThat(TableWords.category("下水道堵塞")).contains(IncidentCategory.LIVELIHOOD);
        assertThat(TableWords.category("Noise - Residential")).contains(IncidentCategory.DISPUTE);
        assertThat(TableWords.state("已办结")).contains(RecordState.CLOSED);
        assertThat(TableWords.state("办结中?")).contains(RecordState.CLOSED);
        assertThat(TableWords.state("???")).isEmpty();
        assertThat(TableWords.isUrgent("特急")).isTrue();
        assertThat(TableWords.isUrgent("一般")).isFalse();
    }

    @Test
    void personalNumbersDoNotGetIntoATitle() {
        var sheet = sheet("编号,反映时间,类别,内容\n1,2026-11-02,民生服务,请联系13812345678\n");
        var matter = reader(sheet).read(sheet.rows().getFirst()).matter();

        assertThat(matter).isNotNull();
        assertThat(matter.title()).doesNotContain("13812345678");
        assertThat(matter.toString()).doesNotContain("13812345678");
    }

    @Test
    void anAddressIsLookedUpFromTheWholeToItsParts() {
        assertThat(AddressProposals.texts("安庆市宜秀区滨河路12号滨河苑3栋"))
                .startsWith("安庆市宜秀区滨河路12号滨河苑3栋", "宜秀区滨河路12号滨河苑3栋", "滨河路12号滨河苑3栋")
                .contains("滨河苑", "滨河路")
                .doesNotContain("3栋", "12号");
    }

    private static PositionCells positions(String system) {
        return new PositionCells(PositionSystem.of(system).orElseThrow());
    }

    private static RowReader reader(TableSheet sheet) {
        return new RowReader(
                MappingProposal.of(sheet, "test"),
                sheet,
                PositionSystem.of("WGS84").orElseThrow(),
                Instant.parse("2026-11-21T00:00:00Z"));
    }

    private static TableSheet sheet(String text) {
        return ((TableRead.Good) TableReader.read(text.getBytes(StandardCharsets.UTF_8)))
                .sheets()
                .getFirst();
    }
}
