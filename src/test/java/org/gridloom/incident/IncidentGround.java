package org.gridloom.incident;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.gridloom.live.Changes;
import org.gridloom.territory.GridLocator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A community of two grids side by side, put straight into the database, for tests of what is routed to them. */
public record IncidentGround(JdbcClient jdbc, TransactionTemplate transaction, Changes changes, GridLocator locator) {

    public static final String COMMUNITY = "341799001001";
    public static final String WEST = COMMUNITY + "001";
    public static final String EAST = COMMUNITY + "002";
    public static final double LATITUDE = 30.505;
    public static final double IN_WEST = 117.503;
    public static final double IN_EAST = 117.507;
    public static final double OUTSIDE = 117.6;

    /** West and east as they are at first, divided at 117.505. */
    public void prepare() {
        jdbc.sql("insert into district (code, name, metric_srid) values ('341799', '试验区', 4548) on conflict do nothing")
                .update();
        jdbc.sql("""
                insert into street (district_id, code, name, boundary)
                select id, '341799001', '试验街道', st_multi(st_makeenvelope(117.5, 30.5, 117.51, 30.51, 4490)) from district where code = '341799'
                on conflict do nothing""").update();
        jdbc.sql("""
                insert into community (street_id, code, name, kind, boundary)
                select id, ?, '试验社区', 'RESIDENTS', boundary from street where code = '341799001' on conflict do nothing""").param(COMMUNITY).update();
        divide(117.505);
    }

    /** Moves the border between the two grids and lets everybody know. */
    public void divide(double longitude) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("delete from grid where code in (?, ?)").params(WEST, EAST).update();
            grid(WEST, 117.5, longitude);
            grid(EAST, longitude, 117.51);
            changes.publish("grids", COMMUNITY, System.nanoTime(), Map.of());
        });
        until(() -> locator.gridAt(longitude - 1e-5, LATITUDE).equals(Optional.of(WEST))
                && locator.gridAt(longitude + 1e-5, LATITUDE).equals(Optional.of(EAST)));
    }

    private void grid(String code, double west, double east) {
        jdbc.sql("""
                insert into grid (community_id, code, name, kind, households, validity, area)
                select id, ?, '网格', 'GENERAL', 400, tstzrange(now(), null), st_multi(st_makeenvelope(?, 30.5, ?, 30.51, 4490))
                from community where code = ?""").params(code, west, east, COMMUNITY).update();
    }

    public static Report report(String title, double longitude) {
        return new Report(
                IncidentCategory.ORDER,
                title,
                "垃圾未清",
                "滨河路 1 号",
                longitude,
                LATITUDE,
                false,
                IncidentChannel.HOTLINE,
                new Contact("陈晓明", "13812345678"));
    }

    public static void until(BooleanSupplier condition) {
        // In this thread: views are asked too, which belong to it.
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(condition::getAsBoolean);
    }
}
