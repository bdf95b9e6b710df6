package org.gridloom.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.incident.IncidentGround.EAST;
import static org.gridloom.incident.IncidentGround.IN_EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.OUTSIDE;
import static org.gridloom.incident.IncidentGround.WEST;
import static org.gridloom.incident.IncidentGround.report;
import static org.gridloom.incident.IncidentGround.until;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gridloom.PostgisTest;
import org.gridloom.TestLogin;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.incident.PastReport.PastStep;
import org.gridloom.live.Changes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.support.TransactionTemplate;

@PostgisTest
class IncidentsIT {

    @Autowired
    Incidents incidents;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Changes changes;

    @Autowired
    IncidentGround ground;

    @BeforeEach
    void prepare() {
        ground.prepare();
        as("dispatcher", Role.DISPATCHER);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void routesAReportToItsGridWithNumberAndDeadline() {
        var incident = incidents.report(report("垃圾未清", IN_EAST));

        assertThat(incident.grid()).isEqualTo(EAST);
        assertThat(incident.number()).matches("[0-9]{8}-[0-9]{4}");
        assertThat(incident.state()).isEqualTo(IncidentState.COLLECTED);
        assertThat(Duration.between(incident.reportedAt(), incident.dueAt())).isEqualTo(Duration.ofHours(72));
    }

    @Test
    void takesAReportInNoGrid() {
        assertThat(incidents.report(report("城外", OUTSIDE)).grid()).isNull();
    }

    @Test
    void givesNumbersWithoutGapsToReportsThatComeTogether() throws Exception {
        var context = SecurityContextHolder.getContext();
        var numbers = new ArrayList<String>();
        try (var reporters = Executors.newFixedThreadPool(4)) {
            Callable<String> reporting = () -> {
                SecurityContextHolder.setContext(context);
                return incidents.report(report("同时", IN_WEST)).number();
            };
            for (var future : reporters.invokeAll(Collections.nCopies(20, reporting))) {
                numbers.add(future.get());
            }
        }
        var places = numbers.stream()
                .map(n -> Integer.parseInt(n.substring(9)))
                .sorted()
                .toList();
        assertThat(places).doesNotHaveDuplicates();
        assertThat(places.getLast() - places.getFirst()).isEqualTo(19);
    }

    @Test
    void goesRoundTheLoopAndIsClosed() {
        var incident = incidents.report(report("一圈", IN_WEST));
        while (incident.state().isOpen()) {
            var act = Loop.next(Situation.plain(incident.state()), Role.DISPATCHER)
                    .getFirst();
            incident = ((StepOutcome.Done) incidents.advance(incident.number(), Deed.of(act, "说明"), incident.version()))
                    .incident();
        }
        assertThat(incident.closedAt()).isNotNull();
        assertThat(incidents.find(incident.number()).orElseThrow().history()).hasSize(7);
        assertThat(incidents.desk(DeskFilter.OPEN))
                .extracting(IncidentSummary::number)
                .doesNotContain(incident.number());
    }

    @Test
    void theSecondOfTwoWhoAdvanceTheSameHearsSo() {
        var incident = incidents.report(report("两人", IN_WEST));
        incidents.advance(incident.number(), Deed.of(IncidentAct.ACCEPT, ""), incident.version());

        var second = incidents.advance(incident.number(), Deed.of(IncidentAct.ACCEPT, ""), incident.version());

        assertThat(second)
                .isInstanceOfSatisfying(
                        StepOutcome.Stale.class,
                        stale -> assertThat(stale.now().state()).isEqualTo(IncidentState.ACCEPTED));
    }

    @Test
    void refusesAStepThatTheLoopDoesNotHave() {
        var incident = incidents.report(report("跳步", IN_WEST));

        assertThat(incidents.advance(incident.number(), Deed.of(IncidentAct.CLOSE, ""), incident.version()))
                .isEqualTo(new StepOutcome.NotAllowed(IncidentState.COLLECTED, IncidentAct.CLOSE));
    }

    @Test
    void followsTheBorderOfItsGridsButKeepsTheGridOfItsReport() {
        var moved = incidents.report(report("要改派", 117.504)).number();
        var closed = closed("已结案", 117.504).number();

        ground.divide(117.5035);

        until(() -> incidents.find(moved).orElseThrow().summary().grid().equals(EAST));
        assertThat(incidents.find(moved).orElseThrow().reportedGrid()).isEqualTo(WEST);
        assertThat(incidents.find(closed).orElseThrow().summary().grid()).isEqualTo(WEST);
    }

    @Test
    void findsAGridForWhatWasInNone() {
        var number = incidents.report(report("先无网格", 117.509)).number();
        jdbc.sql("update incident set responsible_grid = null where number = ?")
                .param(number)
                .update();

        ground.divide(117.504);

        until(() -> EAST.equals(incidents.find(number).orElseThrow().summary().grid()));
    }

    /** Reported by the old grids, committed after the new ones: as if the routing of the community had not seen it. */
    @Test
    void routesAgainWhatWasRoutedByTheOldGridsMeanwhile() {
        var number = incidents.report(report("迟到", IN_EAST)).number();
        jdbc.sql("update incident set responsible_grid = ? where number = ?")
                .params(WEST, number)
                .update();
        var stale = new HashMap<String, Object>();
        stale.put("state", "COLLECTED");
        stale.put("longitude", IN_EAST);
        stale.put("latitude", IncidentGround.LATITUDE);
        stale.put("grid", WEST);
        transaction.executeWithoutResult(_ -> changes.publish(Incidents.CHANGE, number, 0, stale));

        until(() -> EAST.equals(incidents.find(number).orElseThrow().summary().grid()));
    }

    @Test
    void masksContactsAndLogsWhoLooks() {
        var number = incidents.report(report("有电话", IN_WEST)).number();

        assertThat(incidents.find(number).orElseThrow().contact()).isEqualTo(new Contact("陈**", "138****5678"));
        assertThat(incidents.contact(number)).isEqualTo(new Contact("陈晓明", "13812345678"));
        assertThat(jdbc.sql("select actor from audit where action = 'incident.contact' and subject = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly("dispatcher");
    }

    @Test
    void aLeaderLooksButHandlesNothing() {
        var incident = incidents.report(report("领导看", IN_WEST));
        as("leader", Role.LEADER);

        assertThat(incidents.desk(DeskFilter.OPEN))
                .extracting(IncidentSummary::number)
                .contains(incident.number());
        assertThatThrownBy(
                        () -> incidents.advance(incident.number(), Deed.of(IncidentAct.ACCEPT, ""), incident.version()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> incidents.contact(incident.number())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> incidents.report(report("不行", IN_WEST))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPlannerSeesNone() {
        as("planner", Role.PLANNER);

        assertThatThrownBy(() -> incidents.desk(DeskFilter.OPEN)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aGridWorkerSeesTheOwnGridAndReportsHandled() {
        var own = incidents.report(report("本网格", IN_WEST));
        var others = incidents.report(report("别的网格", IN_EAST));
        own = advance(advance(own, IncidentAct.ACCEPT), IncidentAct.DISPATCH);
        as("admin", Role.ADMIN);
        accounts.create("worker-west", "孙网格", Role.GRID_WORKER, Scope.of(WEST));
        as("worker-west", Role.GRID_WORKER);

        assertThat(incidents.desk(DeskFilter.OPEN))
                .extracting(IncidentSummary::grid)
                .containsOnly(WEST);
        assertThat(incidents.find(others.number())).isEmpty();
        assertThat(advance(own, IncidentAct.HANDLE).state()).isEqualTo(IncidentState.HANDLED);
        var handled = incidents.find(own.number()).orElseThrow().summary();
        assertThatThrownBy(() ->
                        incidents.advance(handled.number(), Deed.of(IncidentAct.FEED_BACK, ""), handled.version()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void filtersByTextCategoryAndState() {
        var one = incidents.report(report("独一无二的标题", IN_WEST));
        advance(one, IncidentAct.ACCEPT);

        var saying = DeskFilter.OPEN.saying("无二的");
        assertThat(incidents.desk(saying)).hasSize(1);
        assertThat(incidents.desk(saying.of(IncidentCategory.ORDER).in(IncidentState.ACCEPTED)))
                .hasSize(1);
        assertThat(incidents.desk(saying.inGrid(WEST))).hasSize(1);
        assertThat(incidents.desk(saying.inGrid(EAST))).isEmpty();
        assertThat(incidents.desk(saying.of(IncidentCategory.POLICY))).isEmpty();
        assertThat(incidents.desk(saying.in(IncidentState.CLOSED))).isEmpty();
    }

    private IncidentSummary advance(IncidentSummary incident, IncidentAct act) {
        return ((StepOutcome.Done) incidents.advance(incident.number(), Deed.of(act, ""), incident.version()))
                .incident();
    }

    /** One of last week, with its whole history. */
    private IncidentSummary closed(String title, double longitude) {
        var start = Instant.now().minus(Duration.ofDays(7));
        var steps = Loop.MAIN_LINE.stream()
                .map(step -> new PastStep(
                        step.act(), start.plus(Duration.ofHours(step.to().ordinal())), "陈调度", ""))
                .toList();
        as("admin", Role.ADMIN);
        var incident = incidents.bringPast(new PastReport(report(title, longitude), start, "12345", steps));
        as("dispatcher", Role.DISPATCHER);
        return incident;
    }

    private static void as(String username, Role role) {
        SecurityContextHolder.setContext(new SecurityContextImpl(TestLogin.as(username, role)));
    }
}
