package org.gridloom.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.partition.Reason;
import org.gridloom.partition.Weights;
import org.gridloom.planning.AutoPlanView.State;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.territory.GridKind;
import org.junit.jupiter.api.Test;

/** On a row of ten units with 100 households each, where a grid may have 300 to 500. */
class AutoRunTest {

    private final TenInARow row = new TenInARow();
    private final PlanSession session = row.session();

    @Test
    void whatIsFoundIsLegalAndTheGridsThatWereThereGoOn() {
        row.perform("li", session.move(List.of(give(45), give(46))));
        assertThat(session.findings()).isNotEmpty();

        var found = found(Set.of());
        row.perform("li", new GridWishes(session).redivide(moves(found)));

        assertThat(found.state()).isEqualTo(State.DONE);
        assertThat(found.options().getFirst().figures().inWindow()).isEqualTo(2);
        assertThat(found.reasons()).isEmpty();
        assertThat(found.options().getFirst().households()).isEqualTo(200);
        assertThat(session.findings()).isEmpty();
        assertThat(session.grids()).extracting(PlanGrid::key).containsExactly("g1", "g2");
    }

    @Test
    void aLockedGridStaysAsItIsEvenIfItBreaksTheLimits() {
        row.perform("li", session.move(List.of(give(45), give(46))));

        assertThat(moves(found(Set.of("g1")))).isEmpty();
    }

    @Test
    void aDedicatedGridStaysAsItIs() {
        row.perform("li", session.move(List.of(give(45), give(46))));
        row.perform("li", new GridWishes(session).kind("g1", GridKind.DEDICATED));

        assertThat(moves(found(Set.of()))).isEmpty();
    }

    @Test
    void whyThereIsNoLegalPlanIsSaidWithTheNumbersOfUnitsThatPlannersSee() {
        row.perform("li", session.move(List.of(give(45), give(46), give(47))));

        var reasons = found(Set.of("g1")).reasons();

        assertThat(reasons).singleElement().isInstanceOfSatisfying(Reason.NoNumberOfGrids.class, none -> {
            assertThat(none.unit()).isBetween(48, 49);
            assertThat(none.households()).isEqualTo(200);
        });
    }

    @Test
    void unitsWithoutAGridGetOne() {
        row.perform("li", session.retire("g2"));

        row.perform("li", new GridWishes(session).redivide(moves(found(Set.of()))));

        assertThat(session.grids()).extracting(PlanGrid::key).containsExactly("g1", "g3");
        assertThat(session.unitsOf("g3")).containsExactly(45, 46, 47, 48, 49);
    }

    @Test
    void itIsOneEditThatOpensAndClosesGridsAndItsUndoTakesAllOfItBack() {
        var anew = IntStream.range(45, 50)
                .mapToObj(unit -> new UnitMove(unit, "g2", "new1"))
                .toList();

        row.perform("li", new GridWishes(session).redivide(anew));
        assertThat(session.grids()).extracting(PlanGrid::key).containsExactly("g1", "g3");
        assertThat(session.unitsOf("g3")).containsExactly(45, 46, 47, 48, 49);

        row.perform("li", session.undo("li"));
        assertThat(session.grids()).extracting(PlanGrid::key).containsExactlyInAnyOrder("g1", "g2");
        assertThat(session.unitsOf("g2")).containsExactly(45, 46, 47, 48, 49);
    }

    @Test
    void aUnitThatSomebodyElseMovedMeanwhileStaysThereAndItsGridStaysWithIt() {
        var anew = IntStream.range(45, 50)
                .mapToObj(unit -> new UnitMove(unit, "g2", "g1"))
                .toList();
        row.perform("wang", session.move(List.of(new UnitMove(44, "g1", "g2"), new UnitMove(49, "g2", null))));

        var ready = (Prepared.Ready) new GridWishes(session).redivide(anew);

        assertThat(ready.content().moves()).extracting(UnitMove::unit).containsExactly(45, 46, 47, 48);
        assertThat(ready.content().closes()).isEmpty();
        assertThat(ready.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.unit()).isEqualTo(49);
            assertThat(conflict.by()).isEqualTo("wang");
        });
    }

    @Test
    void aSearchThatIsStoppedKeepsTheBest() throws InterruptedException {
        row.perform("li", session.move(List.of(give(45), give(46))));
        var run = run(30, Set.of());
        var thread = Thread.ofPlatform().start(run);
        await().until(() -> run.view().version() > 0);

        run.stop();

        assertThat(run.isSearching()).isFalse();
        assertThat(run.view().options())
                .as("the best so far, before it has ended")
                .isNotEmpty();
        thread.join(5_000);
        assertThat(run.view().state()).isEqualTo(State.DONE);
        assertThat(run.view().options().getFirst().figures().inWindow()).isEqualTo(2);
    }

    @Test
    void itsCurveHasEachImprovementAndFalls() {
        row.perform("li", session.move(List.of(give(45), give(46))));
        var run = run(30, Set.of());
        run.better(0.1, 9, 2, () -> new int[10]);
        run.better(0.2, 12, 0, () -> new int[10]);
        run.better(0.3, 11, 0, () -> new int[10]);
        run.better(0.4, 7, 0, () -> new int[10]);

        assertThat(run.view().curve())
                .as("anew where fewer grids are outside the limits")
                .extracting(AutoPlanView.Point::objective)
                .containsExactly(12.0, 11.0, 7.0);
    }

    @Test
    void gridsGetAsManyIncidentsWhereThatCounts() {
        // Three grids can have 25 a month each if the first gets four units; most ways to cut the row give one of them
        // none.
        var burdened = new AutoPlanWish(Weights.DEFAULT.withStability(0).withLoad(20), 1, false, 1, Set.of(), 1);
        var run = new AutoRun(
                CommunityDivision.of(session, burdened, unit -> Set.of(3, 4, 8).contains(unit.number()) ? 25 : 0),
                burdened);
        run.run();

        assertThat(run.view().options().getFirst().figures().loadDeviation()).isZero();
    }

    @Test
    void reachesAcrossARiverOnlyWhereABridgeLeadsAcrossUnlessAskedTo() {
        var river = new TenInARow(BarrierClass.RIVER, List.of());
        assertThat(reasons(river, false))
                .as("eight units and two beyond the river")
                .anySatisfy(reason -> assertThat(reason).isInstanceOf(Reason.NoNumberOfGrids.class));
        assertThat(reasons(river, true)).isEmpty();
        assertThat(reasons(new TenInARow(BarrierClass.RIVER, List.of(TenInARow.BRIDGE)), false))
                .isEmpty();
    }

    private static List<Reason> reasons(TenInARow row, boolean acrossRivers) {
        var wish = new AutoPlanWish(Weights.DEFAULT, 1, acrossRivers, 1, Set.of(), 1);
        var run = new AutoRun(CommunityDivision.of(row.session(), wish, unit -> 0), wish);
        run.run();
        return run.view().reasons();
    }

    private AutoPlanView found(Set<String> locked) {
        var run = run(1, locked);
        run.run();
        return run.view();
    }

    private AutoRun run(int seconds, Set<String> locked) {
        var wish = new AutoPlanWish(Weights.DEFAULT, seconds, false, 1, locked, 1);
        return new AutoRun(CommunityDivision.of(session, wish, unit -> 0), wish);
    }

    private static List<UnitMove> moves(AutoPlanView found) {
        return found.options().getFirst().moves();
    }

    private static UnitMove give(int unit) {
        return new UnitMove(unit, "g2", "g1");
    }
}
