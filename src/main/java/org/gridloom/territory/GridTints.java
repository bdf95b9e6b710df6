package org.gridloom.territory;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tints of the grids in force. Which grids are neighbours is read once, and after a change only for the grids of what changed. After a change only new
 * grids, and those among the changed ones that now have a neighbour of their tint, get another: the layers read the changed street alone again.
 * Hears of changes before the layers do, which ask for them.
 */
@Component
@Order(-1)
class GridTints implements ChangeListener {

    private final JdbcClient jdbc;
    private final SortedMap<String, Set<String>> neighbours = new TreeMap<>();
    private final Map<String, Long> ids = new HashMap<>();
    private boolean read;
    private Map<String, Integer> tints = Map.of();
    private Map<Long, Integer> tintsById = Map.of();

    GridTints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 0 for a grid that is not in force. */
    synchronized int of(long grid) {
        if (!read) {
            forget("");
            read("");
            tint(Map.of());
            read = true;
        }
        return tintsById.getOrDefault(grid, 0);
    }

    @Override
    public synchronized void on(Change change) {
        if (read && (change.kind().equals("grids") || change.kind().equals("territory"))) {
            forget(change.key());
            read(change.key());
            tint(kept(change.key()));
        }
    }

    @Override
    public synchronized void lost() {
        read = false;
    }

    /** The tints that still do, of grids that are still there. */
    private Map<String, Integer> kept(String changed) {
        var kept = new HashMap<>(tints);
        kept.keySet().retainAll(neighbours.keySet());
        neighbours.forEach((code, others) -> {
            if (code.startsWith(changed)
                    && others.stream().anyMatch(other -> Objects.equals(kept.get(other), kept.get(code)))) {
                kept.remove(code);
            }
        });
        return kept;
    }

    private void tint(Map<String, Integer> kept) {
        tints = Tints.of(neighbours, kept);
        var byId = new HashMap<Long, Integer>();
        tints.forEach((code, tint) -> {
            var id = ids.get(code);
            if (id != null) {
                byId.put(id, tint);
            }
        });
        tintsById = byId;
    }

    /** @param within of a street or community; empty for all */
    private void forget(String within) {
        neighbours.keySet().removeIf(code -> code.startsWith(within));
        ids.keySet().removeIf(code -> code.startsWith(within));
        neighbours.values().forEach(others -> others.removeIf(code -> code.startsWith(within)));
    }

    private void read(String within) {
        jdbc.sql("""
                        select a.code, a.id, b.code as other
                        from grid a left join grid b
                            on a.id <> b.id and a.area && b.area and b.validity @> now()
                            -- Two of what is read come together once.
                            and (a.id < b.id or not starts_with(b.code, :within))
                            -- Along a line, not in a point only; or one over the other, which no map does.
                            and st_relate(a.area, b.area) ~ '^(2........|....1....)$'
                        where a.validity @> now() and starts_with(a.code, :within)""").param("within", within).query(row -> {
            var code = row.getString("code");
            ids.put(code, row.getLong("id"));
            var own = neighbours.computeIfAbsent(code, any -> new TreeSet<>());
            var other = row.getString("other");
            if (other != null) {
                own.add(other);
                neighbours.computeIfAbsent(other, any -> new TreeSet<>()).add(code);
            }
        });
    }
}
