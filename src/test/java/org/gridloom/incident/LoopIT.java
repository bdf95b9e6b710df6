package org.gridloom.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.incident.IncidentGround.EAST;
import static org.gridloom.incident.IncidentGround.IN_EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.WEST;
import static org.gridloom.incident.IncidentGround.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The ways beside the main line, as people take them. */
@PostgisTest
class LoopIT {

    private static final As DISPATCHER = new As("dispatcher", Role.DISPATCHER);
    private static final As LEADER = new As("leader", Role.LEADER);
    private static final As WORKER = new As("loop-worker", Role.GRID_WORKER);

    @Autowired
    Incidents incidents;

    @Autowired
    Nearby nearby;

    @Autowired
    Accounts accounts;

    @Autowired
    IncidentGround ground;

    @BeforeEach
    void prepare() {
        ground.prepare();
        SystemAccount.act(() -> {
            if (accounts.all().stream().noneMatch(person -> person.username().equals("loop-worker"))) {
                accounts.create("loop-worker", "孙网格", Role.GRID_WORKER, Scope.of(WEST));
                accounts.create("loop-east", "周网格", Role.GRID_WORKER, Scope.of(EAST));
            }
            return 0;
        });
    }

    @Test
    void aWorkerReturnsWhatIsNotForTheGridAndSaysWhy() {
        var number = dispatched("退回");

        assertThat(does(WORKER, number, Deed.of(IncidentAct.RETURN, " ")))
                .isEqualTo(new StepOutcome.Hindered(Hindrance.REASON_MISSING));
        done(WORKER, number, Deed.of(IncidentAct.RETURN, "不在本网格"));

        assertThat(state(number)).isEqualTo(IncidentState.ACCEPTED);
        assertThat(last(number).note()).isEqualTo("不在本网格");
    }

    @Test
    void anExtensionIsGrantedBySomebodyElseAndAtMostTwice() {
        var number = dispatched("延期");
        var due = summary(number).dueAt();
        for (var n = 1; n <= Loop.MOST_EXTENSIONS; n++) {
            var until = due.plus(Duration.ofDays(n));
            done(DISPATCHER, number, new Deed.AskExtension(until, "等材料"));
            assertThat(does(DISPATCHER, number, Deed.of(IncidentAct.GRANT_EXTENSION, "")))
                    .isEqualTo(new StepOutcome.Hindered(Hindrance.OWN_REQUEST));
            assertThat(does(WORKER, number, new Deed.AskExtension(until, "再等等")))
                    .isEqualTo(new StepOutcome.Unmet(Condition.MAY_EXTEND));
            done(LEADER, number, Deed.of(IncidentAct.GRANT_EXTENSION, ""));
            assertThat(summary(number).dueAt()).isEqualTo(until);
        }
        assertThat(does(WORKER, number, new Deed.AskExtension(due.plus(Duration.ofDays(9)), "还要等")))
                .isEqualTo(new StepOutcome.Unmet(Condition.MAY_EXTEND));
    }

    @Test
    void anExtensionThatIsRefusedLeavesTheDeadline() {
        var number = dispatched("不同意");
        var due = summary(number).dueAt();
        assertThat(does(WORKER, number, new Deed.AskExtension(due, "早了")))
                .isEqualTo(new StepOutcome.Hindered(Hindrance.DATE_TOO_EARLY));
        done(WORKER, number, new Deed.AskExtension(due.plus(Duration.ofDays(1)), "等材料"));
        done(LEADER, number, Deed.of(IncidentAct.REFUSE_EXTENSION, "按原时限"));

        assertThat(summary(number).dueAt()).isEqualTo(due);
        assertThat(summary(number).extensionAsked()).isFalse();
    }

    @Test
    void whatWasAskedLapsesWhenTheMatterGoesOn() {
        var number = dispatched("作废");
        done(WORKER, number, new Deed.AskExtension(summary(number).dueAt().plus(Duration.ofDays(1)), "等材料"));
        done(WORKER, number, Deed.of(IncidentAct.HANDLE, ""));

        assertThat(summary(number).extensionAsked()).isFalse();
    }

