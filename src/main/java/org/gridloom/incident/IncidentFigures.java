package org.gridloom.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Numbers about incidents. Each is that of a filter, which lists what was counted; a grid worker's are those of the own grid. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN', 'GRID_WORKER', 'WALL')")
public class IncidentFigures {

    /** @param asOf when all of them were counted */
    public record Counts(Instant asOf, Map<DeskFilter, Long> byFilter) {
        public long of(DeskFilter filter) {
            return byFilter.get(filter);
        }
    }

    /** The open incidents of a category or a grid. */
    public record Load<T>(T of, int open, int overdue) {}

    private final JdbcClient jdbc;
    private final Onlooker onlooker;
    private final Clock clock;

    IncidentFigures(JdbcClient jdbc, Onlooker onlooker, Clock clock) {
        this.jdbc = jdbc;
        this.onlooker = onlooker;
        this.clock = clock;
    }

    /** All numbers in one question to the database, as of one moment. */
    public Counts count(List<DeskFilter> filters) {
        var now = clock.instant();
        var scope = onlooker.scope();
        var columns = new StringJoiner(", ", "select ", "");
        var values = new HashMap<String, Object>();
        for (var i = 0; i < filters.size(); i++) {
            var where = IncidentWhere.of(filters.get(i), scope, now, "f" + i + "_");
            columns.add("(select count(*) from incident where " + where.sql() + ")");
            values.putAll(where.values());
        }
        var counts = new LinkedHashMap<DeskFilter, Long>();
        jdbc.sql(columns.toString()).params(values).query(row -> {
            for (var i = 0; i < filters.size(); i++) {
                counts.put(filters.get(i), row.getLong(i + 1));
            }
        });
        return new Counts(now, counts);
    }

    /** Most open ones first. A category with none open is not in it. */
    public List<Load<IncidentCategory>> byCategory() {
        return loads("category", "open desc", 100).stream()
                .map(load -> new Load<>(IncidentCategory.valueOf(load.of()), load.open(), load.overdue()))
                .toList();
    }

    /** The grids that have most overdue ones, by their codes; those without any are not in it. */
    public List<Load<String>> worstGrids(int most) {
        return loads("responsible_grid", "overdue desc, open desc", most).stream()
                .filter(load -> load.overdue() > 0)
                .toList();
    }

    /** Every grid with any open, by its code; what lies in no grid is under the empty one. */
    public List<Load<String>> byGrid() {
        return loads("coalesce(responsible_grid, '')", "open desc", Integer.MAX_VALUE);
    }

    private List<Load<String>> loads(String column, String order, int most) {
        var where = IncidentWhere.of(DeskFilter.OPEN, onlooker.scope(), clock.instant(), "");
        return jdbc.sql("select " + column + ", count(*) as open, count(*) filter (where due_at < :asOf and "
                        + IncidentWhere.RUNNING + ") as overdue"
                        + " from incident where " + where.sql() + " and " + column + " is not null"
                        + " group by 1 order by " + order + ", 1 limit :most")
                .params(where.values())
                .param("asOf", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) -> new Load<>(row.getString(1), row.getInt("open"), row.getInt("overdue")))
                .list();
    }
}
