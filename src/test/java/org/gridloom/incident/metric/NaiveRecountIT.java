package org.gridloom.incident.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.IN_EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.WEST;
import static org.gridloom.incident.IncidentGround.report;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.figures.Period;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.Loop;
import org.gridloom.incident.Owner;
import org.gridloom.incident.Rating;
import org.gridloom.incident.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happened to incidents: what the database counts is what one counts who reads their histories line by line; frozen months stay so. */
@PostgisTest
class NaiveRecountIT {

    private static final As ADMIN = new As("admin", Role.ADMIN);
    private static final As OTHER = new As("other", Role.ADMIN); // who grants what the first asked for
    private static final int MATTERS = 25;
    private static final int DEEDS = 300;
    private static final int LATER_DEEDS = 60;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentMetrics metrics;

    @Autowired
    FrozenMonths months;

    @Autowired
    Corrections corrections;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    private final Set<Tally> ever = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsAsTheHistoriesSay(long seed) {
        ground.prepare();
        var random = new SplittableRandom(seed);
        var numbers = new ArrayList<String>();
        for (int n = 0; n < MATTERS; n++) {
            Report report = report("重数", random.nextBoolean() ? IN_WEST : IN_EAST);
            numbers.add(ADMIN.get(() -> incidents.report(report)).number());
        }
        for (int n = 0; n < DEEDS; n++) {
            happen(random, numbers);
        }
        var month = YearMonth.of(1990 + (int) seed, 1);
        numbers.forEach(number -> date(random, number, month));
        var question = Question.of(Period.month(month));

        var before = read(numbers);
        check(question, before);
        assertThat(ADMIN.get(() -> months.freeze(month))).isInstanceOf(FrozenMonths.Outcome.Frozen.class);
        for (int n = 0; n < LATER_DEEDS; n++) {
            happen(random, numbers);
        }
        var after = read(numbers);
        var frozenAt = check(question, before);
        var now = check(question.read(Reading.NOW), after);
        checkCorrections(question, before, frozenAt, after, now);
        assertThat(ever).as("tallies that counted any").hasSizeGreaterThan(Tally.values().length - 5);
    }

    private List<IncidentDetail> read(List<String> numbers) {
        return numbers.stream().map(this::find).toList();
    }

    /** @return the moment that the figures are of */
    private Instant check(Question question, List<IncidentDetail> read) {
        var sheet = ADMIN.get(() -> metrics.sheet(question, Grouping.GRID));
        for (var tally : Tally.values()) {
            var recounted = counted(tally, read, sheet.asOf());
            assertThat(sheet.whole().of(tally)).as("%s", tally).isEqualTo(recounted.size());
            assertThat(ADMIN.get(() -> metrics.list(question, tally, 0, 100)))
                    .extracting(CountedIncident::number)
                    .containsExactlyInAnyOrderElementsOf(numbers(recounted));
            var west = recounted.stream()
                    .filter(one -> WEST.equals(one.reportedGrid()))
                    .count();
            assertThat(ADMIN.get(() -> metrics.count(question.only(Grouping.GRID, WEST), tally)))
                    .isEqualTo((int) west);
            if (!recounted.isEmpty()) {
                ever.add(tally);
            }
        }
        assertThat(sheet.whole().meanToClose().map(Duration::toSeconds).orElse(0L))
                .isEqualTo(Math.round(counted(Tally.CLOSED, read, sheet.asOf()).stream()
                        .mapToDouble(one -> Duration.between(
                                                one.summary().reportedAt(),
                                                one.summary().closedAt())
                                        .toMillis()
                                / 1000.0)
                        .average()
                        .orElse(0)));
        return sheet.asOf();
    }

    /** What changed is what one of the two recounts has and the other has not. */
    private void checkCorrections(
            Question question, List<IncidentDetail> before, Instant frozenAt, List<IncidentDetail> after, Instant now) {
        for (var tally : Tally.values()) {
            var then = numbers(counted(tally, before, frozenAt));
            var today = numbers(counted(tally, after, now));
            var found = ADMIN.get(() -> corrections.of(question, tally, 100));
            assertThat(found.stream().filter(Correction::counted).map(Correction::number))
                    .as("no longer %s", tally)
                    .containsExactlyInAnyOrderElementsOf(without(then, today));
            assertThat(found.stream().filter(one -> !one.counted()).map(Correction::number))
                    .as("%s since", tally)
                    .containsExactlyInAnyOrderElementsOf(without(today, then));
            assertThat(found).allMatch(one -> !one.since().isEmpty() || one.deadlinePassed() != null);
        }
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(number -> !others.contains(number)).toList();
    }

    private static List<IncidentDetail> counted(Tally tally, List<IncidentDetail> read, Instant asOf) {
        return read.stream().filter(one -> holds(tally, one, asOf)).toList();
    }

