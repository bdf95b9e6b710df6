package org.gridloom.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.gridloom.figures.MonthlyFigure;
import org.gridloom.geometry.Ewkb;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reported incidents. A mere number of them, so that planners, who see no incident, may weigh grids by their work. */
@Component
class IncidentsPerMonth implements MonthlyFigure {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final double DAYS_OF_A_MONTH = 365 / 12.0;

    private final JdbcClient jdbc;
    private final Clock clock;

    IncidentsPerMonth(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String label() {
        return "incident.perMonth";
    }

    @Override
    public List<Double> perMonth(List<? extends Geometry> areas) {
        var now = clock.instant();
        var since = now.minus(YEAR);
        var months = months(since, now);
        return jdbc
                .sql("""
                        select count(i.id) as incidents
                        from unnest(:areas) with ordinality as a (shape, n)
                        left join incident i on i.reported_at >= :since and st_intersects(st_geomfromewkb(a.shape), i.point)
                        group by a.n order by a.n""")
                .param("areas", areas.stream().map(Ewkb::write).toArray(byte[][]::new))
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .query(Integer.class)
                .list()
                .stream()
                .map(incidents -> incidents / months)
                .toList();
    }

    /** A portal that has counted for less than a month still counts a whole one. */
    private double months(Instant since, Instant now) {
        var first = jdbc.sql("select min(reported_at) from incident where reported_at >= ?")
                .param(OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(now);
        return Math.max(1, Duration.between(first, now).toDays() / DAYS_OF_A_MONTH);
    }
}
