package org.gridloom.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gridloom.geometry.BarrierClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionerTest {

    private static final Window TOWN = Window.of(300, 500);

    private static Outcome divide(Problem problem, long steps) {
        return Partitioner.divide(problem, Budget.ofSteps(steps), 1, Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void givesEveryUnitToOneGridInOnePieceInsideTheWindow(long seed) {
        int side = 6 + (int) (seed * 3);
        var network = new RandomNetwork(side, side + 2, seed).build();
        var outcome = divide(Problem.of(network, TOWN, Weights.DEFAULT), 300_000);
        assertThat(outcome.legal()).isTrue();
        assertThat(outcome.reasons()).isEmpty();
        assertThat(outcome.gridOf()).hasSize(network.size());
        assertThat(Arrays.stream(outcome.gridOf()).distinct().count()).isEqualTo(outcome.grids());
        assertThat(outcome.figures().disconnected()).isZero();
        var households = new int[outcome.grids()];
        for (int unit = 0; unit < network.size(); unit++) {
            households[outcome.gridOf()[unit]] += network.households(unit);
        }
        assertThat(Arrays.stream(households).boxed()).allMatch(TOWN::holds);
    }

    @Test
    void makesTheSamePlanOfTheSameSeedAndSteps() {
        var problem = Problem.of(new RandomNetwork(15, 15, 3).build(), TOWN, Weights.DEFAULT);
        assertThat(divide(problem, 200_000).gridOf())
                .isEqualTo(divide(problem, 200_000).gridOf());
        assertThat(Partitioner.divide(problem, Budget.ofSteps(200_000), 2, Progress.NONE)
                        .gridOf())
                .isNotEqualTo(divide(problem, 200_000).gridOf());
    }

    @Test
    void putsBordersOnRoadsWhereTheyCount() {
        var network = new RandomNetwork(24, 24, 5).build();
        var with = divide(Problem.of(network, TOWN, Weights.DEFAULT.withBarriers(2)), 1_000_000)
                .figures();
        var without = divide(Problem.of(network, TOWN, Weights.DEFAULT.withBarriers(0)), 1_000_000)
                .figures();
        assertThat(with.barrierShare()).isGreaterThan(without.barrierShare() + 0.1);
    }

    @Test
    void reachesAcrossNoRiverThatCannotBeCrossed() {
        var network = RandomNetwork.withRiver(18, 12, 7, 4).build();
        var outcome = divide(Problem.of(network, TOWN, Weights.DEFAULT), 300_000);
        assertThat(outcome.legal()).isTrue();
        for (int unit = 0; unit < network.size(); unit++) {
            for (int arc = network.first(unit); arc < network.end(unit); arc++) {
                if (!network.joins(arc)) {
                    assertThat(outcome.gridOf()[unit]).isNotEqualTo(outcome.gridOf()[network.neighbour(arc)]);
                }
            }
        }
    }

    @Test
    void namesAUnitThatAloneIsTooLargeAndMakesAllOtherGridsLegal() {
        var builder = row(40, 50);
        int estate = builder.unit(900, 1600, -1, 0, true);
        builder.border(estate, 39, 40, BarrierClass.NONE);
        var outcome = divide(Problem.of(builder.build(), TOWN, Weights.DEFAULT), 300_000);
        assertThat(outcome.legal()).isFalse();
        assertThat(outcome.reasons()).containsExactly(new Reason.UnitOverLimit(estate, 900));
        assertThat(outcome.figures().inWindow()).isEqualTo(outcome.grids() - 1);
    }

    @Test
    void namesAPocketThatIsTooSmallAndDividesTheRest() {
        var builder = row(40, 50);
        builder.unit(120, 1600, -1, 0, true);
        var outcome = divide(Problem.of(builder.build(), TOWN, Weights.DEFAULT), 300_000);
        assertThat(outcome.reasons()).containsExactly(new Reason.NoNumberOfGrids(40, 1, 120, 1, 0, 1));
        assertThat(outcome.figures().inWindow()).isEqualTo(outcome.grids() - 1);
    }

    @Test
    void saysWhichNumbersOfGridsAreToSmallAndTooLarge() {
        var outcome = divide(Problem.of(row(11, 50).build(), TOWN, Weights.DEFAULT), 50_000);
        assertThat(outcome.reasons()).containsExactly(new Reason.NoNumberOfGrids(0, 11, 550, 2, 1, 1));
    }

    @Test
    void makesAsManyGridsAsAskedFor() {
        var problem = Problem.of(row(40, 50).build(), TOWN, Weights.DEFAULT);
        assertThat(IntStream.rangeClosed(4, 6)
                        .map(number ->
                                divide(problem.withGrids(number), 100_000).grids()))
                .containsExactly(4, 5, 6);
        var impossible = divide(problem.withGrids(9), 100_000);
        assertThat(impossible.grids()).isEqualTo(9);
        assertThat(impossible.reasons()).containsExactly(new Reason.OtherNumberAsked(9, 4, 6));
    }

    @Test
    void leavesALegalPlanAloneWhereOnlyStabilityCounts() {
        var network = new RandomNetwork(15, 15, 9).build();
        var inForce = divide(Problem.of(network, TOWN, Weights.DEFAULT), 200_000);
        var again = divide(Problem.of(network, TOWN, Weights.MEND).withInForce(inForce.gridOf()), 200_000);
        assertThat(again.figures().movedHouseholds()).isZero();
        assertThat(again.label()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void mendsAPlanWithAnEstateJustMovedInByMovingFewHouseholds(long seed) {
        var town = new RandomNetwork(14, 14, seed);
        var network = town.build();
        var inForce = divide(Problem.of(network, TOWN, Weights.DEFAULT), 200_000);
        int estate = new Random(seed).nextInt(network.size());
        var grown = new UnitNetworkBuilder();
        for (int unit = 0; unit < network.size(); unit++) {
            grown.unit(network.households(unit) + (unit == estate ? 260 : 0), 1600, -1, 0, true);
        }
        for (int arc = 0; arc < network.arcs(); arc++) {
            if (network.origin(arc) < network.neighbour(arc)) {
                grown.border(network.origin(arc), network.neighbour(arc), network.length(arc), BarrierClass.NONE);
            }
        }
        var problem = Problem.of(grown.build(), TOWN, Weights.MEND).withInForce(inForce.gridOf());
        var mended = divide(problem, 500_000);
        assertThat(mended.legal()).isTrue();
        assertThat(mended.figures().movedHouseholds()).isLessThan(400);
        var anew = divide(problem.withWeights(Weights.DEFAULT.withStability(0)), 500_000);
        assertThat(mended.figures().movedHouseholds()).isLessThan(anew.figures().movedHouseholds());
    }

    @Test
    void takesNarrowStripsAlongAndLetsThemJoinNothing() {
        // Two rows of houses with a strip between them, which touches all: without it they are apart.
        var builder = new UnitNetworkBuilder();
        int strip = builder.unit(0, 100, -1, 0, false);
        for (int house = 0; house < 16; house++) {
            int unit = builder.unit(50, 1600, -1, 0, true);
            builder.border(strip, unit, 40, BarrierClass.NONE);
            if (house % 8 != 0) {
                builder.border(unit - 1, unit, 40, BarrierClass.NONE);
            }
        }
        var outcome = divide(Problem.of(builder.build(), TOWN, Weights.DEFAULT), 50_000);
        assertThat(outcome.legal()).isTrue();
        assertThat(outcome.gridOf()[1]).isNotEqualTo(outcome.gridOf()[9]);
        assertThat(outcome.figures().units()).isEqualTo(17);
    }

    @Test
    void keepsWhatItHasWhenCancelledAndTellsOfEachBetterPlan() {
        var problem = Problem.of(new RandomNetwork(20, 20, 2).build(), TOWN, Weights.DEFAULT);
        var told = new AtomicInteger();
        var outcome = Partitioner.divide(problem, Budget.ofSeconds(3600), 1, new Progress() {
            @Override
            public void better(double done, double objective, int illegal, Supplier<int[]> gridOf) {
                assertThat(gridOf.get()).hasSize(400);
                told.incrementAndGet();
            }

            @Override
            public boolean cancelled() {
                return told.get() > 1;
            }
        });
        assertThat(outcome.gridOf()).hasSize(400);
        assertThat(told).hasValueGreaterThan(1);
    }

    @Test
    void leavesLockedAndDedicatedGridsUntouched() {
        var network = new RandomNetwork(15, 15, 9).build();
        var inForce =
                divide(Problem.of(network, TOWN, Weights.DEFAULT), 100_000).gridOf();
        // A campus of 4 by 4 units with far too few households, in the middle of grids.
        int campus = Arrays.stream(inForce).max().orElseThrow() + 1;
        for (int row = 5; row < 9; row++) {
            Arrays.fill(inForce, row * 15 + 5, row * 15 + 9, campus);
        }
        var problem =
                Problem.of(network, TOWN, Weights.DEFAULT).withInForce(inForce).withKept(Set.of(campus, 0));
        var outcome = divide(problem, 300_000);
        assertThat(outcome.legal()).isTrue();
        for (int unit = 0; unit < network.size(); unit++) {
            boolean keeps = inForce[unit] == campus || inForce[unit] == 0;
            assertThat(outcome.label()[outcome.gridOf()[unit]] == inForce[unit] || !keeps)
                    .isTrue();
            assertThat(keeps).isEqualTo(Set.of(campus, 0).contains(outcome.label()[outcome.gridOf()[unit]]));
        }
    }

    @Test
    void givesAGridThatIsTooLargeAnywayWhatWouldBreakAnother() {
        // 320 on each side of an estate of 900, and on one side 120 more beyond a wall of 320: only the estate can take
        // those.
        var builder = new UnitNetworkBuilder();
        int[] households = {320, 900, 120, 320};
        for (int unit = 0; unit < 4; unit++) {
            builder.unit(households[unit], 1600, -1, 0, true);
            if (unit > 0) {
                builder.border(unit - 1, unit, 40, BarrierClass.NONE);
            }
        }
        var outcome = divide(Problem.of(builder.build(), new Window(300, 400, 350), Weights.DEFAULT), 50_000);
        assertThat(outcome.grids()).isEqualTo(3);
        assertThat(outcome.figures().inWindow())
                .as(Arrays.toString(outcome.gridOf()))
                .isEqualTo(2);
        assertThat(outcome.gridOf()[1]).isEqualTo(outcome.gridOf()[2]);
    }

    @Test
    void tellsWhichPossibleNumbersOfGridsFail() {
        // By their sum 840 make two grids; but of units of 280 no grid holds one or two.
        var outcome = divide(Problem.of(row(3, 280).build(), TOWN, Weights.DEFAULT), 50_000);
        assertThat(outcome.reasons()).containsExactly(new Reason.NoneFound(2, 2, 2, List.of(new Reason.Tried(2, 2))));
    }

    @Test
    void tellsOfEachPossibleNumberOfGridsHowManyOfThemFail() {
        // 2,700 households make six to nine grids by their sum; but grids of units of 270 are too small or too large.
        var outcome = divide(Problem.of(row(10, 270).build(), TOWN, Weights.DEFAULT), 400_000);
        assertThat(outcome.reasons()).singleElement().isInstanceOfSatisfying(Reason.NoneFound.class, none -> {
            assertThat(none.fewest()).isEqualTo(6);
            assertThat(none.most()).isEqualTo(9);
            assertThat(none.tried()).extracting(Reason.Tried::grids).containsExactly(6, 7, 8, 9);
            assertThat(none.tried()).extracting(Reason.Tried::illegalGrids).containsExactly(6, 7, 8, 9);
        });
    }

    @Test
    void givesGridsAsManyIncidentsEachWhereThatCounts() {
        var network = new RandomNetwork(16, 16, 4).build();
        var without = divide(Problem.of(network, TOWN, Weights.DEFAULT.withLoad(0)), 600_000);
        var with = divide(Problem.of(network, TOWN, Weights.DEFAULT.withLoad(4)), 600_000);
        assertThat(with.legal()).isTrue();
        assertThat(with.figures().loadDeviation()).isLessThan(without.figures().loadDeviation() / 2);
    }

    @Test
    void theWeightOfIncidentsChangesNothingWhereThereAreNone() {
        var problem = Problem.of(row(12, 110).build(), TOWN, Weights.DEFAULT.withLoad(0));
        assertThat(divide(problem.withWeights(Weights.DEFAULT.withLoad(5)), 100_000)
                        .gridOf())
                .isEqualTo(divide(problem, 100_000).gridOf());
    }

    @Test
    void findsAlternativesOnTheFrontThatReallyDiffer() {
        var network = new RandomNetwork(18, 18, 5).build();
        var problem = Problem.of(network, TOWN, Weights.DEFAULT);
        var plans = Alternatives.find(problem, 3, Budget.ofSteps(1_200_000), 1, Progress.NONE);
        assertThat(plans).hasSizeBetween(2, 3).allMatch(Outcome::legal);
        for (var one : plans) {
            for (var other : plans) {
                if (one != other) {
                    assertThat(Alternatives.difference(network, one, other)).isGreaterThanOrEqualTo(0.05);
                    assertThat(one.figures().meanCompactness() > other.figures().meanCompactness()
                                    || one.figures().barrierShare()
                                            > other.figures().barrierShare()
                                    || one == plans.getFirst()
                                    || other == plans.getFirst())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void offersAPlanThatKeepsMostAsItIsAlsoWhereThatHasNoWeight() {
        var network = new RandomNetwork(18, 18, 5).build();
        var drawn =
                divide(Problem.of(network, TOWN, Weights.DEFAULT.withShape(0).withBarriers(0)), 100_000);
        var problem =
                Problem.of(network, TOWN, Weights.DEFAULT.withStability(0)).withInForce(drawn.gridOf());
        var plans = Alternatives.find(problem, 4, Budget.ofSteps(2_000_000), 1, Progress.NONE);
        long moved = plans.getFirst().figures().movedHouseholds();
        assertThat(plans).anyMatch(plan -> plan.figures().movedHouseholds() < moved / 2);
    }

    @Test
    void refusesNothingToDivideAndAPlanInForceThatDoesNotFit() {
        var none = new UnitNetworkBuilder().build();
        var nothing = Problem.of(none, TOWN, Weights.DEFAULT);
        assertThatThrownBy(() -> divide(nothing, 1000)).hasMessageContaining("no units");
        assertThatThrownBy(() -> new Problem(none, TOWN, Weights.DEFAULT, new int[3], OptionalInt.empty()))
                .hasMessageContaining("3 of 0 units");
    }

    /** Houses in a row. */
    private static UnitNetworkBuilder row(int units, int households) {
        var builder = new UnitNetworkBuilder();
        for (int unit = 0; unit < units; unit++) {
            builder.unit(households, 1600, -1, 0, true);
            builder.outer(unit, 80);
            if (unit > 0) {
                builder.border(unit - 1, unit, 40, BarrierClass.NONE);
            }
        }
        return builder;
    }
}
