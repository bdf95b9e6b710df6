package org.gridloom.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is committed is heard, so maps that are open refresh; so nothing here is rolled back. */
@PostgisTest
@Import(StationsOnTheChangeStreamIT.Ear.class)
class StationsOnTheChangeStreamIT {

    private static final As PLANNER = new As("li", Role.PLANNER);

    @TestConfiguration
    static class Ear {

        final BlockingQueue<Change> heard = new LinkedBlockingQueue<>();

        @Bean
        ChangeListener stationEar() {
            return change -> {
                if (change.kind().equals("stations")) {
                    heard.add(change);
                }
            };
        }
    }

    @Autowired
    Stations stations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ear ear;

    long street;

    @BeforeEach
    void aStreet() {
        jdbc.sql("insert into district (code, name, metric_srid) values ('999904', '区', 4548)")
                .update();
        street = jdbc.sql("""
                        insert into street (district_id, code, name, boundary)
                        select id, '999904001', '街',
                               st_multi(st_makeenvelope(117, 30, 117.1, 30.1, 4490)) from district where code = '999904'
                        returning id""").query(Long.class).single();
    }

    @AfterEach
    void noStreet() {
        jdbc.sql("delete from street where code = '999904001'").update();
        jdbc.sql("delete from district where code = '999904'").update();
    }

    @Test
    void bringingStationsIsHeard() throws InterruptedException {
        PLANNER.run(() -> stations.bring(street, List.of()));

        var change = ear.heard.poll(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);

        assertThat(change).isNotNull();
        assertThat(change.key()).isEqualTo("999904001");
    }
}
