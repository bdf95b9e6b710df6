package org.gridloom.territory;

import java.util.Optional;
import org.gridloom.account.Scopes;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the territory reaches, as far as whoever asks sees it. */
@Service
@Transactional(readOnly = true)
public class Extent {

    private final JdbcClient jdbc;
    private final Scopes scopes;

    Extent(JdbcClient jdbc, Scopes scopes) {
        this.jdbc = jdbc;
        this.scopes = scopes;
    }

    /** EPSG:4490; nothing where there is no territory yet, or none of it in the scope. */
    public Optional<Envelope> whole() {
        return jdbc.sql("""
                        select st_xmin(x) as w, st_ymin(x) as s, st_xmax(x) as e, st_ymax(x) as n
                        from (
                            select st_extent(part.shape) as x
                            from (
                                select code, boundary from street
                                union all select code, boundary from community
                                union all select code, area from grid where validity @> now()
                            ) part (code, shape)
                            where covers(:scope, part.code)) t
                        where x is not null""")
                .param("scope", scopes.current().toArray())
                .query((row, n) ->
                        new Envelope(row.getDouble("w"), row.getDouble("e"), row.getDouble("s"), row.getDouble("n")))
                .optional();
    }
}
