package org.gridloom.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.gridloom.account.Scope;

/**
 * A filter as a condition of SQL with its values. Only what is asked for is in it, so that the database can choose an index.
 *
 * @param sql of the table {@code incident}
 * @param values by name; the names begin with the prefix that was given
 */
public record IncidentWhere(String sql, Map<String, Object> values) {

    /** Of what the account with the codes {@code :scope} sees. */
    public static final String SEEN = "covers(:scope, coalesce(responsible_grid, community_code(point)))";

    /** Its deadline does not stand still. */
    static final String RUNNING = "state not in ('SUSPENDED', 'WAITING')";

    private static final Duration LATELY = Duration.ofDays(30);

    private static final Duration SOON = Duration.ofDays(3);

    /** @param scope of whoever asks */
    static IncidentWhere of(DeskFilter filter, Scope scope, Instant now, String prefix) {
        var asked = new Asked(prefix);
        if (!filter.asksForClosed()) {
            asked.that("closed_at is null");
        }
        if (!scope.isEverything()) {
            asked.that(SEEN, "scope", scope.toArray());
        }
        if (filter.focus() != null) {
            focus(asked, filter.focus(), now);
        }
        if (filter.grid() != null) {
            asked.that("responsible_grid = :grid", "grid", filter.grid());
        }
        if (filter.channel() != null) {
            asked.that("channel = :channel", "channel", filter.channel().name());
        }
        if (filter.area() != null) {
            // Made valid by its lines, which leaves out what the ring goes round twice.
            asked.that(
                    "st_intersects(point, st_makevalid(st_geomfromtext(:area, 4490)))",
                    "area",
                    filter.area().wkt());
        }
        if (filter.category() != null) {
            asked.that("category = :category", "category", filter.category().name());
        }
        if (filter.state() != null) {
            asked.that("state = :state", "state", filter.state().name());
        }
        if (!filter.text().isBlank()) {
            asked.that(
                    "position(lower(:text) in lower(concat_ws(' ', number, title, address))) > 0",
                    "text",
                    filter.text().strip());
        }
        return new IncidentWhere(asked.conditions.toString(), asked.values);
    }

    private static void focus(Asked asked, Focus focus, Instant now) {
        var today = now.atZone(IncidentNumber.ZONE).toLocalDate().atStartOfDay(IncidentNumber.ZONE);
        switch (focus) {
            case OVERDUE -> {
                asked.that(RUNNING);
                asked.that("due_at < :now", "now", now);
            }
            case DUE_TODAY -> {
                asked.that(RUNNING);
                asked.that("due_at >= :now", "now", now);
                asked.that("due_at < :tomorrow", "tomorrow", today.plusDays(1).toInstant());
            }
            case DUE_SOON -> {
                asked.that(RUNNING);
                asked.that("due_at >= :now", "now", now);
                asked.that("due_at < :soon", "soon", now.plus(SOON));
            }
            case UNROUTED -> asked.that("responsible_grid is null");
            case REPORTED_TODAY -> asked.that("reported_at >= :today", "today", today.toInstant());
            case CLOSED_TODAY -> {
                asked.that("state = 'CLOSED'");
                asked.that("closed_at >= :today", "today", today.toInstant());
            }
            case ESCALATED -> asked.that("escalations > 0");
            case EXTENSION_ASKED -> asked.that("extension_asked_until is not null");
            case SUPERVISED -> asked.that("supervised_by is not null");
            case PAUSED -> asked.that("state in ('SUSPENDED', 'WAITING')");
            case DUE_LATELY -> lately(asked, now);
            case IN_TIME_LATELY -> {
                lately(asked, now);
                asked.that("closed_at <= due_at");
            }
            case LATE_LATELY -> {
                lately(asked, now);
                asked.that("(closed_at is null or closed_at > due_at)");
            }
        }
    }

    private static void lately(Asked asked, Instant now) {
        asked.that("state not in ('MERGED', 'SUSPENDED', 'WAITING')");
        asked.that("due_at >= :since", "since", now.minus(LATELY));
        asked.that("due_at < :now", "now", now);
    }

    /** What was asked for so far. */
    private static final class Asked {
        private final String prefix;
        private final StringJoiner conditions = new StringJoiner(" and ").setEmptyValue("true");
        private final Map<String, Object> values = new HashMap<>();

        Asked(String prefix) {
            this.prefix = prefix;
        }

        void that(String condition) {
            conditions.add(condition);
        }

        void that(String condition, String name, Object value) {
            conditions.add(condition.replace(":" + name, ":" + prefix + name));
            values.put(
                    prefix + name, value instanceof Instant at ? OffsetDateTime.ofInstant(at, ZoneOffset.UTC) : value);
        }
    }
}