    private static List<String> numbers(List<IncidentDetail> incidents) {
        return incidents.stream().map(one -> one.summary().number()).toList();
    }

    private static boolean holds(Tally tally, IncidentDetail one, Instant asOf) {
        var state = IncidentState.COLLECTED;
        Optional<Instant> closedAt = Optional.empty();
        Optional<Rating> rating = Optional.empty();
        var acts = new HashSet<IncidentAct>();
        var takenOn = false;
        for (var entry : one.history()) {
            state = entry.to();
            acts.add(entry.act());
            takenOn |= state != IncidentState.COLLECTED && state != IncidentState.MERGED;
            if (entry.from() == null || entry.from().isOpen() != state.isOpen()) {
                closedAt = state.isOpen() ? Optional.empty() : Optional.of(entry.at());
            }
            if ((entry.act() == IncidentAct.CLOSE || entry.act() == IncidentAct.REOPEN)
                    && !entry.about().isEmpty()) {
                rating = Optional.of(Rating.valueOf(entry.about()));
            }
        }
        var merged = state == IncidentState.MERGED;
        var dueAt = one.summary().dueAt();
        var due = !merged && state != IncidentState.SUSPENDED && state != IncidentState.WAITING && dueAt.isBefore(asOf);
        var closed = state == IncidentState.CLOSED;
        var late = closedAt.isEmpty() || closedAt.get().isAfter(dueAt);
        var reopened = acts.contains(IncidentAct.REOPEN);
        return switch (tally) {
            case RECEIVED -> true;
            case DUPLICATE -> merged;
            case FILED -> !merged && takenOn;
            case DUE -> due;
            case CLOSED_OF_DUE -> due && closed;
            case IN_TIME -> due && closed && !late;
            case LATE -> due && late;
            case OVERDUE -> due && closedAt.isEmpty();
            case ANSWERED -> due && acts.contains(IncidentAct.FEED_BACK);
            case CLOSED -> closed;
            case FINISHED -> !merged && (closed || reopened);
            case REOPENED -> !merged && reopened;
            case RATED -> !merged && rating.isPresent();
            case SATISFIED -> !merged && rating.isPresent() && rating.get() != Rating.UNSATISFIED;
            case EXTENDED -> !merged && acts.contains(IncidentAct.GRANT_EXTENSION);
        };
    }

    /** Mostly forward, so that some get to their end. */
    private void happen(SplittableRandom random, List<String> numbers) {
        var now = find(numbers.get(random.nextInt(numbers.size())));
        var next = Loop.next(now.situation(), Role.ADMIN);
        if (next.isEmpty()) {
            return;
        }
        var main = next.stream()
                .filter(act -> act.compareTo(IncidentAct.CLOSE) <= 0)
                .findFirst();
        var act = main.isPresent() && random.nextInt(3) > 0 ? main.get() : next.get(random.nextInt(next.size()));
        var deed = deed(random, act, numbers);
        (random.nextBoolean() ? ADMIN : OTHER)
                .run(() -> incidents.advance(
                        now.summary().number(), deed, now.summary().version()));
    }

    private static Deed deed(SplittableRandom random, IncidentAct act, List<String> numbers) {
        var other = numbers.get(random.nextInt(numbers.size()));
        return switch (act) {
            case TRANSFER -> new Deed.Transfer(Owner.grid(WEST), "原因");
            case MERGE -> new Deed.Merge(other, "原因");
            case PUT_UNDER -> new Deed.PutUnder(other, "原因");
            case ASK_EXTENSION -> new Deed.AskExtension(Instant.now().plus(Duration.ofDays(30)), "原因");
            case CLOSE -> new Deed.Evaluate(Rating.values()[random.nextInt(3)], "原因");
            default -> Deed.of(act, "原因");
        };
    }

    /** Into the month of this test, with a deadline that is past and missed, past and kept to the second, or still to come. */
    private void date(SplittableRandom random, String number, YearMonth month) {
        var closedAt = find(number).summary().closedAt();
        var now = closedAt != null ? closedAt : Instant.now();
        var dueAt = switch (random.nextInt(3)) {
            case 0 -> now.minus(Duration.ofHours(1));
            case 1 -> now;
            default -> now.plus(Duration.ofDays(1));
        };
        var reportedAt = month.atDay(1 + random.nextInt(28)).atTime(random.nextInt(24), 30);
        jdbc.sql("update incident set reported_at = ?, due_at = ? where number = ?")
                .params(
                        reportedAt.atOffset(ZoneOffset.ofHours(8)),
                        OffsetDateTime.ofInstant(dueAt, ZoneOffset.UTC),
                        number)
                .update();
    }

    private IncidentDetail find(String number) {
        return ADMIN.get(() -> incidents.find(number)).orElseThrow();
    }
}
