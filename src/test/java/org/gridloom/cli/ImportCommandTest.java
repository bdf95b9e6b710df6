package org.gridloom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridloom.exchange.Texts;
import org.gridloom.territory.TerritoryDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {

    private static final String HOUSE = Texts.feature(
            "{\"id\":1,\"kind_detail\":\"apartments\"}",
            "{\"type\":\"Polygon\",\"coordinates\":[[[121.45,31.2],[121.451,31.2],[121.451,31.2002],[121.45,31.2002],[121.45,31.2]]]}");
    private static final String BROKEN = Texts.feature("{\"id\":2}", "null");

    @TempDir
    Path folder;

    private final List<TerritoryDraft> stored = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new ImportCommand(stored::add))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String file(String name, String... features) throws IOException {
        return Files.writeString(folder.resolve(name), Texts.collection(features))
                .toString();
    }

    @Test
    void storesWhatItReadsAndReports() throws IOException {
        assertThat(run(file("buildings.geojson", HOUSE), "--street", "310115005"))
                .isZero();
        assertThat(stored).singleElement().satisfies(draft -> {
            assertThat(draft.buildings()).hasSize(1);
            assertThat(draft.streets().getFirst().code()).isEqualTo("310115005");
        });
        assertThat(out.toString()).contains("1 read = 1 taken");
    }

    @Test
    void saysThatSomeRecordsWereRefusedAndSucceeds() throws IOException {
        assertThat(run(file("buildings.geojson", HOUSE, BROKEN))).isZero();
        assertThat(err.toString()).contains("1 records were refused");
        assertThat(out.toString()).contains("record 2, id 2: has no geometry");
    }

    @Test
    void storesNothingInADryRun() throws IOException {
        assertThat(run("--dry-run", file("buildings.geojson", HOUSE))).isZero();
        assertThat(stored).isEmpty();
    }

    @Test
    void takesTheLayerThatWasAskedFor() throws IOException {
        assertThat(run("--as", "buildings", file("houses.geojson", HOUSE))).isZero();
        assertThat(stored).hasSize(1);
    }

    @Test
    void writesJson() throws IOException {
        assertThat(run("--dry-run", "--json", file("buildings.geojson", HOUSE))).isZero();
        assertThat(out.toString()).startsWith("{\"files\":[").contains("\"key\":\"PROPOSED_DISTRICT\"");
    }

    @Test
    void endsWithOneClearLineWhereNothingCanBeTaken() throws IOException {
        assertThat(run(file("buildings.geojson", BROKEN))).isEqualTo(1);
        assertThat(run(folder.resolve("none.geojson").toString())).isEqualTo(1);
        assertThat(stored).isEmpty();
        assertThat(err.toString())
                .contains("nothing was taken")
                .contains("there is no such file")
                .doesNotContain("Exception");
    }

    @Test
    void storesNothingWhereOneOfTheFilesBreaksOff() throws IOException {
        var broken = Files.writeString(
                folder.resolve("roads.geojson"), Texts.collection(HOUSE).substring(0, 80));
        assertThat(run(file("buildings.geojson", HOUSE), broken.toString())).isEqualTo(1);
        assertThat(stored).isEmpty();
        assertThat(err.toString())
                .contains("roads.geojson")
                .contains("breaks off")
                .contains("nothing was stored");
    }

    @Test
    void saysWhatIsWrongWithTheCommand() throws IOException {
        var file = file("buildings.geojson", HOUSE);
        assertThat(run()).isEqualTo(2);
        assertThat(run(file, "--as", "trees")).isEqualTo(2);
        assertThat(run(file, "--datum", "bd09")).isEqualTo(2);
        assertThat(run(file, "--district", "31")).isEqualTo(2);
        assertThat(err.toString())
                .contains("not \"trees\"")
                .contains("wgs84, cgcs2000 or gcj02")
                .contains("six digits");
        assertThat(stored).isEmpty();
    }
}
