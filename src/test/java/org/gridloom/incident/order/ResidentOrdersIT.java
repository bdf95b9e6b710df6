package org.gridloom.incident.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.WEST;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.As;
import org.gridloom.Emptied;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.incident.Contact;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.Rating;
import org.gridloom.incident.resident.Doors;
import org.gridloom.incident.resident.ResidentPhone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A resident who orders at a door, over the network as the page does. */
@PostgisTest
@TestPropertySource(
        properties = {
            "gridloom.resident.work-bits=8",
            "gridloom.resident.reports-per-hour.source=1000",
            "gridloom.resident.reports-per-hour.building=6"
        })
class ResidentOrdersIT {

    private static final As CLERK = new As("dispatcher", Role.DISPATCHER);

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    Orders orders;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    private ResidentPhone phone = new ResidentPhone(0);
    private String door = "";

    @BeforeEach
    void aDoor() {
        ground.prepare();
        Emptied.tables(jdbc, "service_order");
        phone = new ResidentPhone(port);
        door = ResidentPhone.door(jdbc, doors, IN_WEST, "滨河苑 3 号楼");
    }

    @Test
    void whatIsOrderedAtADoorIsOnTheBoardOfItsCommunityWithoutAnyNumberInItsWords() throws Exception {
        assertThat(phone.get("/r/" + door).body()).contains("/r/" + door + "/orders");
        assertThat(phone.get("/r/" + door + "/orders").body()).contains("滨河苑 3 号楼", "微心愿");

        var answer = phone.send(
                "/r/" + door + "/orders",
                order(Map.of("text", "下周二上午，打 13812345678 找我", "name", "陈老师", "phone", "13812345678")));

        assertThat(answer.statusCode()).isEqualTo(201);
        var placed = only();
        assertThat(placed.state()).isEqualTo(OrderState.PROPOSED);
        assertThat(placed.place()).isEqualTo(WEST.substring(0, 12));
        assertThat(placed.address()).isEqualTo("滨河苑 3 号楼");
        assertThat(placed.description()).isEqualTo("下周二上午，打 **** 找我");
        assertThat(CLERK.get(() -> orders.contact(placed.id()))).isEqualTo(new Contact("陈老师", "13812345678"));
    }

    @Test
    void itIsFollowedByItsLinkAndRatedOnceItIsDoneAndOnce() throws Exception {
        var link = "/p/" + ResidentPhone.progress(phone.send("/r/" + door + "/orders", order(Map.of())));
        assertThat(phone.get(link).body()).contains("上门理发", "待派单").doesNotContain("name=\"rating\"");
        assertThat(phone.rate(link, Rating.SATISFIED, "")).as("not done yet").contains("said=not");

        advance(CLERK, OrderAct.PUBLISH);
        advance(CLERK, OrderAct.CLAIM);
        advance(CLERK, OrderAct.FINISH);

        assertThat(phone.get(link).body()).contains("name=\"rating\"").doesNotContain("dispatcher");
        assertThat(phone.rate(link, Rating.SATISFIED, "谢谢，帮了大忙")).contains("said=thanks");
        assertThat(phone.rate(link, Rating.UNSATISFIED, "再想想")).as("once").contains("said=not");
        assertThat(only().rating()).isEqualTo(Rating.SATISFIED);
        assertThat(only().thanks()).isEqualTo("谢谢，帮了大忙");
        assertThat(phone.get(link).body()).contains("已评价").doesNotContain("name=\"rating\"");
    }

    @Test
    void whyItWasDeclinedIsTold() throws Exception {
        var link = "/p/" + ResidentPhone.progress(phone.send("/r/" + door + "/orders", order(Map.of())));
        var order = only();
        CLERK.get(() ->
                orders.advance(order.id(), OrderDeed.of(OrderAct.DECLINE, "社区理发日是每月 18 日，请届时来"), order.version()));

        assertThat(phone.get(link).body()).contains("未采纳", "社区理发日是每月 18 日，请届时来");
    }

    @Test
    void whatIsSentAgainAfterADeadSpotIsPlacedOnce() throws Exception {
        var sent = order(Map.of());
        var first = phone.send("/r/" + door + "/orders", sent);
        sent.put("challenge", "long gone");
        var again = phone.send("/r/" + door + "/orders", sent);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(board()).hasSize(1);
    }

    @Test
    void nothingIsPlacedWithoutWorkOrWordsOrADoorOrTooOften() throws Exception {
        var unpaid = new HashMap<>(order(Map.of()));
        unpaid.remove("nonce");
        assertThat(phone.send("/r/" + door + "/orders", unpaid).statusCode()).isEqualTo(422);
        assertThat(phone.send("/r/" + door + "/orders", order(Map.of("title", " ")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(phone.send("/r/" + door + "/orders", order(Map.of("title", "长".repeat(61))))
                        .statusCode())
                .isEqualTo(400);
        assertThat(phone.send("/r/nodoor/orders", order(Map.of())).statusCode()).isEqualTo(404);
        assertThat(phone.get("/r/nodoor/orders").statusCode()).isEqualTo(404);
        assertThat(phone.get("/p/orders/nolink").statusCode()).isEqualTo(404);
        assertThat(board()).isEmpty();

        // Two of six were paid for above, though nothing came of them.
        for (int n = 0; n < 4; n++) {
            assertThat(phone.send("/r/" + door + "/orders", order(Map.of())).statusCode())
                    .isEqualTo(201);
        }
        assertThat(phone.send("/r/" + door + "/orders", order(Map.of())).statusCode())
                .isEqualTo(429);
        assertThat(board()).hasSize(4);
    }

    private Map<String, String> order(Map<String, String> more) throws Exception {
        var words = new HashMap<>(Map.of("kind", "ORDER", "title", "上门理发"));
        words.putAll(more);
        return phone.solved(door, words);
    }

    private void advance(As who, OrderAct act) {
        var order = only();
        assertThat(who.get(() -> orders.advance(order.id(), OrderDeed.of(act, ""), order.version())))
                .isEqualTo(OrderOutcome.DONE);
    }

    private ServiceOrder only() {
        return board().getFirst();
    }

    private List<ServiceOrder> board() {
        return CLERK.get(() -> orders.board(OrderKind.ORDER));
    }
}
