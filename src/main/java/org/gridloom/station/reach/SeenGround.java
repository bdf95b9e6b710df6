package org.gridloom.station.reach;

import java.util.List;
import java.util.Optional;
import org.gridloom.account.Scope;
import org.gridloom.geometry.Ewkb;
import org.gridloom.geometry.Geometries;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which ground somebody sees, and which part of the territory a place is in. Stored geometries. */
@Component
class SeenGround {

    private final JdbcClient jdbc;

    SeenGround(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What lies in a part of the territory and in the scope; nothing where that leaves nothing out.
     *
     * @param code empty for all of it
     */
    Optional<Geometry> within(String code, Scope scope) {
        if (code.isEmpty() && scope.isEverything()) {
            return Optional.empty();
        }
        var codes = scope.covers(code)
                ? List.of(code)
                : scope.codes().stream().filter(own -> own.startsWith(code)).toList();
        return jdbc.sql("""
                        select st_asewkb(st_union(shape)) from (
                            select boundary as shape from street, unnest(:codes) own
                            where length(own) <= 9 and starts_with(code, own)
                            union all select boundary from community, unnest(:codes) own where length(own) = 12 and code = own
                            union all select area from grid, unnest(:codes) own
                            where length(own) = 15 and code = own and validity @> now()) seen""")
                .param("codes", codes.toArray(String[]::new))
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)).map(Ewkb::read))
                .single()
                .or(() -> Optional.of(Geometries.stored().createPolygon()));
    }

    /** Code of the smallest part of the territory a place is in; empty outside of it. */
    String code(double longitude, double latitude) {
        return jdbc.sql("select place_code(st_setsrid(st_makepoint(?, ?), ?))")
                .params(longitude, latitude, Geometries.STORED_SRID)
                .query(String.class)
                .single();
    }
}
