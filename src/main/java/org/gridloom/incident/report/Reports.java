package org.gridloom.incident.report;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gridloom.account.Addressees;
import org.gridloom.account.Audit;
import org.gridloom.account.LoggedIn;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Role;
import org.gridloom.account.Scopes;
import org.gridloom.account.SystemAccount;
import org.gridloom.exchange.TableFile;
import org.gridloom.figures.Period;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.notice.Notifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All reports that were made, and the making of more. Whoever may see all of a place sees its reports. */
@Service
@Transactional
public class Reports {

    private static final String SUMMARY = """
            select r.id, r.kind, r.period, r.place, coalesce(c.name, s.name, '') as place_name, r.edition, r.as_of, r.made_at, r.made_by
            from report r left join community c on c.code = r.place left join street s on s.code = r.place""";

    private final ReportReader reader;
    private final Addressees addressees;
    private final Notifier notifier;
    private final Scopes scopes;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reports(
            ReportReader reader,
            Addressees addressees,
            Notifier notifier,
            Scopes scopes,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.reader = reader;
        this.addressees = addressees;
        this.notifier = notifier;
        this.scopes = scopes;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A place that reports can be of; the whole territory has neither code nor name. */
    public record Place(String code, String name) {}

    /** Those that whoever asks may see reports of: the whole territory first, then streets, each before its communities. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN')")
    public List<Place> places() {
        return jdbc.sql("""
                        select code, name from (select '' as code, '' as name union all select code, name from street
                                                union all select code, name from community) place
                        where covers(?, code) order by code""")
                .param(scopes.current().toArray())
                .query(Place.class)
                .list();
    }

    /** The latest period first, of each the latest edition first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN')")
    public List<ReportSummary> newest(int most) {
        return jdbc.sql(SUMMARY + " where covers(?, r.place) order by r.made_at desc, r.id desc limit ?")
                .params(scopes.current().toArray(), most)
                .query(Reports::summary)
                .list();
    }

    /** @throws OutOfScope where there is none, or not for whoever asks */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN')")
    public ReportSummary find(long id) {
        return jdbc.sql(SUMMARY + " where r.id = ? and covers(?, r.place)")
                .params(id, scopes.current().toArray())
                .query(Reports::summary)
                .optional()
                .orElseThrow(OutOfScope::new);
    }

    /** @throws OutOfScope where there is none, or not for whoever asks */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN')")
    public byte[] file(long id, ReportFormat format) {
        var column = switch (format) {
            case PDF -> "pdf";
            case EXCEL -> "excel";
        };
        return jdbc.sql("select " + column + " from report where id = ? and covers(?, place)")
                .params(id, scopes.current().toArray())
                .query(byte[].class)
                .optional()
                .orElseThrow(OutOfScope::new);
    }

    /**
     * Another edition, of the figures as they are now.
     *
     * @param place code of a street or community; empty for the whole territory
     * @throws OutOfScope where whoever asks does not see all of the place
     * @throws IllegalArgumentException for a period that this kind is not of, or that is not over
     */
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN')")
    public ReportSummary make(ReportKind kind, Period period, String place) {
        if (places().stream().noneMatch(known -> known.code().equals(place))) {
            throw new OutOfScope();
        }
        if (!kind.fits(period) || kind.lastBefore(today()).until().isBefore(period.until())) {
            throw new IllegalArgumentException("no " + kind + " of " + period);
        }
        lock(kind, period, place);
        var report = store(kind, period, place);
        audit.record("report.make", kind + " " + period, place.isEmpty() ? "*" : place);
        return report;
    }

    private LocalDate today() {
        return clock.instant().atZone(IncidentNumber.ZONE).toLocalDate();
    }

    /** What the schedule wants; nothing where it is there. Leaders of the place are told. */
    Optional<ReportSummary> makeFirst(ReportKind kind, Period period, String place) {
        if (isThere(kind, period, place)) {
            return Optional.empty();
        }
        lock(kind, period, place);
        if (isThere(kind, period, place)) {
            return Optional.empty(); // another node was first
        }
        var report = store(kind, period, place);
        notifier.tell(
                addressees.of(Role.LEADER, place),
                ReportTopics.NOTICE + kind,
                "reports?report=" + report.id(),
                List.of(
                        report.placeName(),
                        period.from().toString(),
                        period.last().toString()));
        return Optional.of(report);
    }

    private boolean isThere(ReportKind kind, Period period, String place) {
        return jdbc.sql("select exists (select from report where kind = ? and period = ? and place = ?)")
                .params(kind.name(), period.toString(), place)
                .query(Boolean.class)
                .single();
    }

    /** Until the transaction ends nobody else makes the same. */
    private void lock(ReportKind kind, Period period, String place) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("report " + kind + period + place)
                .query(row -> {});
    }

    /** Whoever makes it, it says all of its place. */
    private ReportSummary store(ReportKind kind, Period period, String place) {
        var content = SystemAccount.act(() -> reader.read(kind, period, place));
        var excel = new ByteArrayOutputStream();
        TableFile.excel(ReportTables.of(content), excel);
        var id = jdbc.sql("""
                        insert into report (kind, period, place, edition, as_of, made_at, made_by, pdf, excel)
                        select :kind, :period, :place, coalesce(max(edition), 0) + 1, :asOf, :madeAt, :madeBy, :pdf, :excel
                        from report where kind = :kind and period = :period and place = :place returning id""")
                .param("kind", kind.name())
                .param("period", period.toString())
                .param("place", place)
                .param(
                        "asOf",
                        OffsetDateTime.ofInstant(content.overview().sheet().asOf(), ZoneOffset.UTC))
                .param("madeAt", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("madeBy", LoggedIn.name())
                .param("pdf", ReportPaper.of(content))
                .param("excel", excel.toByteArray())
                .query(Long.class)
                .single();
        return jdbc.sql(SUMMARY + " where r.id = ?")
                .param(id)
                .query(Reports::summary)
                .single();
    }

    private static ReportSummary summary(ResultSet row, int n) throws SQLException {
        return new ReportSummary(
                row.getLong("id"),
                ReportKind.valueOf(row.getString("kind")),
                Period.parse(row.getString("period")).orElseThrow(),
                row.getString("place"),
                row.getString("place_name"),
                row.getInt("edition"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"));
    }
}
