package org.gridloom.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The buildings of some units, by name and number. */
@Service
@Transactional(readOnly = true)
public class BuildingList {

    /**
     * @param sourceId what the register it came from calls it
     * @param unit its number, which may be that of a part that a plan made by cutting
     */
    public record Row(
            long id,
            String sourceId,
            @Nullable String name,
            @Nullable String address,
            int floors,
            int households,
            HouseholdCount counted,
            int unit) {}

    private final JdbcClient jdbc;

    BuildingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Row> of(CommunityUnits units) {
        var standing = units.buildings();
        return jdbc.sql("""
                        select id, source_id, name, address, floors, households, count_kind from building
                        where id = any(:ids) order by source_id, id""")
                .param("ids", standing.keySet().toArray(Long[]::new))
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        row.getString("source_id"),
                        row.getString("name"),
                        row.getString("address"),
                        row.getInt("floors"),
                        row.getInt("households"),
                        HouseholdCount.valueOf(row.getString("count_kind")),
                        standing.get(row.getLong("id"))))
                .list();
    }
}
