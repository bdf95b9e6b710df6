package org.gridloom.rules;

import java.util.List;
import java.util.Optional;

/**
 * A rule at work. It finds its findings twice, by different ways that must agree: in a whole plan from its geometry, and after an edit by looking
 * only at what the edit touched. {@link Rule} has its severity, {@link Words} its words.
 */
sealed interface RuleCheck
        permits RuleCheck.OfGrid, RuleCheck.OfGeometry, UnassignedGround, CompoundWhole, DividedWholly, HouseholdsStay {

    /** All rules. */
    List<RuleCheck> ALL = List.of(
            new Households(Level.GRID),
            new UnassignedGround(),
            new GridHasGround(Level.GRID),
            new OnePiece(Level.GRID),
            new ExactCover(),
            new BuildingWhole(),
            new CompoundWhole(),
            new OneSide(),
            new AlongBarriers(),
            new Compact(),
            new TeamComplete(),
            new Households(Level.MICRO),
            new GridHasGround(Level.MICRO),
            new OnePiece(Level.MICRO),
            new DividedWholly(),
            new HouseholdsStay());

    Rule rule();

    List<? extends Finding> inWhole(WholePlan plan);

    void keepRight(Findings findings, PlanState plan, Touched touched);

    /** A rule that has at most one thing to say about a grid, or about a micro-grid, and looks at nothing but this to say it. */
    sealed interface OfGrid extends RuleCheck
            permits Households, GridHasGround, OnePiece, OneSide, AlongBarriers, Compact, TeamComplete {

        default Level level() {
            return Level.GRID;
        }

        Optional<? extends Finding> of(Share grid, PlanState plan);

        @Override
        default void keepRight(Findings findings, PlanState plan, Touched touched) {
            for (var key : touched.of(level())) {
                findings.say(rule(), rule().subject(key), plan.find(key).flatMap(share -> of(share, plan)));
            }
        }
    }

    /** A rule that holds for every drawn plan, whatever the edit, since a plan is made of whole units. */
    sealed interface OfGeometry extends RuleCheck permits ExactCover, BuildingWhole {

        @Override
        default void keepRight(Findings findings, PlanState plan, Touched touched) {}
    }
}
