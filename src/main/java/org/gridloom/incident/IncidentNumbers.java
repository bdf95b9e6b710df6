package org.gridloom.incident;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers that incidents are given with their reports. Call in the transaction of the report. */
@Component
class IncidentNumbers {

    private final JdbcClient jdbc;

    IncidentNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    IncidentNumber next(Instant reportedAt) {
        var day = reportedAt.atZone(IncidentNumber.ZONE).toLocalDate();
        var place = jdbc.sql(
                        "insert into incident_day values (?, 1) on conflict (day) do update set last = incident_day.last + 1 returning last")
                .param(day)
                .query(Integer.class)
                .single();
        return IncidentNumber.of(day, place);
    }
}
