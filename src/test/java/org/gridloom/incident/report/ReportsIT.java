package org.gridloom.incident.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.WEST;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.figures.Period;
import org.gridloom.incident.IncidentGround;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a year in which no other test has incidents. */
@PostgisTest
class ReportsIT {

    private static final As ADMIN = new As("admin", Role.ADMIN);
    private static final String OF_THIS_TEST = "报告核对";
    private static final String COMMUNITY = WEST.substring(0, 12);
    private static final String STREET = WEST.substring(0, 9);
    private static final Period WEEK = Period.days(LocalDate.of(2015, 6, 8), LocalDate.of(2015, 6, 14));

    @Autowired
    Reports reports;

    @Autowired
    ReportClock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    @BeforeEach
    void prepare() {
        ground.prepare();
        for (int n = 1; n <= 8; n++) {
            bring(n, n <= 6 ? "CLOSED" : "DISPATCHED");
        }
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from report").update();
        jdbc.sql("delete from incident where title = ?").param(OF_THIS_TEST).update();
    }

    @Test
    void theWeeklyReportSaysEachRateWithItsNumeratorAndDenominatorAndAsOfWhen() throws IOException {
        var report = ADMIN.get(() -> reports.make(ReportKind.WEEKLY, WEEK, COMMUNITY));
        var text = text(ADMIN.get(() -> reports.file(report.id(), ReportFormat.PDF)));

        assertThat(text)
                .contains("民声周报", "Weekly report", "试验社区", "2015-06-08 – 2015-06-14", "数据截至")
                .contains("按期结案率", "75.00%", "6 / 8", "应结 8 件", "热点", "环境秩序")
                .contains(OF_THIS_TEST, "20150610-0007");
        assertThat(sheets(ADMIN.get(() -> reports.file(report.id(), ReportFormat.EXCEL))))
                .contains("主要指标", "网格排名", "逾期未结", "20150610-0008", "2015-06-08 – 2015-06-14");
    }

    @Test
    void madeAgainItIsAnotherEditionAndTheFirstStaysAsItWas() throws IOException {
        var first = ADMIN.get(() -> reports.make(ReportKind.MONTHLY, june(), STREET));
        var before = ADMIN.get(() -> reports.file(first.id(), ReportFormat.PDF));
        jdbc.sql("delete from incident where number = '20150610-0001'").update();
        var second = ADMIN.get(() -> reports.make(ReportKind.MONTHLY, june(), STREET));

        assertThat(first.edition()).isOne();
        assertThat(second.edition()).isEqualTo(2);
        assertThat(ADMIN.get(() -> reports.file(first.id(), ReportFormat.PDF))).isEqualTo(before);
        assertThat(text(before)).contains("本期收到事件 8 件");
        assertThat(text(ADMIN.get(() -> reports.file(second.id(), ReportFormat.PDF))))
                .contains("本期收到事件 7 件");
    }

    @Test
    void twoNodesMakeWhatTheScheduleWantsOnce() {
        var both = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> SystemAccount.act(() -> reports.makeFirst(ReportKind.WEEKLY, WEEK, COMMUNITY))))
                .limit(2)
                .toList();

        assertThat(both.stream().map(CompletableFuture::join).flatMap(Optional::stream))
                .hasSize(1);
        assertThat(ADMIN.get(() -> reports.newest(10))).hasSize(1);
    }

    @Test
    void theScheduleMakesTheLatestReportOnceAndTellsTheLeadersOfThePlace() {
        SystemAccount.act(() -> accounts.create("report-leader", "孙主任", Role.LEADER, Scope.of(COMMUNITY)));
        jdbc.sql("update report_schedule set since = now() - interval '60 days', communities = true")
                .update();
        try {
            clock.look();
            var made = ADMIN.get(() -> reports.newest(1000));
            clock.look();

            assertThat(ADMIN.get(() -> reports.newest(1000))).hasSameSizeAs(made);
            assertThat(made)
                    .extracting(ReportSummary::place)
                    .contains("", COMMUNITY)
                    .doesNotContain(STREET);
            assertThat(jdbc.sql("select distinct kind from notice where username = 'report-leader'")
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrder("report.WEEKLY", "report.MONTHLY");
        } finally {
            jdbc.sql("update report_schedule set since = now(), communities = false")
                    .update();
        }
    }

    @Test
    void aLeaderOfOneCommunityHasItsReportsAndNoOthers() {
        SystemAccount.act(() -> accounts.create("report-narrow", "李主任", Role.LEADER, Scope.of(COMMUNITY)));
        var leader = new As("report-narrow", Role.LEADER);
        var own = ADMIN.get(() -> reports.make(ReportKind.WEEKLY, WEEK, COMMUNITY));
        var street = ADMIN.get(() -> reports.make(ReportKind.WEEKLY, WEEK, STREET));

        assertThat(leader.get(() -> reports.newest(10)))
                .extracting(ReportSummary::id)
                .containsExactly(own.id());
        assertThat(leader.get(reports::places)).extracting(Reports.Place::code).containsExactly(COMMUNITY);
        assertThatThrownBy(() -> leader.get(() -> reports.file(street.id(), ReportFormat.PDF)))
                .isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> leader.get(() -> reports.make(ReportKind.WEEKLY, WEEK, "")))
                .isInstanceOf(OutOfScope.class);
        assertThat(leader.get(() -> reports.make(ReportKind.WEEKLY, WEEK, COMMUNITY))
                        .edition())
                .isEqualTo(2);
    }

    @Test
    void aPeriodThatStillRunsHasNoReport() {
        var month = Period.with(Period.Kind.MONTH, LocalDate.now());

        assertThatThrownBy(() -> ADMIN.get(() -> reports.make(ReportKind.MONTHLY, month, "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Period june() {
        return Period.parse("2015-06").orElseThrow();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** All that the workbook's files say. */
    private static String sheets(byte[] excel) throws IOException {
        var file = Files.createTempFile("report", ".xlsx");
        Files.write(file, excel);
        try (var zip = new ZipFile(file.toFile())) {
            var all = new StringBuilder();
            for (var entry : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            // Whatever is not ASCII is written by its number.
            return Pattern.compile("&#x([0-9a-fA-F]+);")
                    .matcher(all)
                    .replaceAll(number -> Character.toString(Integer.parseInt(number.group(1), 16)));
        } finally {
            Files.delete(file);
        }
    }

    private void bring(int n, String state) {
        jdbc.sql("""
                        insert into incident (number, category, title, point, state, channel, reported_grid, responsible_grid, reported_at, due_at, closed_at)
                        values (?, 'ORDER', ?, st_setsrid(st_makepoint(?, ?), 4490), ?, 'HOTLINE', ?, ?, '2015-06-10T02:00:00Z', '2015-06-13T02:00:00Z',
                                case when ? = 'CLOSED' then timestamptz '2015-06-12T02:00:00Z' end)""")
                .params("20150610-000" + n, OF_THIS_TEST, IN_WEST, IncidentGround.LATITUDE, state, WEST, WEST, state)
                .update();
    }
}
