package org.gridloom.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.exchange.Texts.collection;
import static org.gridloom.exchange.Texts.feature;
import static org.gridloom.exchange.Texts.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

    private record Named(String code) implements Layer {
        @Override
        public boolean isNamed(String name) {
            return name.contains(code);
        }

        @Override
        public boolean takes(Feature feature) {
            return feature.text("kind").filter(code::equals).isPresent();
        }
    }

    private static final Layer TREES = new Named("tree");
    private static final Layer BENCHES = new Named("bench");
    private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[121.5,31.2]}";
    private static final String TREE = feature("{\"kind\":\"tree\"}", POINT);
    private static final String BENCH = feature("{\"kind\":\"bench\"}", POINT);
    private static final String LAMP = feature("{\"kind\":\"lamp\",\"id\":9}", POINT);

    private final Intake intake = new Intake(List.of(new GeoJsonReader()), List.of(TREES, BENCHES));

    private Intake.Sorted read(SourceFile... files) {
        return intake.read(List.of(files), Datum.WGS84, null);
    }

    @Test
    void takesTheLayerFromTheNameInsideTheFileThenFromTheFilesOwn() {
        assertThat(read(file(
                                "a.geojson",
                                "{\"name\":\"benches\"," + collection(TREE).substring(1)))
                        .of(BENCHES))
                .hasSize(1);
        assertThat(read(file("folder/trees.geojson", collection(BENCH))).of(TREES))
                .hasSize(1);
    }

    @Test
    void takesTheLayerFromEachFeatureWhereNoNameTellsAndListsWhatFitsNone() {
        var sorted = read(file("all.geojson", collection(TREE, BENCH, LAMP, TREE)));
        assertThat(sorted.of(TREES)).hasSize(2);
        assertThat(sorted.of(BENCHES)).hasSize(1);
        assertThat(sorted.log().report().text(Locale.ENGLISH))
                .contains("no layer takes features of kind \"lamp\"")
                .contains("record 3, id 9");
    }

    @Test
    void takesTheLayerThatWasAskedFor() {
        var sorted = intake.read(List.of(file("trees.geojson", collection(TREE))), Datum.WGS84, BENCHES);
        assertThat(sorted.of(BENCHES)).hasSize(1);
    }

    @Test
    void keepsNothingOfAFileThatBreaksOffAndAllOfTheOthers() {
        var whole = collection(TREE, TREE);
        var sorted =
                read(file("trees1.geojson", whole.substring(0, whole.length() - 5)), file("trees2.geojson", whole));
        assertThat(sorted.of(TREES))
                .extracting(feature -> feature.origin().file())
                .containsOnly("trees2.geojson")
                .hasSize(2);
        assertThat(sorted.log().report().files().getFirst().unreadable()).isNotNull();
    }

    @Test
    void saysThatAFileIsMissingEmptyOrUnknown() {
        var report = read(
                        SourceFile.of(Path.of("/no/such/trees.geojson")), file("e.geojson", ""), file("p.jpg", "JFIF"))
                .log()
                .report();
        assertThat(report.files())
                .extracting(line ->
                        line.unreadable() == null ? null : line.unreadable().reason())
                .containsExactly(Fault.NO_SUCH_FILE, Fault.EMPTY_FILE, Fault.UNKNOWN_FORMAT);
        assertThat(report.usable()).isFalse();
    }

    @Test
    void namesTheFirstRecordsOfAKindAndCountsTheRest() {
        var many = new String[12];
        java.util.Arrays.fill(many, feature("{}", "null"));
        var report = read(file("trees.geojson", collection(many))).log().report();
        assertThat(report.refused()).isEqualTo(12);
        assertThat(report.groups().getFirst().examples()).hasSize(ImportLog.EXAMPLES);
        assertThat(report.text(Locale.ENGLISH))
                .contains("refused × 12")
                .contains("record 1: has no geometry")
                .contains("and 7 more");
        assertThat(report.text(Locale.CHINA)).contains("拒绝 × 12").contains("第 1 条：没有几何图形");
    }

    @Test
    void writesNoControlCharactersOfAFileToTheTerminal() {
        var text = read(file("all.geojson", collection(feature("{\"kind\":\"\\u001b[2Jx\"}", POINT))))
                .log()
                .report()
                .text(Locale.ENGLISH);
        assertThat(text).doesNotContain("\u001b").contains("[2Jx");
    }

    @Test
    void writesItsReportAsJson() {
        var report = read(file("trees.geojson", collection(TREE, feature("{\"id\":\"q\\\"\"}", "null"))))
                .log()
                .report();
        assertThat(ReportJson.of(report))
                .contains("\"reason\":\"NO_GEOMETRY\"")
                .contains("\"id\":\"q\\\"\"")
                .contains("\"refused\":1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org/gridloom/exchange/messages", "org/gridloom/territory/intake/messages"})
    void saysTheSameThingsInBothLanguages(String bundle) throws Exception {
        assertThat(keys(bundle + ".properties")).isEqualTo(keys(bundle + "_zh.properties"));
    }

    @Test
    void hasAWordForEveryReason() throws Exception {
        var keys = keys("org/gridloom/exchange/messages.properties");
        for (var fault : Fault.values()) {
            assertThat(keys).contains(fault.name());
        }
    }

    private static java.util.Set<Object> keys(String bundle) throws java.io.IOException {
        var properties = new Properties();
        try (var in = IntakeTest.class.getClassLoader().getResourceAsStream(bundle)) {
            properties.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        }
        return properties.keySet();
    }
}
