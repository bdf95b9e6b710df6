package org.gridloom.incident.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.gridloom.account.Audit;
import org.gridloom.incident.report.ReportSchedule.Monthly;
import org.gridloom.incident.report.ReportSchedule.Weekly;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When reports are made: read by whoever reads them, changed by the administrator. */
@Service
@Transactional
public class ReportSettings {

    private final JdbcClient jdbc;
    private final Audit audit;

    ReportSettings(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN')")
    public ReportSchedule schedule() {
        return jdbc.sql("select * from report_schedule")
                .query((row, n) -> new ReportSchedule(
                        new Weekly(
                                row.getBoolean("weekly"),
                                DayOfWeek.of(row.getInt("weekday")),
                                row.getInt("weekly_hour")),
                        new Monthly(row.getBoolean("monthly"), row.getInt("day"), row.getInt("monthly_hour")),
                        row.getBoolean("streets"),
                        row.getBoolean("communities")))
                .single();
    }

    @PreAuthorize("hasRole('ADMIN')")
    public void set(ReportSchedule schedule) {
        jdbc.sql("""
                        update report_schedule set weekly = ?, weekday = ?, weekly_hour = ?, monthly = ?, day = ?, monthly_hour = ?, streets = ?,
                                                   communities = ?""")
                .params(
                        schedule.weekly().on(),
                        schedule.weekly().weekday().getValue(),
                        schedule.weekly().hour(),
                        schedule.monthly().on(),
                        schedule.monthly().day(),
                        schedule.monthly().hour(),
                        schedule.streets(),
                        schedule.communities())
                .update();
        audit.record("report.schedule", schedule.toString());
    }

    /** Since when reports are made by themselves: what was to be made before is not made up for. */
    Instant since() {
        return jdbc.sql("select since from report_schedule")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