    @Test
    void theFirstOwnerStaysNamedWhereverItGoes() {
        var number = dispatched("首问负责");
        done(DISPATCHER, number, new Deed.Transfer(Owner.person("loop-worker"), "由孙网格跟进"));
        assertThat(does(DISPATCHER, number, new Deed.Transfer(Owner.person("loop-worker"), "再来一次")))
                .isEqualTo(new StepOutcome.Hindered(Hindrance.SAME_OWNER));
        done(DISPATCHER, number, Deed.of(IncidentAct.RETURN, "重派"));
        done(DISPATCHER, number, new Deed.Dispatch(Owner.grid(WEST), ""));

        var detail = find(number);
        assertThat(detail.firstOwner()).isEqualTo(Owner.grid(WEST));
        assertThat(detail.summary().owner()).isEqualTo(Owner.grid(WEST));
        assertThat(detail.history())
                .extracting(IncidentDetail.Entry::about)
                .contains("GRID " + WEST, "PERSON loop-worker");
    }

    @Test
    void nobodyGetsWhatLiesOutsideOfTheOwnPartOfTheTerritory() {
        var number = dispatched("派错");

        assertThat(does(DISPATCHER, number, new Deed.Transfer(Owner.person("loop-east"), "试试")))
                .isEqualTo(new StepOutcome.Hindered(Hindrance.OWNER_UNFIT));
        assertThat(DISPATCHER.get(() -> incidents.owners(number)))
                .extracting(choice -> choice.owner().toString())
                .contains("GRID " + WEST, "PERSON loop-worker")
                .doesNotContain("PERSON loop-east");
    }

    @Test
    void aDuplicateGoesIntoTheOtherAndComesOutAgain() {
        var one = reported("水管爆了");
        var same = reported("楼下漏水");
        assertThat(does(DISPATCHER, one, new Deed.Merge(one, "自己")))
                .isEqualTo(new StepOutcome.Hindered(Hindrance.OTHER_ITSELF));
        assertThat(does(DISPATCHER, one, new Deed.Merge("20200101-0001", "没有")))
                .isEqualTo(new StepOutcome.Hindered(Hindrance.OTHER_MISSING));
        done(DISPATCHER, same, new Deed.Merge(one, "同一处漏水"));

        assertThat(state(same)).isEqualTo(IncidentState.MERGED);
        assertThat(find(one).related())
                .containsExactly(new IncidentDetail.Related(Relation.DUPLICATE, same, "楼下漏水", IncidentState.MERGED));
        assertThat(find(same).related()).extracting(IncidentDetail.Related::as).containsExactly(Relation.MERGED_INTO);
        assertThat(does(DISPATCHER, one, new Deed.Merge(reported("别的"), "带着重复件")))
                .isEqualTo(new StepOutcome.Unmet(Condition.ON_ITS_OWN));
        assertThat(DISPATCHER.get(() -> incidents.desk(DeskFilter.OPEN)))
                .extracting(IncidentSummary::number)
                .contains(one)
                .doesNotContain(same);

        done(DISPATCHER, same, Deed.of(IncidentAct.UNMERGE, "不是同一处"));
        assertThat(state(same)).isEqualTo(IncidentState.ACCEPTED);
        assertThat(find(one).related()).isEmpty();
        assertThat(find(one).history())
                .extracting(IncidentDetail.Entry::act)
                .contains(IncidentAct.ABSORB, IncidentAct.LET_GO);
    }

    @Test
    void aLargerMatterIsClosedAfterItsParts() {
        var parent = calledBack("整治");
        var child = calledBack("其中一处");
        done(DISPATCHER, child, new Deed.PutUnder(parent, ""));
        assertThat(does(DISPATCHER, parent, satisfied())).isEqualTo(new StepOutcome.Unmet(Condition.NO_CHILD_OPEN));
        assertThat(does(DISPATCHER, reported("第三件"), new Deed.PutUnder(child, "")))
                .isEqualTo(new StepOutcome.Hindered(Hindrance.OTHER_IS_CHILD));

        done(DISPATCHER, child, satisfied());
        done(DISPATCHER, parent, satisfied());
        assertThat(does(DISPATCHER, child, Deed.of(IncidentAct.REOPEN, "又坏了")))
                .isEqualTo(new StepOutcome.Unmet(Condition.PARENT_OPEN));
    }

    @Test
    void anUnsatisfiedAnswerReopensTheMatter() {
        var number = calledBack("没办好");
        assertThat(does(DISPATCHER, number, new Deed.Evaluate(null, "")))
                .isEqualTo(new StepOutcome.Hindered(Hindrance.REASON_MISSING));
        done(DISPATCHER, number, new Deed.Evaluate(Rating.UNSATISFIED, "还在漏"));

        var detail = find(number);
        assertThat(detail.summary().state()).isEqualTo(IncidentState.DISPATCHED);
        assertThat(detail.rating()).isEqualTo(Rating.UNSATISFIED);
        assertThat(last(number).about()).isEqualTo("UNSATISFIED");
    }

