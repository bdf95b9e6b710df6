package org.gridloom.incident.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.WEST;
import static org.gridloom.incident.IncidentGround.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.Loop;
import org.gridloom.incident.Owner;
import org.gridloom.incident.PastReport;
import org.gridloom.incident.Rating;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgisTest
class ReplayIT {

    private static final As ADMIN = new As("admin", Role.ADMIN);
    private static final As OTHER = new As("other", Role.ADMIN); // who grants what the first asked for
    private static final int MATTERS = 6;
    private static final int DEEDS = 120;

    @Autowired
    Replay replay;

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

    /** What was seen of a matter right after something was done to it. */
    private record Seen(Instant at, IncidentSummary summary) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aMomentIsShownAsItWasSeenThen(long seed) {
        var random = new SplittableRandom(seed);
        var numbers = new ArrayList<String>();
        var seen = new ArrayList<Seen>();
        for (var n = 0; n < MATTERS; n++) {
            var number =
                    ADMIN.get(() -> incidents.report(report("回放", IN_WEST))).number();
            numbers.add(number);
            seen.add(look(number));
        }
        for (var n = 0; n < DEEDS; n++) {
            var number = numbers.get(random.nextInt(MATTERS));
            var now = find(number);
            (random.nextInt(3) == 0 ? OTHER : ADMIN)
                    .get(() -> incidents.advance(
                            number, deed(random, now, numbers), now.summary().version()));
            // Others may have changed with it: a merge and a part show in both histories.
            numbers.forEach(other -> seen.add(look(other)));
        }
        for (var look : seen) {
            var shown = standing(look.summary().number(), look.at());
            var then = look.summary();
            assertThat(shown).as("%s at %s", then.number(), look.at()).isNotNull();
            assertThat(shown.state()).isEqualTo(then.state());
            assertThat(shown.dueAt()).isEqualTo(then.dueAt());
            assertThat(shown.grid()).isEqualTo(then.grid());
            assertThat(shown.escalated()).isEqualTo(then.escalated());
            assertThat(shown.supervised()).isEqualTo(then.supervised());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void theStateAtAMomentEqualsANaiveReplayOfTheHistory(long seed) {
        var random = new SplittableRandom(seed);
        var numbers = new ArrayList<String>();
        for (var n = 0; n < MATTERS; n++) {
            numbers.add(past(random));
        }
        for (var hours = 0; hours < 24 * 12; hours += 5) {
            var at = BEGIN.plus(Duration.ofHours(hours)).plusSeconds(random.nextInt(3600));
            for (var number : numbers) {
                var history = find(number).history().stream()
                        .filter(entry -> !entry.at().isAfter(at))
                        .toList();
                var naive = history.isEmpty() ? null : history.getLast().to();
                var shown = standing(number, at);
                assertThat(shown == null || !shown.state().isOpen() ? null : shown.state())
                        .as("%s at %s", number, at)
                        .isEqualTo(naive == null || !naive.isOpen() ? null : naive);
            }
        }
    }

    @Test
    void aMatterIsInTheDaysInWhichItWasOpenAndInNoOther() {
        var number = past(
                step(IncidentAct.ACCEPT, 20),
                step(IncidentAct.DISPATCH, 30),
                step(IncidentAct.HANDLE, 31),
                step(IncidentAct.FEED_BACK, 32),
                step(IncidentAct.CALL_BACK, 33),
                step(IncidentAct.CLOSE, 34),
                step(IncidentAct.REOPEN, 24 * 4));

        assertThat(days(number)).containsExactly(0, 1, 4, 5, 6);
        assertThat(track(number, 1).standings())
                .extracting(Standing::state)
                .containsExactly(
                        IncidentState.COLLECTED,
                        IncidentState.ACCEPTED,
                        IncidentState.DISPATCHED,
                        IncidentState.HANDLED,
                        IncidentState.FED_BACK,
                        IncidentState.CALLED_BACK,
                        IncidentState.CLOSED);
    }

    @Test
    void beforeADeadlineWasChangedTheOldOneHeld() {
        var number = past(
                step(IncidentAct.ACCEPT, 1),
                step(IncidentAct.DISPATCH, 2),
                step(IncidentAct.AWAIT_RESIDENT, 3),
                step(IncidentAct.RESUME, 27));
        var before = standing(number, BEGIN.plus(Duration.ofHours(2)));
        var after = standing(number, BEGIN.plus(Duration.ofHours(28)));

        assertThat(Objects.requireNonNull(before).dueAt()).isEqualTo(BEGIN.plus(Duration.ofDays(3)));
        assertThat(Objects.requireNonNull(after).dueAt()).isEqualTo(BEGIN.plus(Duration.ofDays(4)));
    }

    @Test
    void aDeadlineThatNobodyWroteDownIsNotMadeUp() {
        var number = past(step(IncidentAct.ACCEPT, 1));
        jdbc.sql(
                        "update incident_step set due_at = null where incident_id = (select id from incident where number = ?)")
                .param(number)
                .update();

        assertThat(track(number, 0).standings()).extracting(Standing::dueAt).containsOnlyNulls();
    }

    @Test
    void aRedrawShowsFromWhenItHeld() {
        var number = ADMIN.get(() -> incidents.report(report("回放", IN_WEST))).number();
        var before = Instant.now();
        ground.divide(IN_WEST - 0.001);
        IncidentGround.until(() -> EAST.equals(find(number).summary().grid()));

        assertThat(Objects.requireNonNull(standing(number, before)).grid()).isEqualTo(WEST);
        assertThat(Objects.requireNonNull(standing(number, Instant.now())).grid())
                .isEqualTo(EAST);
    }

    @Test
    void whoSeesAnotherGridIsShownNothingOfIt() {
        SystemAccount.act(() -> accounts.create("replay-leader", "回主任", Role.LEADER, Scope.of(EAST)));
        var number = past(step(IncidentAct.ACCEPT, 1));
        var own = new As("replay-leader", Role.LEADER).get(() -> replay.of(day(0)));

        assertThat(own.tracks()).extracting(Track::number).doesNotContain(number);
        assertThat(own.all()).isEqualTo(own.tracks().size());
    }

    @Test
    void aDayToComeIsEmpty() {
        assertThat(ADMIN.get(() -> replay.of(LocalDate.of(2199, 1, 1))).tracks())
                .isEmpty();
    }

    private Seen look(String number) {
        return new Seen(Instant.now(), find(number).summary());
    }

    private IncidentDetail find(String number) {
        return ADMIN.get(() -> incidents.find(number)).orElseThrow();
    }

    private static Deed deed(SplittableRandom random, IncidentDetail now, List<String> numbers) {
        var next = Loop.next(now.situation(), Role.ADMIN);
        var act = next.isEmpty() ? IncidentAct.ACCEPT : next.get(random.nextInt(next.size()));
        var other = numbers.get(random.nextInt(numbers.size()));
        return switch (act) {
            case TRANSFER -> new Deed.Transfer(Owner.grid(WEST), "原因");
            case MERGE -> new Deed.Merge(other, "原因");
            case PUT_UNDER -> new Deed.PutUnder(other, "原因");
            case ASK_EXTENSION -> new Deed.AskExtension(now.summary().dueAt().plus(Duration.ofDays(1)), "原因");
            case CLOSE -> new Deed.Evaluate(Rating.SATISFIED, "原因");
            default -> Deed.of(act, "原因");
        };
    }

    /** Ten in the morning in China. */
    private static final Instant BEGIN = Instant.parse("2017-03-06T02:00:00Z");

    private static PastReport.PastStep step(IncidentAct act, int hours) {
        return new PastReport.PastStep(act, BEGIN.plus(Duration.ofHours(hours)), "admin", "原因");
    }

    private String past(PastReport.PastStep... steps) {
        return ADMIN.get(() ->
                        incidents.bringPast(new PastReport(report("回放", IN_WEST), BEGIN, "admin", List.of(steps))))
                .number();
    }

    /** Whatever the loop lets happen, some hours apart. */
    private String past(SplittableRandom random) {
        var steps = new ArrayList<PastReport.PastStep>();
        var state = IncidentState.COLLECTED;
        var hours = 0;
        for (var n = 0; n < 14; n++) {
            hours += 1 + random.nextInt(30);
            var from = state;
            var next = Loop.STEPS.stream()
                    .filter(step ->
                            step.from() == from && step.from() != step.to() && step.to() != IncidentState.MERGED)
                    .toList();
            var step = next.get(random.nextInt(next.size()));
            steps.add(step(step.act(), hours));
            state = step.to();
        }
        return past(steps.toArray(PastReport.PastStep[]::new));
    }

    private static LocalDate day(int after) {
        return LocalDate.ofInstant(BEGIN, IncidentNumber.ZONE).plusDays(after);
    }

    /** Of the week after the beginning. */
    private List<Integer> days(String number) {
        return IntStream.range(-1, 7)
                .filter(n -> ADMIN.get(() -> replay.of(day(n))).tracks().stream()
                        .anyMatch(track -> track.number().equals(number)))
                .boxed()
                .toList();
    }

    private Track track(String number, int day) {
        return ADMIN.get(() -> replay.of(day(day))).tracks().stream()
                .filter(track -> track.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Standing standing(String number, Instant at) {
        var standing = ADMIN.get(() -> replay.of(LocalDate.ofInstant(at, IncidentNumber.ZONE))).tracks().stream()
                .filter(track -> track.number().equals(number))
                .flatMap(track -> track.standings().stream())
                .filter(one -> !one.from().isAfter(at))
                .reduce((_, later) -> later);
        return standing.orElse(null);
    }
}
