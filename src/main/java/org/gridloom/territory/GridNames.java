package org.gridloom.territory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What grids in force are called, for whoever has their codes. */
@Component
public class GridNames implements ChangeListener {

    private final JdbcClient jdbc;
    private final Map<String, Optional<String>> names = new ConcurrentHashMap<>();

    GridNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With the community's name before it, which many grids have in their own. */
    public Optional<String> nameOf(String code) {
        return names.computeIfAbsent(
                code, asked -> jdbc.sql("""
                                select case when starts_with(g.name, c.name) then g.name else c.name || ' ' || g.name end
                                from grid g join community c on c.id = g.community_id
                                where g.code = ? and g.validity @> now()""").param(asked).query(String.class).optional());
    }

    @Override
    public void on(Change change) {
        if (change.kind().equals("grids") || change.kind().equals("territory")) {
            names.clear();
        }
    }

    @Override
    public void lost() {
        names.clear();
    }
}
