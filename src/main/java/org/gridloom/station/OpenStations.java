package org.gridloom.station;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import org.gridloom.account.Scopes;
import org.gridloom.geometry.Geometries;
import org.gridloom.shell.Times;
import org.gridloom.territory.OpenPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stations that are open now, by their distance. Of one that does not say its hours nobody knows. */
@Component
class OpenStations implements OpenPlaces {

    /** So many are looked at: beyond them nobody goes to a nearer one. */
    private static final int LOOKED_AT = 60;

    private final JdbcClient jdbc;
    private final Scopes scopes;
    private final Clock clock;

    OpenStations(JdbcClient jdbc, Scopes scopes, Clock clock) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public List<OpenPlace> near(double longitude, double latitude, int most) {
        var now = clock.instant().atZone(Times.ZONE);
        return jdbc
                .sql("select *, st_distancesphere(st_makepoint(x, y), st_makepoint(:x, :y)) as metres from ("
                        + StationRow.SELECT + """
                         where closed_at is null and covers(:scope, place)
                        order by point <-> st_setsrid(st_makepoint(:x, :y), :srid), id limit :most) near order by metres, id""")
                .param("scope", scopes.current().toArray())
                .param("x", longitude)
                .param("y", latitude)
                .param("srid", Geometries.STORED_SRID)
                .param("most", LOOKED_AT)
                .query((row, n) -> new Near(StationRow.read(row, n), row.getDouble("metres")))
                .stream()
                .filter(near -> near.station.hours().openAt(now))
                .limit(most)
                .map(near -> near.place(now))
                .toList();
    }

    private record Near(Station station, double metres) {
        OpenPlace place(ZonedDateTime now) {
            return new OpenPlace(
                    "station",
                    station.id(),
                    "station.kind." + station.kind(),
                    station.name(),
                    station.address(),
                    station.phone(),
                    station.point().getX(),
                    station.point().getY(),
                    metres,
                    station.hours().closesNext(now).map(ZonedDateTime::toInstant));
        }
    }
}
