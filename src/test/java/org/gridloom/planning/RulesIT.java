package org.gridloom.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Audit;
import org.gridloom.account.Role;
import org.gridloom.rules.Finding;
import org.gridloom.rules.Limits;
import org.gridloom.rules.Rule;
import org.gridloom.rules.RuleSettings;
import org.gridloom.rules.Severity;
import org.gridloom.territory.CommunityFacts;
import org.gridloom.territory.CommunityKind;
import org.gridloom.territory.GridKind;
import org.gridloom.territory.HouseholdLimits;
import org.gridloom.territory.Territory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The rules' numbers, silence and repairs, on the demonstration town. */
@PostgisTest
class RulesIT {

    private static final As PLANNER = new As("li", Role.PLANNER);
    private static final As ADMIN = new As("admin", Role.ADMIN);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final RuleSet STRICT =
            new RuleSet(new Limits(1, 2), new Limits(0, 1), new Limits(50, 80), new RuleSettings(5, 1, 1, 0));

    @Autowired
    Territory territory;

    @Autowired
    Plans plans;

    @Autowired
    Redraw redraw;

    @Autowired
    DistrictRules rules;

    @Autowired
    HouseholdLimits limits;

    @Autowired
    Audit audit;

    CommunityFacts community;
    PlanId plan;

    @BeforeEach
    void aPlanOfATown() {
        community = TestTown.communities(territory).getFirst();
        plan = PLANNER.get(() -> plans.start(community.code(), "方案"));
    }

    @AfterEach
    void asConfigured() {
        for (var district : ADMIN.get(rules::districts)) {
            for (var kind : CommunityKind.values()) {
                ADMIN.run(() -> rules.reset(district.code(), kind));
            }
        }
        soon(() -> view().limits().equals(new Limits(300, 500)));
    }

    @Test
    void numbersThatAreSetReachOpenPlansAndGridsInForce() {
        var before = view().findings().size();
        ADMIN.run(() -> rules.set(district(), community.kind(), STRICT));

        soon(() -> view().limits().equals(new Limits(1, 2)));
        assertThat(view().findings()).hasSizeGreaterThan(before);
        assertThat(view().findings())
                .filteredOn(f -> f.finding().rule() == Rule.COMPACT)
                .hasSameSizeAs(view().grids());
        assertThat(limits.sign(GridKind.GENERAL, community.kind(), community.code() + "001", 3))
                .isEqualTo(HouseholdLimits.Sign.MANY);
        var entry = ADMIN.get(() -> audit.last("rules.set")).orElseThrow();
        assertThat(entry.subject()).isEqualTo(district() + " " + community.kind());
        assertThat(entry.detail()).contains("max=2");
    }

    @Test
    void aDistrictsOwnNumbersComeBeforeThoseOfAllDistricts() {
        ADMIN.run(() -> rules.set("", community.kind(), STRICT));
        soon(() -> view().limits().equals(new Limits(1, 2)));
        assertThat(ADMIN.get(() -> rules.holding(district(), community.kind())))
                .isEqualTo(new DistrictRules.Holding(STRICT, false));

        var own = new RuleSet(new Limits(3, 4), Limits.NONE, new Limits(50, 80), RuleSettings.DEFAULT);
        ADMIN.run(() -> rules.set(district(), community.kind(), own));
        soon(() -> view().limits().equals(new Limits(3, 4)));
        assertThat(ADMIN.get(() -> rules.holding(district(), community.kind())))
                .isEqualTo(new DistrictRules.Holding(own, true));

        ADMIN.run(() -> rules.reset(district(), community.kind()));
        soon(() -> view().limits().equals(new Limits(1, 2)));
    }

    @Test
    void onlyAnAdministratorSetsThemAndOnlyForDistrictsThereAre() {
        assertThatThrownBy(() -> PLANNER.run(() -> rules.set(district(), community.kind(), STRICT)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ADMIN.run(() -> rules.set("000000", community.kind(), STRICT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWarningIsSilencedWithAReasonAndHeardAgain() {
        var warning = finding(Severity.WARNING);
        assertThatThrownBy(() -> PLANNER.run(() -> plans.silence(plan, warning.subject(), " ")))
                .isInstanceOf(IllegalArgumentException.class);

        PLANNER.run(() -> plans.silence(plan, warning.subject(), "沿用老边界"));
        assertThat(silences()).containsExactly(new Silence(warning.subject(), "沿用老边界", "li"));

        PLANNER.run(() -> plans.endSilence(plan, warning.subject()));
        assertThat(silences()).isEmpty();
    }

    @Test
    void anErrorIsNotSilenced() {
        var error = finding(Severity.ERROR);
        assertThatThrownBy(() -> PLANNER.run(() -> plans.silence(plan, error.subject(), "不要紧")))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aRepairDoneEndsWhatItSaysItEnds() {
        var mended = 0;
        for (var finding : PLANNER.get(() -> plans.findings(plan))) {
            var repairs = PLANNER.get(() -> redraw.repairs(plan, finding.subject()));
            if (!repairs.isEmpty() && repairs.getFirst().ends().contains(finding.subject())) {
                var repair = repairs.getFirst();
                var outcome = PLANNER.get(() -> repair.creates()
                        ? redraw.create(plan, null, repair.moves())
                        : redraw.move(plan, repair.moves()));
                assertThat(outcome)
                        .isInstanceOfSatisfying(
                                EditOutcome.Applied.class,
                                done -> assertThat(done.conflicts()).isEmpty());
                assertThat(PLANNER.get(() -> plans.findings(plan)))
                        .extracting(Finding::subject)
                        .doesNotContainAnyElementsOf(repair.ends());
                PLANNER.run(() -> redraw.undo(plan));
                mended++;
            }
        }
        assertThat(mended).isPositive();
    }

    private PlanView view() {
        return PLANNER.get(() -> plans.view(plan));
    }

    private List<Silence> silences() {
        return view().findings().stream()
                .map(PlanView.FindingView::silence)
                .filter(silence -> silence != null)
                .toList();
    }

    private Finding finding(Severity severity) {
        return PLANNER.get(() -> plans.findings(plan)).stream()
                .filter(finding -> finding.severity() == severity)
                .findFirst()
                .orElseThrow();
    }

    private String district() {
        return community.code().substring(0, 6);
    }

    /** Sessions follow the change stream, so they are asked until they know. */
    private static void soon(BooleanSupplier holds) {
        await().atMost(SOON).until(holds::getAsBoolean);
    }
}
