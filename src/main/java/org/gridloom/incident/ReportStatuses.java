package org.gridloom.incident;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import org.gridloom.account.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other systems may ask of incidents in their scope: how far they got, nothing of who reported them or in what words. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('API')")
public class ReportStatuses {

    private final IncidentList list;
    private final Scopes scopes;
    private final JdbcClient jdbc;

    ReportStatuses(IncidentList list, Scopes scopes, JdbcClient jdbc) {
        this.list = list;
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** The latest reported first. */
    public List<ReportStatus> find(StatusQuery query) {
        var found = list.asked(query, scopes.current());
        var changes = new HashMap<String, Instant>();
        jdbc.sql("""
                        select i.number, max(s.at) as at from incident i join incident_step s on s.incident_id = i.id
                        where i.number = any (?) group by i.number""")
                .param(found.stream().map(IncidentSummary::number).toArray(String[]::new))
                .query(row -> {
                    changes.put(
                            row.getString("number"),
                            row.getObject("at", OffsetDateTime.class).toInstant());
                });
        return found.stream()
                .map(incident ->
                        new ReportStatus(incident, changes.getOrDefault(incident.number(), incident.reportedAt())))
                .toList();
    }
}
