package org.gridloom.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.EAST;
import static org.gridloom.incident.IncidentGround.IN_EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.LATITUDE;
import static org.gridloom.incident.IncidentGround.WEST;

import java.time.DayOfWeek;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.gridloom.As;
import org.gridloom.Emptied;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.territory.OpenPlaces.OpenPlace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PostgisTest
class NearbyIT {

    private static final As DISPATCHER = new As("dispatcher", Role.DISPATCHER);

    /** Of a degree of longitude at this latitude. */
    private static final double METRES = 111_195 * Math.cos(Math.toRadians(LATITUDE));

    @Autowired
    Nearby nearby;

    @Autowired
    Incidents incidents;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    private final String mark = Long.toString(System.nanoTime(), 36);

    @BeforeEach
    void prepare() {
        Emptied.tables(jdbc, "incident");
        // Of other tests.
        jdbc.sql("delete from account where role = 'GRID_WORKER'").update();
        ground.prepare();
    }

    @Test
    void findsAnyMatterByItsWordsAndTheNearestFirst() {
        var here = reported("这里" + mark, IN_WEST, "");
        var far = reported("远处" + mark, IN_EAST, "");
        var near = reported("近处" + mark, IN_WEST + 0.0001, "");

        assertThat(numbers(nearbyTo(here, mark, 0, 10))).containsExactly(near, far);
        assertThat(numbers(nearbyTo(here, "远处" + mark, 0, 10))).containsExactly(far);
        assertThat(numbers(nearbyTo(here, far, 0, 10))).containsExactly(far);
        assertThat(numbers(nearbyTo(here, mark, 1, 10))).containsExactly(far);
        assertThat(nearbyTo(here, mark, 0, 1).getFirst().metres()).isCloseTo(0.0001 * METRES, Offset.offset(0.5));
    }

    @Test
    @Transactional
    void roundAPlaceTheSameClassComesFirstAndNothingFromFarAway() {
        jdbc.sql("delete from incident").update();
        var same = reported("同类", IN_WEST + 0.001, "");
        var other = reported("别类", IN_WEST + 0.0001, "");
        jdbc.sql("update incident set category = 'SAFETY' where number = ?")
                .param(other)
                .update();
        reported("太远", IN_WEST + 0.01, "");

        assertThat(numbers(DISPATCHER.get(() -> nearby.matters(IN_WEST, LATITUDE, IncidentCategory.ORDER))))
                .containsExactly(same, other);
    }

    @Test
    void knowsACallerByTheDigitsAndWritesDownWhoLooked() {
        var phone = "1" + String.format("%010d", Math.abs(System.nanoTime()) % 10_000_000_000L);
        var before = reported("来过电话", IN_WEST, phone.substring(0, 3) + "-" + phone.substring(3));
        reported("别人", IN_WEST, "13800000000");
        var spaced = phone.substring(0, 4) + " " + phone.substring(4);

        assertThat(DISPATCHER.get(() -> nearby.ofCaller(spaced)))
                .extracting(IncidentSummary::number)
                .containsExactly(before);
        assertThat(DISPATCHER.get(() -> nearby.ofCaller("1"))).isEmpty();
        assertThat(jdbc.sql("select actor from audit where action = 'incident.caller' and subject = ?")
                        .param(before)
                        .query(String.class)
                        .list())
                .containsExactly("dispatcher");
    }

    @Test
    void whoIsFreeComesFirstAndEachSaysHowMuchThereIs() {
        var busy = worker("busy", WEST);
        var free = worker("free", WEST);
        var elsewhere = worker("else", EAST);
        var matter = accepted(IN_WEST);
        var with = accepted(IN_WEST + 0.001);
        given(with, Owner.person(busy));
        jdbc.sql("update incident set due_at = now() - interval '1 hour' where number = ?")
                .param(with)
                .update();
        var owners = DISPATCHER.get(() -> nearby.owners(matter)).stream()
                .collect(Collectors.toMap(owner -> owner.choice().owner(), Function.identity()));

        assertThat(owners).doesNotContainKey(Owner.person(elsewhere));
        assertThat(owners.get(Owner.person(free)).isFree()).isTrue();
        assertThat(owners.get(Owner.person(busy))).satisfies(owner -> {
            assertThat(owner.open()).isGreaterThanOrEqualTo(1);
            assertThat(owner.overdue()).isGreaterThanOrEqualTo(1);
            assertThat(owner.metres()).isLessThanOrEqualTo(0.001 * METRES + 1);
        });
        var order = DISPATCHER.get(() -> nearby.owners(matter)).stream()
                .map(owner -> owner.choice().owner())
                .toList();
        assertThat(order).containsSubsequence(Owner.person(free), Owner.person(busy));
    }

