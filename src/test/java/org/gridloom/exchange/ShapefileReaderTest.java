package org.gridloom.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridloom.exchange.Shapefiles.square;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.gridloom.exchange.Texts.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

class ShapefileReaderTest {

    private static final double[][][] HOUSE = {square(121.4, 31.2, 0.001)};

    private static Reading read(SourceFile file) {
        return Reading.of(new ShapefileReader(), file);
    }

    @ParameterizedTest
    @CsvSource({
        "GBK,西园社区一号楼,UTF-8",
        "GBK,江苏省南通市海安县,936",
        "windows-31j,本町一丁目,932",
        "UTF-8,西园社区,UTF-8",
    })
    void takesTheEncodingOfTheCpgElseSeesItInTheTexts(Charset charset, String name, String cpg) {
        var file = new Shapefiles(charset, "NAME", "#SETAI").polygon(HOUSE, name, "42");
        var guessed = read(file.file());
        assertThat(guessed.features.getFirst().properties())
                .containsEntry("NAME", name)
                .containsEntry("SETAI", 42L);
        assertThat(guessed.said()).contains(Fault.ENCODING_GUESSED);

        var told = read(
                file.with("cpg", cpg.equals("UTF-8") ? charset.name() : cpg).file());
        assertThat(told.features.getFirst().properties()).containsEntry("NAME", name);
        assertThat(told.said()).doesNotContain(Fault.ENCODING_GUESSED);
    }

    @Test
    void readsFieldNamesInChineseToo() {
        var file = new Shapefiles(Charset.forName("GBK"), "社区", "#户数").polygon(HOUSE, "西园", "7");
        assertThat(read(file.file()).features.getFirst().properties()).containsEntry("户数", 7L);
    }

    @Test
    void takesTheCoordinatesWhereThePrjPutsThem() {
        var reading = read(new Shapefiles(StandardCharsets.UTF_8, "A")
                .polygon(new double[][][] {square(642_000, 3_454_000, 100)}, "x")
                .with("prj", Shapefiles.ZONE_120)
                .file());
        var corner = reading.features.getFirst().geometry().getCoordinate();
        assertThat(corner.x).isCloseTo(121.49, within(0.01));
        assertThat(corner.y).isCloseTo(31.2, within(0.01));
        assertThat(reading.said()).isEmpty();
    }

    @Test
    void saysWhereTheDatumOfThePrjCannotBeFollowed() {
        var odd = Shapefiles.ZONE_120.replace("D_China_2000", "D_Town_1931").replace("CGCS2000", "Clarke");
        var reading = read(new Shapefiles(StandardCharsets.UTF_8, "A")
                .polygon(new double[][][] {square(642_000, 3_454_000, 100)}, "x")
                .with("prj", odd)
                .file());
        assertThat(reading.said()).contains(Fault.DATUM_SHIFT_UNKNOWN);
    }

    @Test
    void withoutPrjTakesDegreesAndNothingElse() {
        var degrees = read(
                new Shapefiles(StandardCharsets.UTF_8, "A").polygon(HOUSE, "x").file());
        assertThat(degrees.said()).containsExactly(Fault.CRS_ASSUMED);
        var metres = read(new Shapefiles(StandardCharsets.UTF_8, "A")
                .polygon(new double[][][] {square(642_000, 3_454_000, 100)}, "x")
                .file());
        assertThat(metres.unreadable().reason()).isEqualTo(Fault.CRS_MISSING);
        var nonsense = read(new Shapefiles(StandardCharsets.UTF_8, "A")
                .polygon(HOUSE, "x")
                .with("prj", "PROJCS[\"?\"]")
                .file());
        assertThat(nonsense.unreadable().reason()).isEqualTo(Fault.UNKNOWN_CRS);
    }

    @Test
    void findsTheShellOfEachHoleInWhateverOrderTheyCome() {
        var hole = square(121.4001, 31.2001, 0.0005);
        var counter = new double[][] {hole[0], hole[3], hole[2], hole[1], hole[0]};
        var island = square(121.4002, 31.2002, 0.0001);
        var reading = read(new Shapefiles(StandardCharsets.UTF_8, "A")
                .polygon(
                        new double[][][] {counter, island, square(121.4, 31.2, 0.001), square(121.5, 31.2, 0.001)}, "x")
                .file());
        var geometry = (MultiPolygon) reading.features.getFirst().geometry();
        assertThat(geometry.getNumGeometries()).isEqualTo(3);
        assertThat(geometry.getArea()).isCloseTo(2e-6 - 0.25e-6 + 0.01e-6, within(1e-12));
        assertThat(reading.repairs).isEmpty();
    }

