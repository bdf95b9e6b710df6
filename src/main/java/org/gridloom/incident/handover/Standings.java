package org.gridloom.incident.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.IncidentWhere;
import org.gridloom.incident.duty.Duty;
import org.gridloom.incident.duty.OnDuty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how things stand at a desk now. */
@Component
class Standings {

    /** Where no next shift is known. */
    private static final Duration A_SHIFT = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final OnDuty onDuty;
    private final Clock clock;

    Standings(JdbcClient jdbc, OnDuty onDuty, Clock clock) {
        this.jdbc = jdbc;
        this.onDuty = onDuty;
        this.clock = clock;
    }

    /** @param place the part of the territory whose open matters count */
    Standing of(String desk, String place) {
        var now = clock.instant();
        var until = onDuty.next(desk, now).map(Duty::ends).orElse(now.plus(A_SHIFT));
        return new Standing(
                now,
                until,
                count("true", place, now, until),
                Arrays.stream(Pile.Kind.values())
                        .map(kind -> pile(kind, place, now, until))
                        .toList());
    }

    private Pile pile(Pile.Kind kind, String place, Instant now, Instant until) {
        var items = ask(
                        "select number, category, title, state, due_at",
                        kind.condition + " order by due_at, number limit " + Pile.MOST,
                        place,
                        now,
                        until)
                .query((row, n) -> new Pile.Item(
                        row.getString("number"),
                        IncidentCategory.valueOf(row.getString("category")),
                        row.getString("title"),
                        IncidentState.valueOf(row.getString("state")),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
        var count = items.size() < Pile.MOST ? items.size() : count(kind.condition, place, now, until);
        return new Pile(kind, count, items);
    }

    private int count(String condition, String place, Instant now, Instant until) {
        return ask("select count(*)", condition, place, now, until)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec ask(String what, String condition, String place, Instant now, Instant until) {
        var seen = place.isEmpty() ? "true" : IncidentWhere.SEEN;
        return jdbc.sql(what + " from incident where closed_at is null and " + seen + " and " + condition)
                .param("scope", new String[] {place})
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC));
    }
}
