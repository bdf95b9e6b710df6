package org.gridloom.incident;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridloom.calendar.WorkCalendars;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says by the rules that hold to whom a matter goes by itself. */
@Component
class Router {

    private final JdbcClient jdbc;
    private final WorkCalendars calendars;
    private final Owners owners;

    Router(JdbcClient jdbc, WorkCalendars calendars, Owners owners) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.owners = owners;
    }

    /** Nothing where the matter stays with the team of its grid. */
    Optional<Owner> ownerOf(Matter matter) {
        var table = table();
        return table.rules().isEmpty()
                ? Optional.empty()
                : table.decide(matter, calendars.current(), owners.known()::mayHave)
                        .map(RoutingRule::to);
    }

    RoutingTable table() {
        var version = jdbc.sql("select version from routing_table")
                .query(Integer.class)
                .single();
        return new RoutingTable(
                version,
                jdbc.sql("""
                        select name, place, categories, days, from_time, until_time, owner from routing_rule
                        order by position""")
                        .query((row, n) -> {
                            var owner = row.getString("owner");
                            return new RoutingRule(
                                    row.getString("name"),
                                    row.getString("place"),
                                    Arrays.stream((String[])
                                                    row.getArray("categories").getArray())
                                            .map(IncidentCategory::valueOf)
                                            .collect(Collectors.toSet()),
                                    RoutingRule.Days.valueOf(row.getString("days")),
                                    row.getObject("from_time", LocalTime.class),
                                    row.getObject("until_time", LocalTime.class),
                                    owner == null ? null : Owner.of(owner));
                        })
                        .list());
    }

    /** Puts a list in the place of the one with that version; false where somebody else did meanwhile. */
    boolean replace(int version, List<RoutingRule> rules) {
        if (jdbc.sql("update routing_table set version = version + 1 where version = ?")
                        .param(version)
                        .update()
                == 0) {
            return false;
        }
        jdbc.sql("delete from routing_rule").update();
        for (var n = 0; n < rules.size(); n++) {
            var rule = rules.get(n);
            jdbc.sql("""
                            insert into routing_rule (position, name, place, categories, days, from_time, until_time, owner)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Arrays.asList(
                            n + 1,
                            rule.name(),
                            rule.place(),
                            rule.categories().stream().map(Enum::name).sorted().toArray(String[]::new),
                            rule.days().name(),
                            rule.from(),
                            rule.until(),
                            rule.to() == null ? null : rule.to().toString()))
                    .update();
        }
        return true;
    }
}
