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
     * @param unit number in the unit set
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
        return jdbc.sql("""
                        select b.id, b.source_id, b.name, b.address, b.floors, b.households, b.count_kind, ub.unit_number
                        from unit_building ub join building b on b.id = ub.building_id
                        where ub.unit_set_id = :set and ub.unit_number = any(:units) order by b.source_id, b.id""")
                .param("set", units.unitSetId())
                .param("units", units.numbers().toArray(Integer[]::new))
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        row.getString("source_id"),
                        row.getString("name"),
                        row.getString("address"),
                        row.getInt("floors"),
                        row.getInt("households"),
                        HouseholdCount.valueOf(row.getString("count_kind")),
                        row.getInt("unit_number")))
                .list();
    }
}