    @Test
    void takesASingleRingThatRunsTheWrongWay() {
        var ring = square(121.4, 31.2, 0.001);
        var wrong = new double[][] {ring[0], ring[3], ring[2], ring[1], ring[0]};
        var reading = read(new Shapefiles(StandardCharsets.UTF_8, "A")
                .polygon(new double[][][] {wrong}, "x")
                .file());
        assertThat(reading.features.getFirst().geometry()).isInstanceOf(Polygon.class);
    }

    @Test
    void keepsNothingOfAFileThatBreaksOff() {
        var file =
                new Shapefiles(StandardCharsets.UTF_8, "A").polygon(HOUSE, "x").polygon(HOUSE, "y");
        var whole = file.shp();
        var cut = read(file.file(Arrays.copyOf(whole, whole.length - 20)));
        assertThat(cut.unreadable().text(Locale.ENGLISH)).contains("breaks off after record 1");
        assertThat(read(file.file("no shapefile".getBytes(StandardCharsets.UTF_8)))
                        .unreadable()
                        .reason())
                .isEqualTo(Fault.NOT_SHAPEFILE);
    }

    @Test
    void saysWhereTableAndShapesDoNotGoTogether() {
        var two =
                new Shapefiles(StandardCharsets.UTF_8, "A").polygon(HOUSE, "x").polygon(HOUSE, "y");
        var one = new Shapefiles(StandardCharsets.UTF_8, "A").polygon(HOUSE, "x");
        assertThat(read(two.file(one.shp())).unreadable().reason()).isEqualTo(Fault.DBF_TOO_LONG);
        assertThat(read(one.file(two.shp())).unreadable().reason()).isEqualTo(Fault.DBF_TOO_SHORT);
        assertThat(read(two.with("dbf", new byte[] {3, 1}).file()).unreadable().reason())
                .isEqualTo(Fault.DBF_BROKEN);
        assertThat(read(new SourceFile("a.shp", () -> new java.io.ByteArrayInputStream(two.shp())))
                        .unreadable()
                        .reason())
                .isEqualTo(Fault.DBF_MISSING);
    }

    @ParameterizedTest
    @ValueSource(ints = {36, 40, 44})
    void believesNoNumberThatDoesNotFitTheRecord(int at) {
        var file =
                new Shapefiles(StandardCharsets.UTF_8, "A").polygon(HOUSE, "x").polygon(HOUSE, "y");
        var shp = file.shp();
        ByteBuffer.wrap(shp).order(ByteOrder.LITTLE_ENDIAN).putInt(108 + at, Integer.MAX_VALUE);
        var reading = read(file.file(shp));
        assertThat(reading.reasons()).containsExactly(Fault.SHAPE_BROKEN);
        assertThat(reading.features).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void throwsNothingAtBytesGoneAstray(long seed) {
        var random = new Random(seed);
        var file = new Shapefiles(StandardCharsets.UTF_8, "A", "#N")
                .polygon(HOUSE, "x", "1")
                .polygon(HOUSE, "y", "2");
        for (int i = 0; i < 300; i++) {
            var shp = file.shp();
            shp[random.nextInt(shp.length)] = (byte) random.nextInt();
            assertThat(read(file.file(shp)).end).isNotNull();
            var dbf = new Shapefiles(StandardCharsets.UTF_8, "A", "#N")
                    .polygon(HOUSE, "x", "1")
                    .polygon(HOUSE, "y", "2");
            var table = dbf.dbf();
            table[random.nextInt(table.length)] = (byte) random.nextInt();
            assertThat(read(dbf.with("dbf", table).file()).end).isNotNull();
        }
    }

    @Test
    void readsTheCensusAreasOfTottori() throws IOException {
        var path = Path.of("../shared/data/tottori-census/tottori_city.shp");
        if (!Files.exists(path)) {
            System.out.println("ShapefileReaderTest: no " + path + ", only the examples in the test are used");
            return;
        }
        var reading = read(SourceFile.of(path));
        assertThat(reading.features).hasSize(677);
        assertThat(reading.refusals).isEmpty();
        assertThat(reading.features.stream()
                        .mapToDouble(each -> each.number("SETAI").orElse(0))
                        .sum())
                .isEqualTo(75_941);
        assertThat(reading.features).anyMatch(each -> each.properties().containsValue("鳥取市"));
        assertThat(reading.said()).containsExactly(Fault.ENCODING_GUESSED);
    }
}
