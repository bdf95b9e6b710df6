package org.gridloom.incident.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gridloom.As;
import org.gridloom.Emptied;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.calendar.WorkCalendar;
import org.gridloom.figures.Period;
import org.gridloom.incident.Contact;
import org.gridloom.incident.Rating;
import org.gridloom.notice.Notice;
import org.gridloom.notice.Notices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgisTest
class OrdersIT {

    private static final String COMMUNITY = "341799001001";
    private static final As ADMIN = new As("admin", Role.ADMIN);
    private static final As CLERK = new As("order-clerk", Role.DISPATCHER);
    private static final As WORKER = new As("order-worker", Role.GRID_WORKER);
    private static final As OTHER = new As("order-other", Role.GRID_WORKER);
    private static final As ELSEWHERE = new As("order-elsewhere", Role.GRID_WORKER);

    @Autowired
    Orders orders;

    @Autowired
    OrderRecords records;

    @Autowired
    Notices notices;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        Emptied.tables(jdbc, "service_order, notice");
        ADMIN.run(() -> {
            if (accounts.all().stream().noneMatch(person -> person.username().equals("order-clerk"))) {
                accounts.create("order-clerk", "吴社区", Role.DISPATCHER, Scope.of(COMMUNITY));
                accounts.create("order-worker", "孙党员", Role.GRID_WORKER, Scope.of(COMMUNITY + "001"));
                accounts.create("order-other", "李党员", Role.GRID_WORKER, Scope.of(COMMUNITY + "002"));
                accounts.create("order-elsewhere", "周隔壁", Role.GRID_WORKER, Scope.of("341799001002001"));
            }
        });
    }

    @Test
    void anOrderIsGivenOutClaimedDoneAndRated() {
        var id = placed(OrderKind.ORDER);
        assertThat(does(WORKER, id, OrderDeed.of(OrderAct.CLAIM, "")))
                .as("not given out yet")
                .isEqualTo(OrderOutcome.NOT_ALLOWED);
        assertThat(does(CLERK, id, OrderDeed.of(OrderAct.PUBLISH, ""))).isEqualTo(OrderOutcome.DONE);
        assertThat(WORKER.get(() -> notices.newest(10)))
                .extracting(Notice::kind, Notice::path)
                .containsExactly(tuple("order.PUBLISHED", "orders/" + id));
        assertThat(ELSEWHERE.get(() -> notices.newest(10))).isEmpty();
        assertThat(does(WORKER, id, OrderDeed.of(OrderAct.CLAIM, ""))).isEqualTo(OrderOutcome.DONE);
        assertThat(does(OTHER, id, OrderDeed.of(OrderAct.FINISH, "")))
                .as("another's")
                .isEqualTo(OrderOutcome.NOT_ALLOWED);
        assertThat(does(WORKER, id, OrderDeed.of(OrderAct.FINISH, "已理发"))).isEqualTo(OrderOutcome.DONE);
        assertThat(does(CLERK, id, new OrderDeed(OrderAct.THANK, "手艺好", "", Rating.SATISFIED)))
                .isEqualTo(OrderOutcome.DONE);

        var done = order(CLERK, id);
        assertThat(done.state()).isEqualTo(OrderState.THANKED);
        assertThat(done.claimer()).isEqualTo("孙党员");
        assertThat(done.thanks()).isEqualTo("手艺好");
        assertThat(done.acts()).isEmpty();
        var year = Period.with(Period.Kind.YEAR, LocalDate.now(WorkCalendar.ZONE));
        assertThat(CLERK.get(() -> orders.figures(OrderKind.ORDER, year)))
                .isEqualTo(new OrderFigures(1, 1, 1, 1, 1, 1));
        assertThat(CLERK.get(() -> orders.figures(OrderKind.WISH, year))).isEqualTo(new OrderFigures(0, 0, 0, 0, 0, 0));
    }

    @Test
    void ofManyWhoClaimTheSameOneHasIt() throws Exception {
        var id = placed(OrderKind.WISH);
        does(CLERK, id, OrderDeed.of(OrderAct.PUBLISH, ""));
        var version = order(CLERK, id).version();
        try (var people = Executors.newFixedThreadPool(8)) {
            var outcomes = people.invokeAll(IntStream.range(0, 8)
                    .<Callable<OrderOutcome>>mapToObj(n -> () -> (n % 2 == 0 ? WORKER : OTHER)
                            .get(() -> orders.advance(id, OrderDeed.of(OrderAct.CLAIM, ""), version)))
                    .toList());
            var done = 0;
            for (var outcome : outcomes) {
                done += outcome.get() == OrderOutcome.DONE ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(order(CLERK, id).state()).isEqualTo(OrderState.CLAIMED);
    }

    @Test
    void whoGivesItBackSaysWhyAndItWaitsForOthers() {
        var id = placed(OrderKind.ORDER);
        does(CLERK, id, OrderDeed.of(OrderAct.PUBLISH, ""));
        does(WORKER, id, OrderDeed.of(OrderAct.CLAIM, ""));
        assertThat(does(WORKER, id, OrderDeed.of(OrderAct.GIVE_BACK, ""))).isEqualTo(OrderOutcome.REASON_MISSING);
        assertThat(does(WORKER, id, OrderDeed.of(OrderAct.GIVE_BACK, "出差"))).isEqualTo(OrderOutcome.DONE);

        assertThat(order(OTHER, id).claimer()).isEmpty();
        assertThat(order(OTHER, id).acts()).containsExactly(OrderAct.CLAIM);
    }

    @Test
    void somebodyWithoutAnAccountIsEnteredAndStaysNamed() {
        var id = placed(OrderKind.WISH);
        does(CLERK, id, OrderDeed.of(OrderAct.PUBLISH, ""));
        assertThat(does(WORKER, id, new OrderDeed(OrderAct.ASSIGN, "", "老党员张某", null)))
                .isEqualTo(OrderOutcome.NOT_ALLOWED);
        does(CLERK, id, new OrderDeed(OrderAct.ASSIGN, "", "老党员张某", null));
        does(CLERK, id, OrderDeed.of(OrderAct.FINISH, ""));
        does(CLERK, id, new OrderDeed(OrderAct.THANK, "", "", Rating.MOSTLY));

        assertThat(order(CLERK, id).claimer()).isEqualTo("老党员张某");
    }

    @Test
    void howToReachTheResidentIsForTheCommunityAndWhoeverClaimed() {
        var id = placed(OrderKind.ORDER);
        does(CLERK, id, OrderDeed.of(OrderAct.PUBLISH, ""));
        assertThatThrownBy(() -> WORKER.get(() -> orders.contact(id))).isInstanceOf(OutOfScope.class);
        does(WORKER, id, OrderDeed.of(OrderAct.CLAIM, ""));

        assertThat(WORKER.get(() -> orders.contact(id)).phone()).isEqualTo("13800000001");
        assertThatThrownBy(() -> OTHER.get(() -> orders.contact(id))).isInstanceOf(OutOfScope.class);
        assertThat(CLERK.get(() -> orders.board(OrderKind.ORDER)).toString()).doesNotContain("13800000001");
        assertThat(jdbc.sql("select actor from audit where action = 'order.contact' and subject = ?")
                        .param(String.valueOf(id))
                        .query(String.class)
                        .list())
                .containsExactly("order-worker");
    }

    @Test
    void whoWorksElsewhereSeesNothingOfIt() {
        var id = placed(OrderKind.ORDER);
        assertThat(ELSEWHERE.get(() -> orders.board(OrderKind.ORDER))).isEmpty();
        assertThatThrownBy(() -> does(ELSEWHERE, id, OrderDeed.of(OrderAct.CLAIM, "")))
                .isInstanceOf(OutOfScope.class);
    }

    @Test
    void itIsForgottenSomeTimeAfterTheOrderIsOver() {
        var open = placed(OrderKind.ORDER);
        var over = placed(OrderKind.ORDER);
        does(CLERK, over, OrderDeed.of(OrderAct.DECLINE, "重复"));

        assertThat(records.forgetContacts(Instant.now().minusSeconds(60)))
                .as("not yet")
                .isZero();
        assertThat(records.forgetContacts(Instant.now().plusSeconds(60))).isOne();

        assertThat(CLERK.get(() -> orders.contact(over))).isEqualTo(Contact.NONE);
        assertThat(CLERK.get(() -> orders.contact(open)).phone()).isEqualTo("13800000001");
    }

    private long placed(OrderKind kind) {
        return CLERK.get(() -> orders.place(
                new NewOrder(kind, COMMUNITY, "上门理发", "老人行动不便", "3 号楼", new Contact("王奶奶", "13800000001"))));
    }

    private ServiceOrder order(As who, long id) {
        return Arrays.stream(OrderKind.values())
                .flatMap(kind -> who.get(() -> orders.board(kind)).stream())
                .filter(order -> order.id() == id)
                .findAny()
                .orElseThrow();
    }

    private OrderOutcome does(As who, long id, OrderDeed deed) {
        var version = jdbc.sql("select version from service_order where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        return who.get(() -> orders.advance(id, deed, version));
    }
}
