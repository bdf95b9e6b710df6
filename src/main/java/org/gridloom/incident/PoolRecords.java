package org.gridloom.incident;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pools as they are stored. */
@Component
class PoolRecords {

    private final JdbcClient jdbc;

    PoolRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Pool> all() {
        return jdbc.sql("""
                        select code, name, array(select username from pool_member where pool = code) as members
                        from pool order by name""")
                .query((row, n) ->
                        new Pool(row.getString("code"), row.getString("name"), new HashSet<>(Arrays.asList((String[])
                                row.getArray("members").getArray()))))
                .list();
    }

    void save(Pool pool) {
        jdbc.sql("insert into pool (code, name) values (?, ?) on conflict (code) do update set name = excluded.name")
                .params(pool.code(), pool.name())
                .update();
        jdbc.sql("delete from pool_member where pool = ?").param(pool.code()).update();
        pool.members()
                .forEach(member -> jdbc.sql("insert into pool_member (pool, username) values (?, ?)")
                        .params(pool.code(), member)
                        .update());
    }

    boolean remove(String code) {
        return jdbc.sql("delete from pool where code = ?").param(code).update() > 0;
    }
}