    @Test
    void aLeaderSupervisesButDoesNotHandle() {
        var number = dispatched("督办");
        done(LEADER, number, Deed.of(IncidentAct.SUPERVISE, "领导关注"));

        assertThat(summary(number).supervised()).isTrue();
        assertThat(DISPATCHER.get(() -> incidents.desk(DeskFilter.OPEN.on(Focus.SUPERVISED))))
                .extracting(IncidentSummary::number)
                .contains(number);
        assertThatThrownBy(() -> does(LEADER, number, Deed.of(IncidentAct.HANDLE, "")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void ofManyWhoSawTheSameOneChangesItAndTheOthersHearSo() throws Exception {
        var number = dispatched("抢着办");
        var version = summary(number).version();
        var outcomes = together(IntStream.range(0, 8)
                .<Callable<StepOutcome>>mapToObj(n -> () -> DISPATCHER.get(() -> incidents.advance(
                        number,
                        n % 2 == 0 ? Deed.of(IncidentAct.HANDLE, "第 " + n) : Deed.of(IncidentAct.SUPERVISE, "第 " + n),
                        version)))
                .toList());

        assertThat(outcomes).filteredOn(StepOutcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(StepOutcome.Stale.class::isInstance).hasSize(7);
    }

    @Test
    void ofTwoThatAreMergedIntoEachOtherOneRemains() throws Exception {
        for (var n = 0; n < 5; n++) {
            var one = reported("甲");
            var other = reported("乙");
            together(List.of(
                    () -> does(DISPATCHER, one, new Deed.Merge(other, "同一件")),
                    () -> does(DISPATCHER, other, new Deed.Merge(one, "同一件"))));

            assertThat(List.of(state(one), state(other)))
                    .containsExactlyInAnyOrder(IncidentState.COLLECTED, IncidentState.MERGED);
        }
    }

    @Test
    void theNearestOpenMattersAreOfferedFirst() {
        var here = reported("就在这里");
        var far = DISPATCHER.get(() -> incidents.report(report("远一点", IN_EAST))).number();
        var near = reported("旁边");

        var offered = DISPATCHER.get(() -> nearby.matters(here, "", 0, 1000)).stream()
                .map(one -> one.incident().number())
                .toList();
        assertThat(offered).doesNotContain(here).containsSubsequence(near, far);
    }

    private static List<StepOutcome> together(List<Callable<StepOutcome>> work) throws Exception {
        var outcomes = new ArrayList<StepOutcome>();
        try (var people = Executors.newFixedThreadPool(work.size())) {
            for (var future : people.invokeAll(work)) {
                outcomes.add(future.get());
            }
        }
        return outcomes;
    }

    private static Deed satisfied() {
        return new Deed.Evaluate(Rating.SATISFIED, "");
    }

    private String reported(String title) {
        return DISPATCHER.get(() -> incidents.report(report(title, IN_WEST))).number();
    }

    private String dispatched(String title) {
        var number = reported(title);
        done(DISPATCHER, number, Deed.of(IncidentAct.ACCEPT, ""));
        done(DISPATCHER, number, Deed.of(IncidentAct.DISPATCH, ""));
        return number;
    }

    private String calledBack(String title) {
        var number = dispatched(title);
        for (var act : List.of(IncidentAct.HANDLE, IncidentAct.FEED_BACK, IncidentAct.CALL_BACK)) {
            done(DISPATCHER, number, Deed.of(act, ""));
        }
        return number;
    }

    private StepOutcome does(As who, String number, Deed deed) {
        var version = summary(number).version();
        return who.get(() -> incidents.advance(number, deed, version));
    }

    private void done(As who, String number, Deed deed) {
        assertThat(does(who, number, deed)).isInstanceOf(StepOutcome.Done.class);
    }

    private IncidentDetail find(String number) {
        return DISPATCHER.get(() -> incidents.find(number)).orElseThrow();
    }

    private IncidentSummary summary(String number) {
        return find(number).summary();
    }

    private IncidentState state(String number) {
        return summary(number).state();
    }

    private IncidentDetail.Entry last(String number) {
        return find(number).history().getLast();
    }
}
