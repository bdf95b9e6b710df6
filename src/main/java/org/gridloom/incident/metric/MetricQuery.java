package org.gridloom.incident.metric;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.gridloom.account.Scope;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.IncidentWhere;

/**
 * A question as SQL: a table named {@code incident} of those it is about, with the {@code place} of each. Whoever counts and whoever lists begins
 * with it.
 *
 * @param from what follows {@code from}
 * @param values by name
 */
record MetricQuery(String from, Map<String, Object> values) {

    static MetricQuery of(Question question, Scope scope, Instant asOf) {
        var values = new HashMap<String, Object>();
        values.put("asOf", at(asOf));
        values.put("from", beginning(question.period().from()));
        values.put("until", beginning(question.period().until()));
        var seen = "";
        if (!scope.isEverything()) {
            seen = " and " + IncidentWhere.SEEN;
            values.put("scope", scope.toArray());
        }
        var parts = new StringJoiner(" and ").setEmptyValue("true");
        question.parts().forEach((grouping, key) -> {
            var name = "part" + grouping;
            parts.add(grouping.key() + " = :" + name);
            values.put(name, key);
        });
        var from = "(select * from (select i.*, " + question.basis().place()
                + " as place from incident i where reported_at >= :from and reported_at < :until" + seen
                + ") placed where " + parts + ") incident";
        return new MetricQuery(from, values);
    }

    private static OffsetDateTime beginning(LocalDate day) {
        return at(day.atStartOfDay(IncidentNumber.ZONE).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atZone(IncidentNumber.ZONE).toOffsetDateTime();
    }
}
