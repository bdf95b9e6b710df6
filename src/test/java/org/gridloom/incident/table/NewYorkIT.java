package org.gridloom.incident.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridloom.PostgisTest;
import org.gridloom.account.SystemAccount;
import org.gridloom.exchange.TableRead;
import org.gridloom.exchange.TableReader;
import org.gridloom.exchange.TableSheet;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.table.TableImports.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hundred requests of a real 311 system, as its city publishes them: {@code ../shared/data/nyc311}. Brooklyn is the territory. */
@PostgisTest
class NewYorkIT {

    private static final Path FILE = Path.of("../shared/data/nyc311/nyc311_100.csv");

    @Autowired
    TableImports imports;

    @Autowired
    WaitingMatters waiting;

    @Autowired
    Incidents incidents;

    @Autowired
    JdbcClient jdbc;

    final String source = "NYC 311 " + UUID.randomUUID();

    @BeforeEach
    void brooklyn() {
        jdbc.sql("insert into district (code, name, metric_srid) values ('341797', '试验区', 4548) on conflict do nothing")
                .update();
        jdbc.sql("""
                insert into street (district_id, code, name, boundary)
                select id, '341797001', 'Brooklyn', st_multi(st_makeenvelope(-74.05, 40.57, -73.86, 40.74, 4490)) from district where code = '341797'
                on conflict do nothing""").update();
    }

    /** Other tests ask for the extent of all streets. */
    @AfterEach
    void noBrooklyn() {
        jdbc.sql("delete from street where code = '341797001'").update();
        jdbc.sql("delete from district where code = '341797'").update();
    }

    @Test
    void theHeadingsAreUnderstood() throws IOException {
        if (isMissing()) {
            return;
        }
        var mapping = MappingProposal.of(sheet(), source);

        assertThat(mapping.columns())
                .containsAllEntriesOf(Map.of(
                        Field.NUMBER, List.of("Unique Key"),
                        Field.REPORTED_AT, List.of("Created Date"),
                        Field.CATEGORY, List.of("Complaint Type"),
                        Field.TITLE, List.of("Descriptor"),
                        Field.ADDRESS, List.of("Incident Address"),
                        Field.X, List.of("Longitude"),
                        Field.Y, List.of("Latitude"),
                        Field.STATE, List.of("Status"),
                        Field.CLOSED_AT, List.of("Closed Date", "Resolution Action Updated Date"),
                        Field.RESULT, List.of("Resolution Description")));
        assertThat(mapping.dates()).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(mapping.categories()).containsEntry("Illegal Parking", IncidentCategory.ORDER);
        assertThat(mapping.states())
                .containsEntry("Closed", RecordState.CLOSED)
                .containsEntry("In Progress", RecordState.IN_HAND);
    }

    @Test
    void theWholeSampleIsBroughtAndOnlyOnce() throws IOException {
        if (isMissing()) {
            return;
        }
        var done = (Outcome.Done) SystemAccount.act("new-yorker", () -> bring());
        var result = done.result();

        assertThat(result.count(RowOutcome.ADDED)).isBetween(20, 60);
        assertThat(result.count(RowOutcome.ADDED) + result.count(RowOutcome.WAITING) + result.count(RowOutcome.REFUSED))
                .isEqualTo(100);
        // Five rows closed before they were reported; the time of their resolution says when they really did.
        assertThat(result.remarks().stream().filter(remark -> remark.fault() == RowFault.CLOSED_BEFORE_REPORTED))
                .hasSize(5);
        assertThat(SystemAccount.act(() -> waiting.list(false)).stream()
                        .filter(it -> it.source().equals(source)))
                .hasSize(result.count(RowOutcome.WAITING));

        var incident = SystemAccount.act(() -> incidents.find(
                        jdbc.sql("select incident from table_record where source = ? and number = '57197361'")
                                .param(source)
                                .query(String.class)
                                .single()))
                .orElseThrow();
        assertThat(incident.summary().title()).isEqualTo("Loud Music/Party");
        assertThat(incident.summary().category()).isEqualTo(IncidentCategory.DISPUTE);
        assertThat(incident.summary().state()).isEqualTo(IncidentState.CLOSED);
        assertThat(incident.summary().reportedAt()).isEqualTo(Instant.parse("2023-04-01T03:44:51Z"));
        assertThat(incident.summary().closedAt()).isEqualTo(Instant.parse("2023-04-01T06:02:57Z"));
        assertThat(incident.summary().address()).isEqualTo("404 SUYDAM STREET");

        var again = (Outcome.Done) SystemAccount.act("new-yorker", () -> bring());
        assertThat(again.result().changing()).isZero();

        SystemAccount.act("new-yorker", () -> imports.undo(done.id()));
    }

    private Outcome bring() {
        var sheet = sheet();
        var proposed = MappingProposal.of(sheet, source);
        var mapping = new TableMapping(
                source,
                proposed.columns(),
                proposed.categories(),
                IncidentCategory.LIVELIHOOD,
                proposed.states(),
                proposed.otherState(),
                proposed.dates(),
                "America/New_York",
                proposed.positions(),
                false,
                proposed.channel());
        return imports.bring(sheet, mapping, "nyc311_100.csv", (_, _) -> true);
    }

    private static TableSheet sheet() {
        try {
            return ((TableRead.Good) TableReader.read(Files.readAllBytes(FILE)))
                    .sheets()
                    .getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMissing() {
        if (Files.exists(FILE)) {
            return false;
        }
        System.out.println("NewYorkIT: no " + FILE + ", the real 311 table is not read");
        return true;
    }
}
