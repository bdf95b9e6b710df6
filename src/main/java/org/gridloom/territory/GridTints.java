package org.gridloom.territory;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tints of the grids in force, worked out for all of them together when one is first asked for. Hears of changes before the layers do, which read
 * them.
 */
@Component
@Order(-1)
class GridTints implements ChangeListener {

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

    @Override
    public void on(Change change) {
        if (change.kind().equals("grids") || change.kind().equals("territory")) {
            lost();
        }
    }

    /** Waits for a reading that is under way, which may have missed what changed. */
    @Override
    public synchronized void lost() {
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
        jdbc.sql("select id, code from grid where validity @> now()")
                .query(row -> {
                    neighbours.put(new Key(row.getString("code"), row.getLong("id")), new TreeSet<>());
                });
        jdbc.sql("""
                        select a.code, a.id, b.code as other_code, b.id as other_id
                        from grid a join grid b on a.id < b.id and a.area && b.area
                            -- Along a line, not in a point only; or one over the other, which no map does.
                            and st_relate(a.area, b.area) ~ '^(2........|....1....)$'
                        where a.validity @> now() and b.validity @> now()""").query(row -> {
            var one = new Key(row.getString("code"), row.getLong("id"));
            var other = new Key(row.getString("other_code"), row.getLong("other_id"));
            neighbours.get(one).add(other);
            neighbours.get(other).add(one);
        });
        var byId = new HashMap<Long, Integer>();
        Tints.of(neighbours).forEach((key, tint) -> byId.put(key.id(), tint));
        return Map.copyOf(byId);
    }
}
