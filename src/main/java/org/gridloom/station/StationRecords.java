package org.gridloom.station;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.postgis.jdbc.PGgeometry;
import org.gridloom.account.Scope;
import org.gridloom.geometry.Geometries;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stations as rows. Asks nobody for rights. */
@Component
class StationRecords {

    private static final String SEEN = StationRow.SELECT + " where covers(:scope, place) ";

    private final JdbcClient jdbc;
    private final StationHours hours;

    StationRecords(JdbcClient jdbc, StationHours hours) {
        this.jdbc = jdbc;
        this.hours = hours;
    }

    /** By kind and name, as far as the database can tell; see {@link StationFilter#isOpen}. */
    List<Station> search(StationFilter filter, Scope scope) {
        return jdbc
                .sql(SEEN + """
                         and (closed_at is not null) = :closed and starts_with(place, :place)
                         and (:anyKind or kind = any(:kinds)) and facilities @> :facilities::text[] and (:anyBuilt or built = any(:built))
                         and (:text = '' or strpos(lower(name || ' ' || coalesce(address, '')), lower(:text)) > 0)
                        order by name, id""")
                .param("scope", scope.toArray())
                .param("closed", filter.closed())
                .param("place", filter.place())
                .param("anyKind", filter.kinds().isEmpty())
                .param("kinds", names(filter.kinds()))
                .param("facilities", names(filter.facilities()))
                .param("anyBuilt", filter.built().isEmpty())
                .param("built", names(filter.built()))
                .param("text", filter.text())
                .query(StationRow::read)
                .stream()
                .filter(filter::isOpen)
                .sorted(Comparator.comparing(Station::kind))
                .toList();
    }

    Optional<Station> find(long id, Scope scope) {
        return jdbc.sql(SEEN + "and id = :id")
                .param("scope", scope.toArray())
                .param("id", id)
                .query(StationRow::read)
                .optional();
    }

    Optional<Station> find(String code, Scope scope) {
        return jdbc.sql(SEEN + "and code = :code")
                .param("scope", scope.toArray())
                .param("code", code)
                .query(StationRow::read)
                .optional();
    }

    /** Whoever else wants to change it waits. */
    Optional<Station> lock(long id, Scope scope) {
        return jdbc.sql(SEEN + "and id = :id for update of station")
                .param("scope", scope.toArray())
                .param("id", id)
                .query(StationRow::read)
                .optional();
    }

    List<Station> children(long id, Scope scope) {
        return jdbc.sql(SEEN + "and parent_id = :id and closed_at is null order by kind, name, id")
                .param("scope", scope.toArray())
                .param("id", id)
                .query(StationRow::read)
                .list();
    }

    List<StationPerson> people(long id) {
        return jdbc.sql("select name, duty, phone, shown from station_person where station_id = ? order by place")
                .param(id)
                .query(StationPerson.class)
                .list();
    }

    /** Another that serves in the same street and is called so. */
    boolean isTaken(String name, long street, long besides) {
        return jdbc.sql("""
                        select exists (select from station
                        where street_id = ? and name = ? and closed_at is null and id <> ?)""").params(street, name, besides).query(Boolean.class).single();
    }

    long add(long street, StationDraft station) {
        var id = write(jdbc.sql("""
                        insert into station (street_id, kind, name, address, phone, facilities, built, keeper, staff, point, parent_id, note)
                        values (:street, :kind, :name, :address, :phone, :facilities, :built, :keeper, :staff, :point, :parent, :note)
                        returning id"""), street, station);
        hours.write(id, station.hours());
        people(id, station.people());
        return id;
    }

    void change(long id, long street, StationDraft station) {
        write(jdbc.sql("""
                        update station set street_id = :street, kind = :kind, name = :name, address = :address, phone = :phone,
                               facilities = :facilities, built = :built, keeper = :keeper, staff = :staff, point = :point,
                               parent_id = :parent, note = :note, version = version + 1
                        where id = :id returning id""").param("id", id), street, station);
        hours.write(id, station.hours());
        people(id, station.people());
    }

    void close(long id, String why) {
        jdbc.sql("update station set closed_at = now(), closed_why = ?, version = version + 1 where id = ?")
                .params(why, id)
                .update();
    }

    void reopen(long id) {
        jdbc.sql("update station set closed_at = null, closed_why = '', version = version + 1 where id = ?")
                .param(id)
                .update();
    }

    private static long write(JdbcClient.StatementSpec statement, long street, StationDraft station) {
        return statement
                .param("street", street)
                .param("kind", station.kind().name())
                .param("name", station.name())
                .param("address", station.address())
                .param("phone", station.phone())
                .param("facilities", names(station.facilities()))
                .param("built", station.built() == null ? null : station.built().name())
                .param("keeper", station.keeper())
                .param("staff", station.staff())
                .param("point", value(station.point()))
                .param("parent", station.parent())
                .param("note", station.note())
                .query(Long.class)
                .single();
    }

    private void people(long id, List<StationPerson> people) {
        jdbc.sql("delete from station_person where station_id = ?").param(id).update();
        for (var place = 0; place < people.size(); place++) {
            var person = people.get(place);
            jdbc.sql(
                            "insert into station_person (station_id, place, name, duty, phone, shown) values (?, ?, ?, ?, ?, ?)")
                    .params(id, place, person.name(), person.duty(), person.phone(), person.shown())
                    .update();
        }
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().sorted().map(Enum::name).toArray(String[]::new);
    }

    private static PGgeometry value(Point place) {
        var point = new net.postgis.jdbc.geometry.Point(place.getX(), place.getY());
        point.setSrid(Geometries.STORED_SRID);
        return new PGgeometry(point);
    }
}
