package org.gridloom.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
        row.perform("li", new GridWishes(session).redivide(found.moves()));

        assertThat(found.state()).isEqualTo(State.DONE);
        assertThat(found.illegal()).isZero();
        assertThat(found.reasons()).isEmpty();
        assertThat(found.households()).isEqualTo(200);
        assertThat(session.findings()).isEmpty();
        assertThat(session.grids()).extracting(PlanGrid::key).containsExactly("g1", "g2");
    }

    @Test
    void aLockedGridStaysAsItIsEvenIfItBreaksTheLimits() {
        row.perform("li", session.move(List.of(give(45), give(46))));

        assertThat(found(Set.of("g1")).moves()).isEmpty();
    }

    @Test
    void aDedicatedGridStaysAsItIs() {
        row.perform("li", session.move(List.of(give(45), give(46))));
        row.perform("li", new GridWishes(session).kind("g1", GridKind.DEDICATED));

        assertThat(found(Set.of()).moves()).isEmpty();
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

        row.perform("li", new GridWishes(session).redivide(found(Set.of()).moves()));

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
        var run = new AutoRun(CommunityDivision.of(session, wish(30, Set.of())), wish(30, Set.of()));
        var thread = Thread.ofPlatform().start(run);
        while (run.view().version() == 0) {
            Thread.sleep(5);
        }

        run.stop();

        assertThat(run.awaitEnd(5)).isTrue();
        assertThat(run.view().state()).isEqualTo(State.DONE);
        assertThat(run.view().illegal()).isZero();
        thread.join();
    }

    private AutoPlanView found(Set<String> locked) {
        var run = new AutoRun(CommunityDivision.of(session, wish(1, locked)), wish(1, locked));
        run.run();
        return run.view();
    }

    private static AutoPlanWish wish(int seconds, Set<String> locked) {
        return new AutoPlanWish(Weights.DEFAULT, seconds, locked, 1);
    }

    private static UnitMove give(int unit) {
        return new UnitMove(unit, "g2", "g1");
    }
}
