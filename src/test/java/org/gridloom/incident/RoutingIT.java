package org.gridloom.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.EAST;
import static org.gridloom.incident.IncidentGround.IN_EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.WEST;
import static org.gridloom.incident.IncidentGround.report;

import java.util.List;
import java.util.Set;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.live.Changes;
import org.gridloom.notice.Notice;
import org.gridloom.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules, pools, and who is told. */
@PostgisTest
class RoutingIT {

    private static final As ADMIN = new As("admin", Role.ADMIN);
    private static final As DISPATCHER = new As("routing-dispatcher", Role.DISPATCHER);
    private static final As WORKER = new As("routing-west", Role.GRID_WORKER);
    private static final As OTHER = new As("routing-west-2", Role.GRID_WORKER);
    private static final Owner WORKERS_OWN = Owner.person("routing-west");

    @Autowired
    Incidents incidents;

    @Autowired
    RoutingRules routing;

    @Autowired
    Notices notices;

    @Autowired
    DeadlineClock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    @Autowired
    Changes changes;

    @BeforeEach
    void prepare() {
        ground.prepare();
        ADMIN.run(() -> {
            if (accounts.all().stream().noneMatch(person -> person.username().equals("routing-west"))) {
                accounts.create("routing-west", "孙网格", Role.GRID_WORKER, Scope.of(WEST));
                accounts.create("routing-west-2", "李网格", Role.GRID_WORKER, Scope.of(WEST));
                accounts.create("routing-east", "周网格", Role.GRID_WORKER, Scope.of(EAST));
                accounts.create("routing-dispatcher", "陈调度", Role.DISPATCHER, Scope.of(IncidentGround.COMMUNITY));
                accounts.create("routing-leader", "赵主任", Role.LEADER, Scope.of(IncidentGround.COMMUNITY));
            }
            routing.save(new Pool("west", "西片", Set.of("routing-west", "routing-east")));
        });
    }

    @AfterEach
    void noRules() {
        rules();
    }

    @Test
    void aReportGoesToWhomTheFirstRuleThatFitsNames() {
        rules(
                rule("政策", WEST, Set.of(IncidentCategory.POLICY), Owner.pool("west")),
                rule("西", WEST, Set.of(), WORKERS_OWN),
                rule("全部", "", Set.of(), Owner.pool("west")));

        assertThat(reported(IN_WEST).owner()).isEqualTo(WORKERS_OWN);
        assertThat(reported(IN_EAST).owner()).isEqualTo(Owner.pool("west"));
    }

    @Test
    void withoutARuleItStaysWithTheTeamOfItsGridAndNobodyGetsWhatIsNotTheirs() {
        assertThat(reported(IN_WEST).owner()).isEqualTo(Owner.grid(WEST));
        rules(rule("派错人", "", Set.of(), WORKERS_OWN));

        assertThat(reported(IN_EAST).owner()).isEqualTo(Owner.grid(EAST));
    }

