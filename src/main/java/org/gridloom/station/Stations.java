package org.gridloom.station;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.postgis.jdbc.PGgeometry;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Scopes;
import org.gridloom.geometry.Geometries;
import org.gridloom.live.Changes;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stations of all streets, as far as whoever asks sees them. */
@Service
@PreAuthorize("isAuthenticated()")
public class Stations {

    private static final String SEEN = StationRow.SELECT + " where covers(:scope, place_code(point)) ";

    private final JdbcClient jdbc;
    private final StationHours hours;
    private final Changes changes;
    private final Scopes scopes;

    Stations(JdbcClient jdbc, StationHours hours, Changes changes, Scopes scopes) {
        this.jdbc = jdbc;
        this.hours = hours;
        this.changes = changes;
        this.scopes = scopes;
    }

    /** Puts these in the place of all stations that the street had. */
    @Transactional
    @PreAuthorize("hasAnyRole('PLANNER', 'ADMIN')")
    public void bring(long streetId, List<StationDraft> stations) {
        var street = jdbc.sql("select code from street where id = ?")
                .param(streetId)
                .query(String.class)
                .optional()
                .orElseThrow(OutOfScope::new);
        scopes.mustChange(street);
        jdbc.sql("delete from station where street_id = ?").param(streetId).update();
        for (StationDraft station : stations) {
            hours.write(insert(streetId, station), station.hours());
        }
        changes.publish("stations", street, System.currentTimeMillis(), Map.of());
    }

    private long insert(long streetId, StationDraft station) {
        return jdbc.sql("""
                        insert into station (street_id, kind, name, address, phone, facilities, built, keeper, staff, point)
                        values (:street, :kind, :name, :address, :phone, :facilities, :built, :keeper, :staff, :point)
                        returning id""")
                .param("street", streetId)
                .param("kind", station.kind().name())
                .param("name", station.name())
                .param("address", station.address())
                .param("phone", station.phone())
                .param(
                        "facilities",
                        station.facilities().stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("built", station.built() == null ? null : station.built().name())
                .param("keeper", station.keeper())
                .param("staff", station.staff())
                .param("point", value(station.point().getCoordinate()))
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Station> find(long id) {
        return jdbc.sql(SEEN + "and id = :id")
                .param("scope", scopes.current().toArray())
                .param("id", id)
                .query(StationRow::read)
                .optional();
    }

    private static PGgeometry value(Coordinate place) {
        var point = new net.postgis.jdbc.geometry.Point(place.x, place.y);
        point.setSrid(Geometries.STORED_SRID);
        return new PGgeometry(point);
    }
}
