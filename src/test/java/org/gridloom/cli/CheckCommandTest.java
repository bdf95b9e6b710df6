package org.gridloom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridloom.exchange.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

    private static final double SIDE = 0.0004;

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of("--grid", "grid", "--households", "hh", "--min", "300", "--max", "500"));
        all.addAll(List.of("--report", folder.resolve("findings.json").toString()));
        all.addAll(List.of(arguments));
        return new CommandLine(new CheckCommand())
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private JsonNode findings() throws IOException {
        return new JsonMapper()
                .readTree(Files.readString(folder.resolve("findings.json")))
                .get("findings");
    }

    private List<String> rules() throws IOException {
        return findings()
                .valueStream()
                .filter(each -> each.get("severity").asString().equals("ERROR"))
                .map(each -> each.get("rule").asString() + " "
                        + (each.has("grid") ? each.get("grid").asString() : ""))
                .toList();
    }

    private static String rectangle(double west, double east, String properties) {
        return Texts.feature(
                properties,
                String.format(
                        Locale.ROOT,
                        "{\"type\":\"Polygon\",\"coordinates\":[[[%1$.7f,31.2],[%2$.7f,31.2],[%2$.7f,31.2004],[%1$.7f,31.2004],[%1$.7f,31.2]]]}",
                        121.4 + west * SIDE,
                        121.4 + east * SIDE));
    }

    private String file(String name, String... features) throws IOException {
        return Files.writeString(folder.resolve(name), Texts.collection(features))
                .toString();
    }

    @Test
    void findsNothingInALegalPlan() throws IOException {
        var units = file(
                "units.geojson",
                rectangle(0, 1, "{\"hh\":200,\"grid\":1}"),
                rectangle(1, 2, "{\"hh\":200,\"grid\":1}"),
                rectangle(2, 3, "{\"hh\":350,\"grid\":2}"));
        assertThat(run(units)).as(err.toString()).isZero();
        assertThat(rules()).isEmpty();
        assertThat(run(
                        units,
                        "--community",
                        file("community.geojson", rectangle(0, 3, "{}")),
                        "--buildings",
                        file("houses.geojson", rectangle(0.2, 1.8, "{}"))))
                .isZero();
    }

    @Test
    void namesWhatIsWrongWithAPlan() throws IOException {
        var units = file(
                "units.geojson",
                rectangle(0, 1, "{\"hh\":200,\"grid\":\"甲\"}"),
                rectangle(1, 2, "{\"hh\":600,\"grid\":\"乙\"}"),
                rectangle(2, 3, "{\"hh\":200,\"grid\":\"甲\"}"),
                rectangle(3, 4, "{\"hh\":10,\"grid\":\"\"}"));
        assertThat(run(units)).isEqualTo(2);
        assertThat(rules()).containsExactlyInAnyOrder("HOUSEHOLDS 乙", "ONE_PIECE 甲", "UNASSIGNED ");
        var where = findings().get(0).get("where");
        assertThat(where.get("type").asString()).isEqualTo("Polygon");
        assertThat(where.get("coordinates").get(0).get(0).get(0).asDouble()).isBetween(121.0, 122.0);
    }

    @Test
    void findsCutBuildingsAndGroundThatIsNotCovered() throws IOException {
        var units = file(
                "units.geojson",
                rectangle(0, 1, "{\"hh\":400,\"grid\":1}"),
                rectangle(1, 2, "{\"hh\":400,\"grid\":2}"));
        var community = file("community.geojson", rectangle(0, 2.5, "{}"));
        var houses = file("houses.geojson", rectangle(0.5, 1.5, "{}"));
        assertThat(run(units, "--community", community, "--buildings", houses)).isEqualTo(2);
        assertThat(rules()).contains("BUILDING_CUT 1", "EXACT_COVER ");
    }

    @Test
    void takesAUnitInSeveralPartsAsOne() throws IOException {
        var units = file(
                "units.geojson",
                rectangle(0, 1, "{\"hh\":400,\"grid\":1,\"key\":\"a\"}"),
                rectangle(1, 2, "{\"hh\":400,\"grid\":2,\"key\":\"b\"}"),
                rectangle(2, 3, "{\"hh\":400,\"grid\":1,\"key\":\"a\"}"));
        assertThat(run(units, "--id", "key")).as(err.toString()).isZero();
        assertThat(run(units)).isEqualTo(2);
    }

    @Test
    void refusesInOneLineWhatCannotBeUsed() throws IOException {
        assertThat(run(file("units.geojson", rectangle(0, 1, "{\"hh\":400}")))).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("check: units.geojson: no record has a grid");
        assertThat(run("nowhere.shp")).isEqualTo(1);
    }

    @Test
    void agreesWithThePlanOfTheSameUnits() throws IOException {
        var features = new String[20];
        for (int i = 0; i < 20; i++) {
            features[i] = rectangle(i, i + 1, "{\"hh\":" + (60 + i) + "}");
        }
        var plan = folder.resolve("plan.geojson").toString();
        assertThat(new CommandLine(new PlanCommand())
                        .execute(
                                file("units.geojson", features),
                                "--households",
                                "hh",
                                "--min",
                                "300",
                                "--max",
                                "500",
                                "--steps",
                                "50000",
                                "--out",
                                plan))
                .isZero();
        assertThat(run(plan)).as(err.toString()).isZero();
    }
}
