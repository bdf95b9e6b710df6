package org.gridloom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.gridloom.exchange.Shapefiles;
import org.gridloom.exchange.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTest {

    private static final double SIDE = 0.0004;

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private int run(Path units, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--households",
                "SETAI",
                "--min",
                "300",
                "--max",
                "500",
                "--steps",
                "100000",
                "--out",
                out().toString(),
                "--report",
                report().toString(),
                units.toString()));
        arguments.addAll(List.of(more));
        return new CommandLine(new PlanCommand())
                .setOverwrittenOptionsAllowed(true)
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("plan.geojson");
    }

    private Path report() {
        return folder.resolve("report.json");
    }

    private JsonNode json(Path file) throws IOException {
        return new JsonMapper().readTree(Files.readString(file));
    }

    /** So many squares in a row, each with a column's properties. */
    private Path squares(int columns, int rows, String properties) throws IOException {
        var features = new ArrayList<String>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                features.add(square(column, row, properties.replace("$", Integer.toString(row * columns + column))));
            }
        }
        return Files.writeString(folder.resolve("units.geojson"), Texts.collection(features.toArray(String[]::new)));
    }

    private static String square(int column, int row, String properties) {
        double west = 121.4 + column * SIDE;
        double south = 31.2 + row * SIDE;
        var ring = new ArrayList<String>();
        for (var corner : new double[][] {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}}) {
            ring.add(String.format(Locale.ROOT, "[%.7f,%.7f]", west + corner[0] * SIDE, south + corner[1] * SIDE));
        }
        return Texts.feature(properties, "{\"type\":\"Polygon\",\"coordinates\":[[" + String.join(",", ring) + "]]}");
    }

    @Test
    void writesEveryUnitWithItsPropertiesAndGridAndReportsTheFigures() throws IOException {
        assertThat(run(squares(6, 5, "{\"SETAI\":40,\"name\":\"第$号\"}"))).isZero();

        var features = json(out()).get("features");
        assertThat(features.size()).isEqualTo(30);
        assertThat(features.get(7).get("properties").get("name").asString()).isEqualTo("第7号");
        assertThat(features.valueStream()
                        .mapToInt(each -> each.get("properties").get("grid").asInt())
                        .boxed()
                        .distinct())
                .containsExactlyInAnyOrder(1, 2, 3);
        var report = json(report());
        assertThat(report.get("inWindow").asDouble()).isEqualTo(1);
        assertThat(report.get("disconnected").asInt()).isZero();
        assertThat(report.get("households").asInt()).isEqualTo(1200);
        assertThat(report.get("feasible").asBoolean()).isTrue();
        assertThat(report.get("coverage").get("gaps").asInt()).isZero();
    }

    @Test
    void reachesAcrossNoGroup() throws IOException {
        var left = square(0, 0, "{\"SETAI\":350,\"社区\":\"甲\"}");
        var right = square(1, 0, "{\"SETAI\":320,\"社区\":\"乙\"}");
        var file = Files.writeString(folder.resolve("two.geojson"), Texts.collection(left, right));
        assertThat(run(file, "--group", "社区")).isZero();
        assertThat(json(report()).get("grids").asInt()).isEqualTo(2);
    }

    @Test
    void takesRecordsOfOneIdAsOneUnit() throws IOException {
        var file = Files.writeString(
                folder.resolve("parts.geojson"),
                Texts.collection(
                        square(0, 0, "{\"SETAI\":350,\"KEY\":\"a\"}"),
                        square(1, 0, "{\"SETAI\":400,\"KEY\":\"b\"}"),
                        square(3, 0, "{\"SETAI\":350,\"KEY\":\"a\"}")));
        assertThat(run(file, "--id", "KEY")).isZero();
        assertThat(json(report()).get("units").asInt()).isEqualTo(2);
        assertThat(json(report()).get("households").asInt()).isEqualTo(750);
        var features = json(out()).get("features");
        assertThat(features.get(0).get("properties").get("grid"))
                .isEqualTo(features.get(2).get("properties").get("grid"));
    }

    @Test
    void endsWithTwoAndSaysWhyWhereNothingIsLegal() throws IOException {
        assertThat(run(squares(11, 1, "{\"SETAI\":50}"))).isEqualTo(2);
        assertThat(json(report()).get("feasible").asBoolean()).isFalse();
        assertThat(json(report()).get("reasons").get(0).get("text").asString())
                .contains("550 households", "2 grids at least", "1 at most");
        assertThat(out()).exists();
    }

    @Test
    void movesNothingThatIsLegalInForce() throws IOException {
        var units = squares(8, 1, "{\"SETAI\":100,\"old\":\"$\"}");
        var text = Files.readString(units);
        for (int unit = 0; unit < 8; unit++) {
            text = text.replace("\"old\":\"" + unit + "\"", "\"old\":\"G" + (unit < 4 ? 1 : 2) + "\"");
        }
        Files.writeString(units, text);
        assertThat(run(units, "--in-force", "old")).isZero();
        assertThat(json(report()).get("movedHouseholds").asInt()).isZero();
    }

    @Test
    void refusesInOneLineWhatCannotBeUsedAndWritesNothing() throws IOException {
        assertThat(run(squares(2, 1, "{\"SETAI\":\"many\"}"))).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo("plan: units.geojson, record 1: SETAI is \"many\", not a number of households");
        assertThat(out()).doesNotExist();

        err.getBuffer().setLength(0);
        assertThat(run(squares(2, 1, "{\"name\":\"x\"}"))).isEqualTo(1);
        assertThat(err.toString()).contains("record 1: has no SETAI");

        err.getBuffer().setLength(0);
        assertThat(run(folder.resolve("nowhere.geojson"))).isEqualTo(1);
        assertThat(err.toString()).contains("nowhere.geojson");
    }

    @Test
    void drawsBordersAlongTheBarriersOfAFile() throws IOException {
        var units = squares(8, 4, "{\"SETAI\":40}");
        double road = 121.4 + 3 * SIDE;
        var barriers = Files.writeString(
                folder.resolve("roads.geojson"),
                Texts.collection(Texts.feature(
                        "{\"highway\":\"primary\"}",
                        String.format(
                                Locale.ROOT,
                                "{\"type\":\"LineString\",\"coordinates\":[[%.7f,31.19],[%.7f,31.22]]}",
                                road,
                                road))));
        assertThat(run(units, "--barriers", barriers.toString(), "--weight-barriers", "5"))
                .isZero();
        assertThat(json(report()).get("barrierShare").asDouble()).isGreaterThan(0.3);

        assertThat(run(units, "--barriers", barriers.toString(), "--impassable", "main_road"))
                .isZero();
        var west = new TreeSet<Integer>();
        var east = new TreeSet<Integer>();
        for (var feature : json(out()).get("features")) {
            double corner = feature.get("geometry")
                    .get("coordinates")
                    .get(0)
                    .get(0)
                    .get(0)
                    .asDouble();
            (corner < road - SIDE / 2 ? west : east)
                    .add(feature.get("properties").get("grid").asInt());
        }
        assertThat(west).hasSize(1).doesNotContainAnyElementsOf(east);

        var none = Files.writeString(
                folder.resolve("none.geojson"),
                Texts.collection(Texts.feature(
                        "{\"barrier\":\"none\"}",
                        "{\"type\":\"LineString\",\"coordinates\":[[121.4,31.2],[121.5,31.2]]}")));
        assertThat(run(units, "--barriers", none.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("holds no barrier");
    }

    @Test
    void sharesTheIncidentsOfAFieldAmongTheGrids() throws IOException {
        // All that happens, happens in the west: compact grids would leave it to one of them.
        var features = new ArrayList<String>();
        for (int unit = 0; unit < 32; unit++) {
            int column = unit % 8;
            features.add(square(column, unit / 8, "{\"SETAI\":40%s}".formatted(column < 4 ? ",\"月事件\":2.5" : "")));
        }
        var units = Files.writeString(
                folder.resolve("incidents.geojson"), Texts.collection(features.toArray(String[]::new)));
        assertThat(run(units, "--incidents", "月事件", "--weight-incidents", "0")).isZero();
        double without = json(report()).get("incidentDeviation").asDouble();
        assertThat(run(units, "--incidents", "月事件", "--weight-incidents", "8")).isZero();
        assertThat(json(report()).get("incidentDeviation").asDouble()).isLessThan(without / 2);

        err.getBuffer().setLength(0);
        assertThat(run(units, "--incidents", "事件")).isEqualTo(1);
        assertThat(err.toString()).contains("no record has a 事件");
    }

    @Test
    void namesThePossibleNumbersOfGridsAndHowManyOfEachFail() throws IOException {
        assertThat(run(squares(3, 1, "{\"SETAI\":280}"))).isEqualTo(2);
        assertThat(json(report()).get("reasons").get(0).get("text").asString())
                .contains("2 to 2 grids are possible", "of 2 grids 2");
    }

    @Test
    void writesAlternativesBesideThePlan() throws IOException {
        assertThat(run(squares(12, 10, "{\"SETAI\":40}"), "--alternatives", "2", "--steps", "600000"))
                .isZero();
        var alternatives = json(report()).get("alternatives");
        assertThat(alternatives.size()).isEqualTo(2);
        assertThat(alternatives.get(1).get("file").asString()).isEqualTo("plan-2.geojson");
        assertThat(json(folder.resolve("plan-2.geojson")).get("features").size())
                .isEqualTo(120);
    }

    @Test
    void readsAShapefileInTheEncodingOfItsTable() throws IOException {
        var units = new Shapefiles(Charset.forName("GBK"), "社区", "#户数");
        for (int i = 0; i < 6; i++) {
            units.polygon(new double[][][] {Shapefiles.square(121.4 + 0.001 * i, 31.2, 0.001)}, "西园社区", "120");
        }
        var shp = Files.write(folder.resolve("units.shp"), units.shp());
        Files.write(folder.resolve("units.DBF"), units.dbf());
        assertThat(new CommandLine(new PlanCommand())
                        .setErr(new PrintWriter(err, true))
                        .execute(
                                shp.toString(),
                                "--households",
                                "户数",
                                "--min",
                                "300",
                                "--max",
                                "400",
                                "--steps",
                                "50000",
                                "--out",
                                out().toString()))
                .isZero();
        assertThat(json(out())
                        .get("features")
                        .get(0)
                        .get("properties")
                        .get("社区")
                        .asString())
                .isEqualTo("西园社区");
        assertThat(err.toString()).contains("GB18030");
    }

    @Test
    void refusesLimitsThatMakeNoSense() throws IOException {
        assertThat(run(squares(2, 1, "{\"SETAI\":40}"), "--ideal", "900")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("ideally 900");
    }
}
