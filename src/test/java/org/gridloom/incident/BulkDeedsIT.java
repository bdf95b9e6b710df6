package org.gridloom.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.incident.IncidentGround.IN_EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.WEST;
import static org.gridloom.incident.IncidentGround.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.BulkDeeds.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PostgisTest
class BulkDeedsIT {

    private static final As DISPATCHER = new As("dispatcher", Role.DISPATCHER);

    @Autowired
    BulkDeeds bulk;

    @Autowired
    Incidents incidents;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    @BeforeEach
    void prepare() {
        ground.prepare();
    }

    @Test
    void doesWhatFitsAndSaysOfEachOtherWhyNot() {
        var accepted = accepted();
        var collected = reported(IN_WEST);
        var moved = accepted();
        SystemAccount.act(
                () -> incidents.advance(moved.number(), Deed.of(IncidentAct.SUPERVISE, "急"), moved.version()));
        var results = dispatched(List.of(accepted, collected, moved));

        assertThat(results).extracting(Result::isDone).containsExactly(true, false, false);
        assertThat(outcome(results.get(1)))
                .isEqualTo(new StepOutcome.NotAllowed(IncidentState.COLLECTED, IncidentAct.DISPATCH));
        assertThat(outcome(results.get(2))).isInstanceOf(StepOutcome.Stale.class);
        assertThat(states(accepted, collected, moved))
                .containsExactly(IncidentState.DISPATCHED, IncidentState.COLLECTED, IncidentState.ACCEPTED);
    }

    @Test
    void stopsWhenItIsToldToAndKeepsWhatWasDone() {
        var matters = List.of(accepted(), accepted(), accepted());
        var results = new ArrayList<Result>();
        DISPATCHER.run(() -> bulk.advance(matters, Deed.of(IncidentAct.DISPATCH, ""), result -> {
            results.add(result);
            return results.size() < 2;
        }));

        assertThat(results).hasSize(2);
        assertThat(states(matters.toArray(IncidentSummary[]::new)))
                .containsExactly(IncidentState.DISPATCHED, IncidentState.DISPATCHED, IncidentState.ACCEPTED);
    }

    @Test
    void whatLiesElsewhereIsNotThereAndNotChanged() {
        var name = "bulk-west-" + System.nanoTime();
        SystemAccount.act(() -> accounts.create(name, "陈调度", Role.DISPATCHER, Scope.of(WEST)));
        var west = accepted();
        var east = SystemAccount.act(() -> incidents.report(report("别处", IN_EAST)));
        var results = new ArrayList<Result>();
        new As(name, Role.DISPATCHER)
                .run(() -> bulk.advance(List.of(east, west), Deed.of(IncidentAct.DISPATCH, ""), results::add));

        assertThat(results.getFirst()).isEqualTo(new Result.Gone(east));
        assertThat(results.getLast().isDone()).isTrue();
        assertThat(states(east)).containsExactly(IncidentState.COLLECTED);
    }

    @Test
    void saysToHowManyEachOwnerCanBeGiven() {
        var worker = "bulk-worker-" + System.nanoTime();
        SystemAccount.act(() -> accounts.create(worker, "孙网格", Role.GRID_WORKER, Scope.of(WEST)));
        var west = reported(IN_WEST).number();
        var also = reported(IN_WEST).number();
        var east = reported(IN_EAST).number();

        assertThat(DISPATCHER.get(() -> bulk.owners(Set.of(west, also, east))))
                .contains(new BulkDeeds.Reach(new OwnerChoice(Owner.person(worker), "孙网格"), 2));
        assertThat(DISPATCHER.get(() -> bulk.owners(Set.of(east))))
                .noneMatch(reach -> reach.choice().owner().code().equals(worker));
    }

    @Test
    void refusesWhatIsTooManyAndWhoIsNotOfTheCentre() {
        var one = reported(IN_WEST);
        var tooMany = Collections.nCopies(BulkDeeds.MOST + 1, one);
        assertThatThrownBy(() ->
                        DISPATCHER.run(() -> bulk.advance(tooMany, Deed.of(IncidentAct.ACCEPT, ""), result -> true)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new As("worker", Role.GRID_WORKER)
                        .run(() -> bulk.advance(List.of(one), Deed.of(IncidentAct.ACCEPT, ""), result -> true)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(states(one)).containsExactly(IncidentState.COLLECTED);
    }

    @Test
    void urgingLeavesALineAndTellsWhoHasIt() {
        var worker = "bulk-urged-" + System.nanoTime();
        SystemAccount.act(() -> accounts.create(worker, "孙网格", Role.GRID_WORKER, Scope.of(WEST)));
        var matter = accepted();
        var dispatched = dispatched(List.of(matter));
        var now = ((StepOutcome.Done) outcome(dispatched.getFirst())).incident();
        var urged = new ArrayList<Result>();
        DISPATCHER.run(() -> bulk.advance(List.of(now), Deed.of(IncidentAct.URGE, "居民再次来电"), urged::add));

        var detail = SystemAccount.act(() -> incidents.find(matter.number())).orElseThrow();
        assertThat(detail.history().getLast().act()).isEqualTo(IncidentAct.URGE);
        assertThat(detail.summary().state()).isEqualTo(IncidentState.DISPATCHED);
        assertThat(detail.summary().dueAt()).isEqualTo(now.dueAt());
        assertThat(jdbc.sql("select count(*) from notice where username = ? and kind = 'incident.URGE'")
                        .param(worker)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private List<Result> dispatched(List<IncidentSummary> matters) {
        var results = new ArrayList<Result>();
        DISPATCHER.run(() -> bulk.advance(matters, Deed.of(IncidentAct.DISPATCH, ""), results::add));
        return results;
    }

    private static StepOutcome outcome(Result result) {
        return ((Result.Tried) result).outcome();
    }

    private List<IncidentState> states(IncidentSummary... matters) {
        return Stream.of(matters)
                .map(matter -> SystemAccount.act(() -> incidents.find(matter.number()))
                        .orElseThrow()
                        .summary()
                        .state())
                .toList();
    }

    private IncidentSummary accepted() {
        var incident = reported(IN_WEST);
        return ((StepOutcome.Done) SystemAccount.act(
                        () -> incidents.advance(incident.number(), Deed.of(IncidentAct.ACCEPT, ""), 0)))
                .incident();
    }

    private IncidentSummary reported(double longitude) {
        return DISPATCHER.get(() -> incidents.report(report("批量", longitude)));
    }
}
