package org.gridloom.incident.resident;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gridloom.incident.IncidentCategory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open matters round a door that somebody about to report there may have met too. */
@Component
class Neighbourhood {

    private static final int METRES = 150;
    private static final int MOST = 5;

    /** Quarrels and questions about one's own papers are nobody else's to see. */
    private static final Set<IncidentCategory> COMMON =
            EnumSet.complementOf(EnumSet.of(IncidentCategory.DISPUTE, IncidentCategory.POLICY));

    private final JdbcClient jdbc;

    Neighbourhood(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nearest first. */
    List<OpenMatter> of(Door door, IncidentCategory category) {
        if (!COMMON.contains(category)) {
            return List.of();
        }
        // The box finds them by the index; at any latitude of China it is larger than the circle.
        return jdbc.sql("""
                        select i.number, case when i.state <> 'COLLECTED' then i.title end as title, i.reported_at,
                               (select count(*) from incident_step s where s.incident_id = i.id and s.act = 'ALSO_MET') as also_met
                        from incident i cross join st_setsrid(st_makepoint(:longitude, :latitude), 4490) door
                        where i.closed_at is null and i.category = :category and i.point && st_expand(door, 0.003)
                          and st_distancesphere(i.point, door) <= :metres
                        order by st_distancesphere(i.point, door), i.number limit :most""")
                .param("longitude", door.longitude())
                .param("latitude", door.latitude())
                .param("category", category.name())
                .param("metres", METRES)
                .param("most", MOST)
                .query((row, n) -> new OpenMatter(
                        row.getString("number"),
                        row.getString("title"),
                        row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                        row.getInt("also_met")))
                .list();
    }
}
