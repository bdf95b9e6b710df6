package org.gridloom.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.WEST;
import static org.gridloom.incident.IncidentGround.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Whatever people try, in whatever order: nothing happens that the table does not have, and history and state agree. */
@PostgisTest
class RandomDeedsIT {

    private static final int MATTERS = 5;
    private static final int TRIES = 250;

    @Autowired
    Incidents incidents;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void historyAndStateAgree(long seed) {
        ground.prepare();
        var random = new SplittableRandom(seed);
        var worker = "random-worker-" + seed;
        SystemAccount.act(() -> accounts.create(worker, "孙网格", Role.GRID_WORKER, Scope.of(WEST)));
        var people = List.of(
                new As("dispatcher", Role.DISPATCHER),
                new As("dispatcher", Role.DISPATCHER),
                new As("leader", Role.LEADER),
                new As(worker, Role.GRID_WORKER));
        var numbers = new ArrayList<String>();
        for (var n = 0; n < MATTERS; n++) {
            numbers.add(people.getFirst()
                    .get(() -> incidents.report(report("随机", IN_WEST)))
                    .number());
        }
        var done = 0;
        for (var n = 0; n < TRIES; n++) {
            var who = people.get(random.nextInt(people.size()));
            var before = find(numbers.get(random.nextInt(MATTERS)));
            var deed = deed(random, before, numbers, worker);
            if (did(who, before, deed)) {
                done++;
            }
        }
        assertThat(done).as("deeds that were done").isGreaterThan(TRIES / 10);
        numbers.forEach(number -> check(find(number)));
    }

    /** Whether it was done, and that it was as the table says. */
    private boolean did(As who, IncidentDetail before, Deed deed) {
        var summary = before.summary();
        var step = Loop.step(summary.state(), deed.act());
        try {
            var outcome = who.get(() -> incidents.advance(summary.number(), deed, summary.version()));
            var after = find(summary.number());
            if (outcome instanceof StepOutcome.Done) {
                assertThat(step).isPresent();
                assertThat(step.get().by()).contains(who.role());
                assertThat(step.get().only().holds(before.situation())).isTrue();
                assertThat(step.get().reason() && deed.why().isEmpty()).isFalse();
                assertThat(after.summary().state()).isEqualTo(step.get().to());
                assertThat(after.summary().version()).isGreaterThan(summary.version());
                return true;
            }
            assertThat(after).as("refused: " + outcome).isEqualTo(before);
        } catch (AccessDeniedException e) {
            assertThat(step.orElseThrow().by()).doesNotContain(who.role());
            assertThat(find(summary.number())).isEqualTo(before);
        }
        return false;
    }

    /** Mostly what may be done, so that the sequences get somewhere. */
    private static Deed deed(SplittableRandom random, IncidentDetail now, List<String> numbers, String worker) {
        var next = Loop.next(now.situation(), Role.DISPATCHER);
        var all = IncidentAct.values();
        var act = next.isEmpty() || random.nextInt(4) == 0
                ? all[random.nextInt(all.length)]
                : next.get(random.nextInt(next.size()));
        var why = random.nextInt(5) == 0 ? "" : "原因";
        var other = numbers.get(random.nextInt(numbers.size()));
        var owner = random.nextBoolean() ? Owner.grid(WEST) : Owner.person(worker);
        return switch (act) {
            case TRANSFER -> new Deed.Transfer(owner, why);
            case DISPATCH -> new Deed.Dispatch(owner, why);
            case MERGE -> new Deed.Merge(other, why);
            case PUT_UNDER -> new Deed.PutUnder(other, why);
            case ASK_EXTENSION -> new Deed.AskExtension(Instant.now().plus(Duration.ofDays(random.nextInt(10))), why);
            case CLOSE -> new Deed.Evaluate(Rating.values()[random.nextInt(Rating.values().length)], why);
            default -> Deed.of(act, why);
        };
    }

    private void check(IncidentDetail incident) {
        var history = incident.history();
        var state = IncidentState.COLLECTED;
        assertThat(history.getFirst().act()).isEqualTo(IncidentAct.REPORT);
        for (var entry : history.subList(1, history.size())) {
            assertThat(entry.from()).isEqualTo(state);
            assertThat(Loop.step(state, entry.act()).orElseThrow().to()).isEqualTo(entry.to());
            state = entry.to();
        }
        var summary = incident.summary();
        assertThat(summary.state()).isEqualTo(state);
        assertThat(summary.closedAt() == null).isEqualTo(state.isOpen());
        assertThat(summary.supervised())
                .isEqualTo(count(incident, IncidentAct.SUPERVISE) > count(incident, IncidentAct.END_SUPERVISION));
        assertThat(incident.situation().extensions())
                .isEqualTo(count(incident, IncidentAct.GRANT_EXTENSION))
                .isLessThanOrEqualTo(Loop.MOST_EXTENSIONS);
        assertThat(incident.situation().duplicates())
                .isEqualTo(count(incident, IncidentAct.ABSORB) - count(incident, IncidentAct.LET_GO));
        assertThat(incident.situation().children())
                .isEqualTo(count(incident, IncidentAct.ADOPT) - count(incident, IncidentAct.GIVE_UP));
        assertThat(state == IncidentState.CLOSED && incident.situation().openChildren() > 0)
                .as("closed with an open part")
                .isFalse();
        assertThat(incident.firstOwner() == null ? "" : incident.firstOwner().toString())
                .isEqualTo(history.stream()
                        .filter(entry -> entry.act() == IncidentAct.DISPATCH)
                        .map(IncidentDetail.Entry::about)
                        .findFirst()
                        .orElse(""));
        assertThat(jdbc.sql("select steps from incident where number = ?")
                        .param(summary.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(history.size());
    }

    private static int count(IncidentDetail incident, IncidentAct act) {
        return (int)
                incident.history().stream().filter(entry -> entry.act() == act).count();
    }

    private IncidentDetail find(String number) {
        return SystemAccount.act(() -> incidents.find(number)).orElseThrow();
    }
}