    @Test
    void aTrialSaysWhatWouldHaveChangedAndChangesNothing() {
        var west = reported(IN_WEST);
        var east = reported(IN_EAST);
        var tried = List.of(rule("西", WEST, Set.of(IncidentCategory.ORDER), WORKERS_OWN));

        var trial = ADMIN.get(() -> routing.tryOut(tried, 30));
        assertThat(trial.tried()).isGreaterThanOrEqualTo(2);
        assertThat(trial.changes())
                .filteredOn(change -> change.number().equals(west.number()))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).isNull();
                    assertThat(change.after()).isEqualTo(WORKERS_OWN);
                    assertThat(change.rule()).isEqualTo("西");
                });
        assertThat(trial.changes()).extracting(RoutingTrial.Change::number).doesNotContain(east.number());
        assertThat(ADMIN.get(routing::current).rules()).isEmpty();
        assertThat(reported(IN_WEST).owner()).isEqualTo(Owner.grid(WEST));

        rules(tried.getFirst());
        assertThat(ADMIN.get(() -> routing.tryOut(tried, 30)).changes())
                .as("the rules that hold, tried")
                .isEmpty();
    }

    @Test
    void whoSavesAListThatSomebodyElseChangedHearsSo() {
        var seen = ADMIN.get(routing::current);
        rules(rule("别人的", "", Set.of(), Owner.pool("west")));

        assertThat(ADMIN.get(() -> routing.save(new RoutingTable(seen.version(), List.of()))))
                .isFalse();
        assertThat(ADMIN.get(routing::current).rules())
                .extracting(RoutingRule::name)
                .containsExactly("别人的");
    }

    @Test
    void oneOfThePoolTakesWhatWasGivenToItAndTheOthersCannot() {
        var number = reported(IN_WEST).number();
        done(DISPATCHER, number, Deed.of(IncidentAct.ACCEPT, ""));
        done(DISPATCHER, number, new Deed.Dispatch(Owner.pool("west"), ""));

        assertThat(does(OTHER, number, Deed.of(IncidentAct.CLAIM, "")))
                .isEqualTo(new StepOutcome.Hindered(Hindrance.NOT_A_MEMBER));
        done(WORKER, number, Deed.of(IncidentAct.CLAIM, ""));

        assertThat(find(number).summary().owner()).isEqualTo(WORKERS_OWN);
        assertThat(find(number).firstOwner()).isEqualTo(Owner.pool("west"));
        assertThat(does(WORKER, number, Deed.of(IncidentAct.CLAIM, "")))
                .isEqualTo(new StepOutcome.Unmet(Condition.POOLED));
    }

    @Test
    void whoNoLongerWorksWhereItBelongsHasItNoMore() {
        rules(rule("西", WEST, Set.of(), WORKERS_OWN));
        var number = reported(117.504).number();
        ground.divide(117.5035);

        IncidentGround.until(
                () -> Owner.grid(EAST).equals(find(number).summary().owner()));
    }

    @Test
    void thoseConcernedAreToldAndLedToTheirOwnScreen() {
        var number = reported(IN_WEST).number();
        done(DISPATCHER, number, Deed.of(IncidentAct.ACCEPT, ""));
        done(DISPATCHER, number, Deed.of(IncidentAct.DISPATCH, ""));

        assertThat(told(WORKER, number)).extracting(Notice::kind).containsExactly("incident.DISPATCH");
        assertThat(told(WORKER, number)).extracting(Notice::path).containsExactly("my/" + number);
        assertThat(told(new As("routing-east", Role.GRID_WORKER), number)).isEmpty();
        assertThat(told(DISPATCHER, number)).as("who did it").isEmpty();

        done(WORKER, number, Deed.of(IncidentAct.RETURN, "不在本网格"));
        assertThat(told(DISPATCHER, number)).extracting(Notice::path).containsExactly("incidents/" + number);
        assertThat(told(DISPATCHER, number).getFirst().details()).endsWith("不在本网格");
    }

    @Test
    void theClockTellsTheOwnerAndPastTheDeadlineTheCentre() {
        var number = reported(IN_WEST).number();
        jdbc.sql("update incident set alarm_at = now() - interval '1 minute' where number = ?")
                .param(number)
                .update();
        clock.look();
        assertThat(told(WORKER, number)).extracting(Notice::kind).containsExactly("incident.REMIND");
        assertThat(told(DISPATCHER, number)).isEmpty();

        jdbc.sql("update incident set alarm_at = now() - interval '1 minute' where number = ?")
                .param(number)
                .update();
        clock.look();
        for (var who : List.of(WORKER, DISPATCHER, new As("routing-leader", Role.LEADER))) {
            assertThat(told(who, number)).extracting(Notice::kind).startsWith("incident.ESCALATE");
        }
    }

    private List<Notice> told(As who, String number) {
        return who.get(() -> notices.newest(100)).stream()
                .filter(notice -> notice.path().endsWith(number))
                .toList();
    }

    private static RoutingRule rule(String name, String place, Set<IncidentCategory> categories, @Nullable Owner to) {
        return new RoutingRule(name, place, categories, RoutingRule.Days.ANY, null, null, to);
    }

    private void rules(RoutingRule... rules) {
        ADMIN.run(
                () -> assertThat(routing.save(new RoutingTable(routing.current().version(), List.of(rules))))
                        .isTrue());
    }

    private IncidentSummary reported(double longitude) {
        return DISPATCHER.get(() -> incidents.report(report("派给谁", longitude)));
    }

    private StepOutcome does(As who, String number, Deed deed) {
        var version = find(number).summary().version();
        return who.get(() -> incidents.advance(number, deed, version));
    }

    private void done(As who, String number, Deed deed) {
        assertThat(does(who, number, deed)).isInstanceOf(StepOutcome.Done.class);
    }

    private IncidentDetail find(String number) {
        return SystemAccount.act(() -> incidents.find(number)).orElseThrow();
    }
}
