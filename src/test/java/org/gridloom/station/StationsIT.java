package org.gridloom.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.geometry.Geometries;
import org.gridloom.station.OpeningHours.Span;
import org.gridloom.station.OpeningHours.SpecialDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@PostgisTest
@Transactional
class StationsIT {

    private static final As PLANNER = new As("li", Role.PLANNER);
    private static final As LEADER = new As("zhao", Role.LEADER);

    @Autowired
    Stations stations;

    @Autowired
    JdbcClient jdbc;

    long street;

    @BeforeEach
    void aStreet() {
        jdbc.sql("insert into district (code, name, metric_srid) values ('999902', '区', 4548)")
                .update();
        street = jdbc.sql("""
                        insert into street (district_id, code, name, boundary)
                        select id, '999902001', '街',
                               st_multi(st_makeenvelope(117, 30, 117.1, 30.1, 4490)) from district where code = '999902'
                        returning id""").query(Long.class).single();
    }

    @Test
    void keepsAStationWhereItIs() {
        var place = Geometries.stored().createPoint(new Coordinate(117.0123456, 30.0654321));
        PLANNER.run(() -> stations.bring(street, List.of(rest(place, WeeklyHours.read("08:00-21:00")))));

        assertThat(only()).satisfies(station -> {
            assertThat(station.name()).isEqualTo("暖新驿站");
            assertThat(station.point().getCoordinate()).isEqualTo(place.getCoordinate());
            assertThat(station.facilities()).containsExactlyInAnyOrder(Facility.WATER, Facility.MICROWAVE);
            assertThat(station.built()).isEqualTo(Built.JOINT);
            assertThat(station.staff()).isEqualTo(2);
        });
    }

    @Test
    void keepsHoursAndSpecialDaysToTheMinute() {
        var morning = List.of(new Span(LocalTime.of(9, 0), LocalTime.NOON));
        var hours = new OpeningHours(
                WeeklyHours.read("Mo-Fr 08:00-12:00,14:00-24:00; Sa 00:00-24:00")
                        .week(),
                List.of(
                        new SpecialDay(LocalDate.of(2026, 10, 1), List.of(), "国庆节"),
                        new SpecialDay(LocalDate.of(2026, 10, 10), morning, "")));
        var place = Geometries.stored().createPoint(new Coordinate(117.01, 30.06));
        PLANNER.run(() -> stations.bring(street, List.of(rest(place, hours))));

        assertThat(only().hours()).isEqualTo(hours);
    }

    /** The street's only station. */
    private Station only() {
        var id = jdbc.sql("select id from station where street_id = ?")
                .param(street)
                .query(Long.class)
                .single();
        return LEADER.get(() -> stations.find(id)).orElseThrow();
    }

    private static StationDraft rest(Point place, OpeningHours hours) {
        return new StationDraft(
                StationKind.RIDER_REST,
                "暖新驿站",
                "滨河路 1 号",
                null,
                hours,
                Set.of(Facility.WATER, Facility.MICROWAVE),
                Built.JOINT,
                "程丽",
                2,
                place);
    }

    @Test
    void aLeaderBringsNone() {
        assertThatThrownBy(() -> LEADER.run(() -> stations.bring(street, List.of())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
