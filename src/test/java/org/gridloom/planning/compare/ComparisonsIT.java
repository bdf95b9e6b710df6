package org.gridloom.planning.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.gridloom.exchange.TableFile;
import org.gridloom.geometry.Geometries;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.PlanView;
import org.gridloom.planning.Plans;
import org.gridloom.planning.Redraw;
import org.gridloom.planning.TestTown;
import org.gridloom.planning.compare.Comparison.Handover;
import org.gridloom.territory.Grids;
import org.gridloom.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.annotation.Autowired;

/** Two ways to divide a community of the demonstration town. */
@PostgisTest
class ComparisonsIT {

    private static final As LI = new As("li", Role.PLANNER);

    @Autowired
    Territory territory;

    @Autowired
    Plans plans;

    @Autowired
    Redraw redraw;

    @Autowired
    Grids grids;

    @Autowired
    Comparisons comparisons;

    String community;
    PlanId plan;

    @BeforeEach
    void aPlanOfATown() {
        community = TestTown.communities(territory).getFirst().code();
        plan = LI.get(() -> plans.start(community, "方案"));
    }

    @Test
    void aPlanThatWasOnlyStartedChangesNothing() {
        var comparison = LI.get(() -> comparisons.withGridsInForce(plan));

        assertThat(comparison.changed()).isEmpty();
        assertThat(comparison.handovers()).isEmpty();
        assertThat(comparison.first().grids()).isEqualTo(comparison.second().grids());
    }

    @Test
    void whatMovedIsInTheMatrixWithItsHouseholds() {
        var view = LI.get(() -> plans.view(plan));
        var from = view.grids().getFirst();
        var to = view.grids().getLast();
        var moved = from.units().subList(0, 3);
        var households = households(moved);
        move(from, to, moved);

        var comparison = LI.get(() -> comparisons.withGridsInForce(plan));

        assertThat(comparison.handovers())
                .containsExactly(new Handover(from.grid().code(), to.grid().code(), households, 3));
        assertThat(comparison.changed()).containsExactlyInAnyOrderElementsOf(moved);
        assertThat(comparison.householdsMoved()).isEqualTo(households);
        var csv = new ByteArrayOutputStream();
        TableFile.csv(HandoverTable.of(comparison), csv);
        assertThat(csv.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF→,%s\r\n%s,%d\r\n"
                        .formatted(to.grid().number(), from.grid().number(), households));
    }

    @Test
    void twoPlansAreComparedWithEachOther() {
        var other = LI.get(() -> plans.start(community, "另一个方案"));
        var view = LI.get(() -> plans.view(plan));
        move(
                view.grids().getFirst(),
                view.grids().getLast(),
                view.grids().getFirst().units().subList(0, 1));

        var there = LI.get(() -> comparisons.of(other, plan));
        var back = LI.get(() -> comparisons.of(plan, other));

        assertThat(there.sameGround()).isTrue();
        assertThat(there.handovers()).hasSize(1);
        assertThat(back.handovers().getFirst().from())
                .isEqualTo(there.handovers().getFirst().to());
        assertThat(LI.get(() -> comparisons.of(plan, plan)).changed()).isEmpty();
    }

    @Test
    void areaHouseholdsAndBorderOfAllGridsAreThoseOfTheCommunity() {
        var facts = SystemAccount.act(() -> territory.community(community)).orElseThrow();
        var comparison = LI.get(() -> comparisons.withGridsInForce(plan));
        var total = comparison.second().total();

        assertThat(total.households()).isEqualTo(facts.households());
        var units = LI.get(() -> plans.units(plan));
        assertThat(total.area())
                .isCloseTo(
                        units.coverage().units().stream()
                                .mapToDouble(unit -> unit.area().getArea())
                                .sum(),
                        within(0.01));
        assertThat(comparison.second().grids()).allSatisfy(grid -> {
            assertThat(grid.figures().compactness()).isBetween(0.05, 1.0);
            assertThat(grid.figures().barrierShare()).isBetween(0.0, 1.0);
        });
        var areas = Division.of(LI.get(() -> plans.view(plan)), units).areas();
        assertThat(total.perimeter())
                .isCloseTo(areas.stream().mapToDouble(area -> area.getLength()).sum(), within(0.5));
    }

    @Test
    void plansOfTwoCommunitiesHaveNothingToCompare() {
        var elsewhere = TestTown.communities(territory).getLast().code();
        var other = LI.get(() -> plans.start(elsewhere, "别处"));

        assertThatThrownBy(() -> LI.get(() -> comparisons.of(plan, other))).isInstanceOf(OutOfScope.class);
    }

    @Test
    void theHalvesOfADividedGridAreCountedThoughTheLineCutsUnits() {
        var whole = LI.get(() -> plans.start(community, "未切割"));
        var grid = LI.get(() -> plans.view(plan)).grids().getFirst();
        divide(grid);
        var cut = LI.get(() -> plans.units(plan));
        assertThat(cut.numbers())
                .hasSizeGreaterThan(
                        LI.get(() -> plans.baseUnits(plan)).numbers().size());
        var half = LI.get(() -> plans.view(plan)).grids().stream()
                .filter(each -> each.grid().code() == null)
                .findAny()
                .orElseThrow();

        var inForce = LI.get(() -> comparisons.withGridsInForce(plan));
        var there = LI.get(() -> comparisons.of(whole, plan));
        var back = LI.get(() -> comparisons.of(plan, whole));

        assertThat(inForce.handovers())
                .containsExactly(new Handover(
                        grid.grid().code(),
                        "b" + half.grid().key(),
                        half.households(),
                        half.units().size()));
        assertThat(inForce.changed()).containsExactlyInAnyOrderElementsOf(half.units());
        assertThat(inForce.sameGround()).isTrue();
        assertThat(there.handovers()).isEqualTo(inForce.handovers());
        assertThat(there.sameGround()).isFalse();
        assertThat(there.second().grids()).isEqualTo(inForce.second().grids());
        assertThat(back.householdsMoved()).isEqualTo(half.households());
        assertThat(back.changed()).containsExactlyInAnyOrderElementsOf(half.units());
    }

    /** From south to north through its middle. */
    private void divide(PlanView.GridView grid) {
        var facts = SystemAccount.act(() -> territory.community(community)).orElseThrow();
        var area = SystemAccount.act(() -> grids.of(facts)).stream()
                .filter(each -> each.code().equals(grid.grid().code()))
                .findAny()
                .orElseThrow()
                .area()
                .getEnvelopeInternal();
        var x = area.centre().x;
        var line = Geometries.stored().createLineString(new Coordinate[] {
            new Coordinate(x, area.getMinY() - 0.0005), new Coordinate(x, area.getMaxY() + 0.0005)
        });
        LI.run(() -> redraw.divide(plan, line, grid.grid().key()));
    }

    private int households(List<Integer> units) {
        var all = LI.get(() -> plans.units(plan));
        return all.indices(units).stream()
                .mapToInt(index -> all.coverage().units().get(index).households())
                .sum();
    }

    private void move(PlanView.GridView from, PlanView.GridView to, List<Integer> units) {
        LI.run(() -> redraw.move(
                plan,
                units.stream()
                        .map(unit ->
                                new UnitMove(unit, from.grid().key(), to.grid().key()))
                        .toList()));
    }
}
