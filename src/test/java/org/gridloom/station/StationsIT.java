package org.gridloom.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.geometry.Geometries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
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
    void keepsAStationWhereItIsAndFindsItThere() {
        var kind = StationKind.values()[0];
        var place = Geometries.stored().createPoint(new Coordinate(117.0123456, 30.0654321));
        PLANNER.run(() ->
                stations.bring(street, List.of(new StationDraft(kind, "暖新驿站", "滨河路 1 号", null, "8:00–21:00", place))));

        var found = LEADER.get(() -> stations.inBounds(new Envelope(117.01, 117.02, 30.06, 30.07)));

        assertThat(found).singleElement().satisfies(station -> {
            assertThat(station.name()).isEqualTo("暖新驿站");
            assertThat(station.point().getCoordinate()).isEqualTo(place.getCoordinate());
            assertThat(LEADER.get(() -> stations.find(station.id()))).contains(station);
        });
        assertThat(LEADER.get(() -> stations.inBounds(new Envelope(117.02, 117.03, 30.06, 30.07))))
                .isEmpty();
    }

    @Test
    void aLeaderBringsNone() {
        assertThatThrownBy(() -> LEADER.run(() -> stations.bring(street, List.of())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
