package org.gridloom.territory;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tints of the grids in force, worked out for all of them together when one is first asked for. */
@Component
class GridTints {

    private final JdbcClient jdbc;
    private @Nullable Map<Long, Integer> tints;

    GridTints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 0 for a grid that is not in force. */
    synchronized int of(long grid) {
        var known = tints;
        if (known == null) {
            known = read();
            tints = known;
        }
        return known.getOrDefault(grid, 0);
    }

    /** Waits for a reading that is under way, which may have missed what changed. */
    synchronized void forget() {
        tints = null;
    }

    private Map<Long, Integer> read() {
        record Key(String code, long id) implements Comparable<Key> {
            @Override
            public int compareTo(Key other) {
                return code.compareTo(other.code);
            }
        }
        SortedMap<Key, TreeSet<Key>> neighbours = new TreeMap<>();
        jdbc.sql("""
                        select a.code, a.id, b.code as other_code, b.id as other_id
                        from grid a left join grid b
                            on a.id <> b.id and a.area && b.area and b.validity @> now()
                            -- Along a line, not in a point only.
                            and st_intersects(a.area, b.area) and st_dimension(st_intersection(a.area, b.area)) > 0
                        where a.validity @> now()""").query(row -> {
            var own = neighbours.computeIfAbsent(
                    new Key(row.getString("code"), row.getLong("id")), key -> new TreeSet<>());
            if (row.getString("other_code") != null) {
                own.add(new Key(row.getString("other_code"), row.getLong("other_id")));
            }
        });
        var byId = new HashMap<Long, Integer>();
        Tints.of(neighbours).forEach((key, tint) -> byId.put(key.id(), tint));
        return Map.copyOf(byId);
    }
}
