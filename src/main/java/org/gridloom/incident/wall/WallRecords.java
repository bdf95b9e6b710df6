package org.gridloom.incident.wall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gridloom.account.link.Links;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the links of walls show, in the database. */
@Component
class WallRecords {

    private static final String SELECT =
            "select name, panels, seconds, " + Links.COLUMNS + " from wall join link using (id) ";

    private final JdbcClient jdbc;

    WallRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long link, String name, List<WallPanel> panels, int seconds) {
        jdbc.sql("insert into wall (id, name, panels, seconds) values (?, ?, ?, ?)")
                .params(link, name, names(panels), seconds)
                .update();
    }

    void set(long id, List<WallPanel> panels, int seconds) {
        jdbc.sql("update wall set panels = ?, seconds = ? where id = ?")
                .params(names(panels), seconds, id)
                .update();
    }

    List<Wall> all() {
        return jdbc.sql(SELECT + "order by " + Links.NEWEST_FIRST)
                .query(WallRecords::wall)
                .list();
    }

    Optional<Wall> find(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(WallRecords::wall)
                .optional();
    }

    Optional<Wall> byHash(String hash) {
        return jdbc.sql(SELECT + "where hash = ?")
                .param(hash)
                .query(WallRecords::wall)
                .optional();
    }

    private static String[] names(List<WallPanel> panels) {
        return panels.stream().map(WallPanel::name).toArray(String[]::new);
    }

    private static Wall wall(ResultSet row, int n) throws SQLException {
        return new Wall(
                Links.link(row),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("panels").getArray())
                        .map(WallPanel::valueOf)
                        .toList(),
                row.getInt("seconds"));
    }
}
