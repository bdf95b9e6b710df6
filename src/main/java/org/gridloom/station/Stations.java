package org.gridloom.station;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import net.postgis.jdbc.PGgeometry;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Scopes;
import org.gridloom.geometry.Geometries;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stations of all streets, as far as whoever asks sees them. */
@Service
@PreAuthorize("isAuthenticated()")
public class Stations {

    private static final String SEEN = """
            select id, street_id, kind, name, address, phone, hours, st_x(point) as x, st_y(point) as y
            from station where covers(:scope, place_code(point))
            """;

    private final JdbcClient jdbc;
    private final Scopes scopes;

    Stations(JdbcClient jdbc, Scopes scopes) {
        this.jdbc = jdbc;
        this.scopes = scopes;
    }

    /** Puts these in the place of all stations that the street had. */
    @Transactional
    @PreAuthorize("hasAnyRole('PLANNER', 'ADMIN')")
    public void bring(long streetId, List<StationDraft> stations) {
        scopes.mustChange(jdbc.sql("select code from street where id = ?")
                .param(streetId)
                .query(String.class)
                .optional()
                .orElseThrow(OutOfScope::new));
        jdbc.sql("delete from station where street_id = ?").param(streetId).update();
        for (StationDraft station : stations) {
            jdbc.sql("""
                            insert into station (street_id, kind, name, address, phone, hours, point)
                            values (:street, :kind, :name, :address, :phone, :hours, :point)
                            """)
                    .param("street", streetId)
                    .param("kind", station.kind().name())
                    .param("name", station.name())
                    .param("address", station.address())
                    .param("phone", station.phone())
                    .param("hours", station.hours())
                    .param("point", value(station.point().getCoordinate()))
                    .update();
        }
    }

    /** Those within bounds in degrees, longitude first. */
    @Transactional(readOnly = true)
    public List<Station> inBounds(Envelope bounds) {
        return jdbc.sql(SEEN + "and point && st_makeenvelope(:west, :south, :east, :north, :srid) order by id")
                .param("scope", scopes.current().toArray())
                .param("west", bounds.getMinX())
                .param("south", bounds.getMinY())
                .param("east", bounds.getMaxX())
                .param("north", bounds.getMaxY())
                .param("srid", Geometries.STORED_SRID)
                .query(Stations::station)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Station> find(long id) {
        return jdbc.sql(SEEN + "and id = :id")
                .param("scope", scopes.current().toArray())
                .param("id", id)
                .query(Stations::station)
                .optional();
    }

    private static PGgeometry value(Coordinate place) {
        var point = new net.postgis.jdbc.geometry.Point(place.x, place.y);
        point.setSrid(Geometries.STORED_SRID);
        return new PGgeometry(point);
    }

    private static Station station(ResultSet row, int number) throws SQLException {
        return new Station(
                row.getLong("id"),
                row.getLong("street_id"),
                StationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("address"),
                row.getString("phone"),
                row.getString("hours"),
                Geometries.stored().createPoint(new Coordinate(row.getDouble("x"), row.getDouble("y"))));
    }
}
