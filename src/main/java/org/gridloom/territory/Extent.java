package org.gridloom.territory;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the territory reaches. */
@Service
@Transactional(readOnly = true)
public class Extent {

    private final JdbcClient jdbc;

    Extent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** EPSG:4490; nothing where there is no territory yet. */
    public Optional<Envelope> whole() {
        return jdbc.sql("""
                        select st_xmin(x) as w, st_ymin(x) as s, st_xmax(x) as e, st_ymax(x) as n
                        from (select st_extent(boundary) as x from street) t where x is not null""")
                .query((row, n) ->
                        new Envelope(row.getDouble("w"), row.getDouble("e"), row.getDouble("s"), row.getDouble("n")))
                .optional();
    }
}
