package org.gridloom.station;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.account.Scope;
import org.gridloom.calendar.WorkCalendars;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What everybody may know of the stations: those that serve, wherever they are. Of their people only who agreed to it, of their programmes only what is meant for
 * everybody, and neither who answers for a station nor what is noted about it inside.
 */
@Service
@PreAuthorize("permitAll()")
@Transactional(readOnly = true)
public class PublicStations {

    private final JdbcClient jdbc;
    private final StationRecords records;
    private final ProgrammeRecords programmes;
    private final WorkCalendars calendars;

    PublicStations(JdbcClient jdbc, StationRecords records, ProgrammeRecords programmes, WorkCalendars calendars) {
        this.jdbc = jdbc;
        this.records = records;
        this.programmes = programmes;
        this.calendars = calendars;
    }

    /** By kind and name; one that closed is none of them, whatever the filter says. */
    public List<Station> search(StationFilter filter) {
        return records.search(filter.closed(false), Scope.EVERYTHING).stream()
                .map(PublicStations::known)
                .toList();
    }

    public Optional<Station> find(String code) {
        return records.find(code, Scope.EVERYTHING).filter(Station::serves).map(PublicStations::known);
    }

    /** Who agreed to be named. */
    public List<StationPerson> people(Station station) {
        return records.people(station.id()).stream()
                .filter(StationPerson::shown)
                .toList();
    }

    /** The next dates of what is meant for everybody, from this day on, the first first. */
    public List<ProgrammeDate> next(List<Station> stations, LocalDate day) {
        return ProgrammeDates.next(stations, programmes, calendars.current(), day).stream()
                .filter(date -> date.programme().shown())
                .toList();
    }

    public List<StationPhoto> photos(Station station) {
        return jdbc.sql("select id, width, height from station_photo where station_id = ? order by id")
                .param(station.id())
                .query(StationPhoto.class)
                .list();
    }

    /** JPEG; nothing where it is not of this station, or that closed. */
    public Optional<byte[]> jpeg(String code, long photo, boolean thumbnail) {
        return jdbc.sql("""
                        select p.%s from station_photo p join station s on s.id = p.station_id
                        where p.id = :id and s.code = :code and s.closed_at is null""".formatted(thumbnail ? "thumbnail" : "picture"))
                .params(Map.of("id", photo, "code", code))
                .query(byte[].class)
                .optional();
    }

    private static Station known(Station station) {
        return new Station(
                station.id(),
                station.streetId(),
                station.code(),
                station.place(),
                station.kind(),
                station.name(),
                station.address(),
                station.phone(),
                station.hours(),
                station.facilities(),
                station.built(),
                null,
                0,
                station.point(),
                station.parent(),
                "",
                null,
                "",
                station.version());
    }
}
