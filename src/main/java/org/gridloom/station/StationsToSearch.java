package org.gridloom.station;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gridloom.territory.SearchSource;
import org.gridloom.territory.search.Entry;
import org.gridloom.territory.search.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stations are looked up by name and address. Each belongs to the community it stands in, or to its street where it stands in none. */
@Component
class StationsToSearch implements SearchSource {

    private final JdbcClient jdbc;

    StationsToSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "stations";
    }

    @Override
    public Set<String> changedBy() {
        return Set.of("territory", "grids", "stations");
    }

    @Override
    public List<Entry> entries(String streetCode) {
        return jdbc.sql("""
                        select t.id, t.name, coalesce(t.address, '') as address, coalesce(c.name, s.name) as place,
                               place_code(t.point) as code
                        from station t join street s on s.id = t.street_id
                        left join community c on c.street_id = s.id and st_covers(c.boundary, t.point)
                        where s.code = :street and t.closed_at is null""")
                .param("street", streetCode)
                .query((row, n) -> {
                    var address = row.getString("address");
                    return new Entry(
                            Kind.STATION,
                            "station",
                            row.getLong("id"),
                            row.getString("name"),
                            address.isBlank() ? row.getString("place") : address,
                            row.getString("code"),
                            Stream.of(address).filter(a -> !a.isBlank()).toList());
                })
                .list();
    }
}