    @Test
    void aGridsMattersCountForWhoServesIt() {
        var worker = worker("grid", EAST);
        var matter = accepted(IN_EAST);
        var before = openOf(worker, matter);
        given(accepted(IN_EAST), Owner.grid(EAST));

        assertThat(openOf(worker, matter)).isEqualTo(before + 1);
    }

    private int openOf(String worker, String matter) {
        return DISPATCHER.get(() -> nearby.owners(matter)).stream()
                .filter(owner -> owner.choice().owner().equals(Owner.person(worker)))
                .findAny()
                .orElseThrow()
                .open();
    }

    @Test
    @Transactional
    void offersTheNearestStationsThatAreOpenNow() {
        jdbc.sql("delete from station").update();
        station("最近但关着", 0.0001, "");
        station("近", 0.001, "00:00-24:00");
        station("没说时间", 0.0002, null);
        station("远", 0.003, "00:00-24:00");
        var matter = reported("找站点", IN_WEST, "");
        var found = DISPATCHER.get(() -> nearby.stations(matter));

        assertThat(found).extracting(OpenPlace::name).containsExactly("近", "远");
        assertThat(found.getFirst().metres()).isCloseTo(0.001 * METRES, Offset.offset(1.0));
        assertThat(found.getFirst().kind()).isEqualTo("station.kind.MEALS");
    }

    /** @param hours of every day; empty for closed all week but for a minute of the past, null for not said */
    private void station(String name, double east, String hours) {
        var id = jdbc.sql("""
                        insert into station (street_id, kind, name, point)
                        select id, 'MEALS', ?, st_setsrid(st_makepoint(?, ?), 4490) from street where code = '341799001' returning id""")
                .params(name, IN_WEST + east, LATITUDE)
                .query(Long.class)
                .single();
        if (hours == null) {
            return;
        }
        for (var day : DayOfWeek.values()) {
            if (hours.isEmpty()) {
                jdbc.sql(
                                "insert into station_special_day (station_id, day, note) values (?, current_date + ?, '') on conflict do nothing")
                        .params(id, day.getValue() - 4)
                        .update();
            } else {
                jdbc.sql(
                                "insert into station_hours (station_id, weekday, opens, closes) values (?, ?, '00:00', '24:00')")
                        .params(id, day.getValue())
                        .update();
            }
        }
    }

    private List<NearMatter> nearbyTo(String number, String text, int from, int most) {
        return DISPATCHER.get(() -> nearby.matters(number, text, from, most));
    }

    private static List<String> numbers(List<NearMatter> matters) {
        return matters.stream().map(near -> near.incident().number()).toList();
    }

    private String worker(String name, String... codes) {
        var username = "near-" + name + "-" + mark;
        SystemAccount.act(() -> accounts.create(username, "网格员", Role.GRID_WORKER, Scope.of(codes)));
        return username;
    }

    private void given(String number, Owner owner) {
        advance(number, new Deed.Dispatch(owner, ""));
    }

    private String accepted(double longitude) {
        var number = reported("要派的", longitude, "");
        advance(number, Deed.of(IncidentAct.ACCEPT, ""));
        return number;
    }

    private void advance(String number, Deed deed) {
        SystemAccount.act(() -> incidents.advance(
                number, deed, incidents.find(number).orElseThrow().summary().version()));
    }

    private String reported(String title, double longitude, String phone) {
        return DISPATCHER
                .get(() -> incidents.report(new Report(
                        IncidentCategory.ORDER,
                        title,
                        "",
                        null,
                        longitude,
                        LATITUDE,
                        false,
                        IncidentChannel.HOTLINE,
                        new Contact("", phone))))
                .number();
    }
}
