package org.gridloom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.rules.Edit.Move;
import org.gridloom.rules.Repair.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RepairsTest {

    @Test
    void givesWhatIsTooMuchToANeighbourWithRoom() {
        var repair = best(Picture.of("AAAAAA", "BBBCCC").live(), "HOUSEHOLDS:A");

        assertThat(repair.moves()).hasSize(1);
        assertThat(repair.units()).isEqualTo(1);
        assertThat(repair.households()).containsEntry("A", new Effect(600, 500));
        assertThat(repair.ends()).extracting(Finding::subject).containsExactly("HOUSEHOLDS:A");
        assertThat(repair.begins()).isEmpty();
    }

    @Test
    void takesWhatIsMissingFromANeighbourThatCanSpareIt() {
        var repair = best(
                Picture.of("AABBBBB", "DDDDDDD").limits(new Limits(300, 700)).live(), "HOUSEHOLDS:A");

        assertThat(repair.households().get("A").after()).isBetween(300, 700);
        assertThat(repair.households().values()).allMatch(effect -> effect.after() >= 300);
    }

    @Test
    void offersDifferentNeighboursBeforeMoreOfTheSame() {
        var repairs = Repairs.of(Picture.of("AAAAAA", "BBBCCC").live(), "HOUSEHOLDS:A");

        assertThat(repairs).hasSizeBetween(2, 3);
        assertThat(repairs.stream().map(repair -> repair.households().keySet()).limit(2))
                .doesNotHaveDuplicates();
    }

    @Test
    void passesOnWhatTheNeighbourHasNoRoomFor() {
        // B is full: what it takes from A it has to give on to C.
        var repair = best(Picture.of("AAAAAABBBBBCCC").live(), "HOUSEHOLDS:A");

        assertThat(repair.households())
                .isEqualTo(Map.of("A", new Effect(600, 500), "B", new Effect(500, 500), "C", new Effect(300, 400)));
        assertThat(repair.moves()).hasSize(2);
    }

    @Test
    void neverCutsAGridInTwo() {
        // B could take the middle of A most easily.
        var live = Picture.of("AAAAAAA", "...B...", "CCCBBDD")
                .limits(new Limits(0, 600))
                .live();

        for (var repair : Repairs.of(live, "HOUSEHOLDS:A")) {
            assertThat(repair.begins()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }

    @Test
    void aPieceThatLiesApartGoesToItsNeighbourOrTheGroundBetweenIsTaken() {
        var repairs = Repairs.of(
                Picture.of("AABA", "AABB").limits(new Limits(100, 700)).live(), "ONE_PIECE:A");

        assertThat(repairs).extracting(Repair::moves).contains(List.of(new Move(List.of(3), "B")));
        assertThat(repairs).extracting(Repair::moves).contains(List.of(new Move(List.of(2), "A")));
    }

    @Test
    void groundWithoutAGridGoesToItsNeighbours() {
        var repair = best(Picture.of("AAA.", "BBB.").live(), "UNASSIGNED");

        assertThat(repair.ends()).extracting(Finding::subject).containsExactly("UNASSIGNED");
        assertThat(repair.units()).isEqualTo(2);
    }

    @Test
    void aCompoundIsUnited() {
        var repair = best(
                Picture.of("AAAABBB")
                        .limits(new Limits(200, 500))
                        .compound(7, "东苑", 3, 4)
                        .live(),
                "COMPOUND:7");

        assertThat(repair.units()).isEqualTo(1);
        assertThat(repair.ends()).extracting(Finding::subject).containsExactly("COMPOUND:7");
    }

    @Test
    void aGridThatIsTooLargeForItsNeighboursIsDivided() {
        var live = Picture.of("AAAAAAAAAA", "BBBBBCCCCC").live();

        var repairs = Repairs.of(live, "HOUSEHOLDS:A");

        assertThat(repairs).filteredOn(Repair::creates).first().satisfies(repair -> {
            assertThat(repair.households())
                    .isEqualTo(Map.of("A", new Effect(1000, 500), Repair.NEW_GRID, new Effect(0, 500)));
            assertThat(repair.begins()).extracting(Finding::subject).containsExactly("TEAM:new");
        });
        assertThat(live.grids()).hasSize(3);
    }

    @Test
    void nobodyIsMovedIntoAGridThatPeopleAreNotCountedIn() {
        var live = Picture.of("AAAAAA", "DDDDDD").live();
        live.apply(new Edit.Limit(new GridInPlan("D", Limits.NONE)));

        assertThat(Repairs.of(live, "HOUSEHOLDS:A"))
                .noneMatch(repair -> repair.households().containsKey("D"));
    }

    @Test
    void takesAWholeCompoundRatherThanAPartOfIt() {
        var live = Picture.of("AABBBBBBB")
                .limits(new Limits(300, 700))
                .compound(7, "东苑", 2, 3)
                .live();

        var repair = best(live, "HOUSEHOLDS:A");

        assertThat(repair.moves()).containsExactly(new Move(List.of(2, 3), "A"));
        assertThat(repair.begins()).isEmpty();
    }

    @Test
    void whatLiesAcrossTheRoadGoesToANeighbourThere() {
        var live = Picture.of("AAAABBB").barrierAt(30, BarrierClass.MAIN_ROAD).live();

        assertThat(best(live, "ONE_SIDE:A").moves()).containsExactly(new Move(List.of(3), "B"));
    }

    @Test
    void aRaggedGridIsSmoothed() {
        var live = Picture.of("AAAAAAA", "ABBBBBA", "AAABBBB")
                .limits(new Limits(0, 2000))
                .settings(new RuleSettings(5, 0.3, 0, 0))
                .live();

        var repair = best(live, "COMPACT:A");

        assertThat(repair.ends()).extracting(Finding::subject).contains("COMPACT:A");
    }

    @Test
    void whatNoMoveMendsHasNoRepair() {
        var live = Picture.of("AAA").vacancies(Vacancy.LEADER).live();

        assertThat(Repairs.of(live, "TEAM:A")).isEmpty();
        assertThat(Repairs.of(live, "HOUSEHOLDS:Z")).isEmpty();
    }

    static List<Long> seeds() {
        return new Random(7).longs(150).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void doesWhatItSaysAndNothingWorse(long seed) {
        var start = RandomEditsTest.plan(new Random(seed));
        var live = new LivePlan(start);
        var before = live.findings();
        for (var finding : before) {
            for (var repair : Repairs.of(live, finding.subject())) {
                assertThat(live.findings()).isEqualTo(before);
                assertThat(Nothing.asDrawn(live, start).gridOf()).isEqualTo(start.gridOf());
                var change = live.apply(asEdit(repair, finding, start));
                assertKeptItsWord(repair, finding, before, live);
                live.apply(change.inverse());
            }
        }
    }

    private static Edit asEdit(Repair repair, Finding finding, DrawnPlan start) {
        var edits = new ArrayList<Edit>();
        if (repair.creates()) {
            var limits = start.grids().stream()
                    .filter(grid -> Optional.of(grid.key()).equals(finding.grid()))
                    .findFirst()
                    .orElseThrow()
                    .limits();
            edits.add(new Edit.Create(new GridInPlan(Repair.NEW_GRID, limits, Set.of(Vacancy.values()))));
        }
        edits.addAll(repair.moves());
        return new Edit.Several(edits);
    }

    private static void assertKeptItsWord(Repair repair, Finding finding, List<Finding> before, LivePlan live) {
        var was = before.stream()
                .filter(f -> f.severity() != Severity.INFO)
                .map(Finding::subject)
                .toList();
        var now = live.findings().stream()
                .filter(f -> f.severity() != Severity.INFO)
                .collect(Collectors.toMap(Finding::subject, f -> f));
        assertThat(repair.ends()).extracting(Finding::subject).allMatch(s -> was.contains(s) && !now.containsKey(s));
        assertThat(repair.begins())
                .extracting(Finding::subject)
                .containsExactlyInAnyOrderElementsOf(
                        now.keySet().stream().filter(s -> !was.contains(s)).toList());
        assertThat(repair.begins()).noneMatch(f -> f.severity() == Severity.ERROR);
        if (repair.ends().stream().noneMatch(f -> f.subject().equals(finding.subject()))) {
            assertThat(now.get(finding.subject())).isNotEqualTo(finding);
        }
        repair.households()
                .forEach((grid, effect) -> assertThat(live.households(grid)).isEqualTo(effect.after()));
    }

    private static Repair best(LivePlan live, String subject) {
        var repairs = Repairs.of(live, subject);
        assertThat(repairs).isNotEmpty();
        return repairs.getFirst();
    }
}
