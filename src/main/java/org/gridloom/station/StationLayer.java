package org.gridloom.station;

import java.util.Set;
import javax.sql.DataSource;
import org.gridloom.territory.SqlLayer;
import org.gridloom.tile.TileLayer;
import org.gridloom.tile.TileLayer.ZoomRange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stations as a tile layer. Each belongs to the grid it stands in. */
@Configuration
class StationLayer {

    @Bean
    TileLayer stationTiles(DataSource database) {
        return new SqlLayer(
                database,
                new SqlLayer.Definition(
                        "station", new ZoomRange(12, 16), Set.of("territory", "grids", "stations"), """
                        select t.id, st_asewkb(t.point) as shape, s.code as street, t.kind, t.name,
                               place_code(t.point) as belongs
                        from station t join street s on s.id = t.street_id
                        where t.closed_at is null and :inStreet"""));
    }
}
