package org.gridloom.incident.metric;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.gridloom.account.Scope;
import org.gridloom.figures.Period;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.IncidentWhere;

/**
 * A question as SQL: a table named {@code incident} of those it is about, with the {@code place} of each, and the moment {@code as_of} that it stood so.
 * Whoever counts and whoever lists begins with it, so that months that were frozen and the time since are counted by the same conditions.
 *
 * @param from what follows {@code from}
 * @param values by name
 */
record MetricQuery(String from, Map<String, Object> values) {

    private static final String LIVE = """
            select i.id, i.number, i.category, i.title, i.state, i.owner, i.responsible_grid, i.reported_at, i.due_at, i.closed_at, i.extensions,
                   i.reopened, i.rating, i.answered, i.point, %s as place, cast(:asOf as timestamptz) as as_of
            from incident i where (%s)""";

    private static final String FROZEN = """
            select i.id, i.number, i.category, coalesce((select title from incident t where t.id = i.id), '') as title, i.state, i.owner,
                   i.responsible_grid, i.reported_at, i.due_at, i.closed_at, i.extensions, i.reopened, i.rating, i.answered,
                   (select point from incident t where t.id = i.id) as point, i.%s as place, m.as_of
            from frozen_incident i join frozen_month m on m.month = i.month
            where i.month = any (cast(:frozen as date[])) and reported_at >= :from and reported_at < :until""";

    /** @param frozen the months of the question's period that are to be read as they were frozen */
    static MetricQuery of(Question question, Scope scope, Instant asOf, List<YearMonth> frozen) {
        var values = new HashMap<String, Object>();
        values.put("asOf", at(asOf));
        values.put("from", beginning(question.period().from()));
        values.put("until", beginning(question.period().until()));
        var seen = "";
        var seenFrozen = "";
        if (!scope.isEverything()) {
            seen = " and " + IncidentWhere.SEEN;
            seenFrozen = " and covers(:scope, seen_place)";
            values.put("scope", scope.toArray());
        }
        var parts = new StringJoiner(" and ").setEmptyValue("true");
        question.parts().forEach((grouping, key) -> {
            var name = "part" + grouping;
            parts.add(grouping.key() + " = :" + name);
            values.put(name, key);
        });
        var rows = new StringJoiner(" union all ");
        if (!frozen.isEmpty()) {
            values.put("frozen", frozen.stream().map(month -> month + "-01").toArray(String[]::new));
            rows.add(FROZEN.formatted(question.basis().frozenPlace()) + seenFrozen);
        }
        var live = live(question.period(), frozen, values);
        if (!live.isEmpty()) {
            rows.add(LIVE.formatted(question.basis().place(), live) + seen);
        }
        return new MetricQuery("(select * from (" + rows + ") placed where " + parts + ") incident", values);
    }

    /** The time of a period that is in no frozen month, as ranges that the index on the time of the report serves. */
    private static String live(Period period, List<YearMonth> frozen, Map<String, Object> values) {
        if (frozen.isEmpty()) {
            return "reported_at >= :from and reported_at < :until";
        }
        var ranges = new StringJoiner(" or ");
        for (var month : period.months()) {
            if (!frozen.contains(month)) {
                var from = later(period.from(), month.atDay(1));
                var until = earlier(period.until(), month.plusMonths(1).atDay(1));
                var name = month.toString().replace('-', '_');
                values.put("from" + name, beginning(from));
                values.put("until" + name, beginning(until));
                ranges.add("reported_at >= :from" + name + " and reported_at < :until" + name);
            }
        }
        return ranges.toString();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static OffsetDateTime beginning(LocalDate day) {
        return at(day.atStartOfDay(IncidentNumber.ZONE).toInstant());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atZone(IncidentNumber.ZONE).toOffsetDateTime();
    }
}
