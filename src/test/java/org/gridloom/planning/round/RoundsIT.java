package org.gridloom.planning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.gridloom.planning.Approval;
import org.gridloom.planning.PlanState;
import org.gridloom.planning.Plans;
import org.gridloom.planning.TestTown;
import org.gridloom.planning.comment.Comment;
import org.gridloom.planning.comment.Comments;
import org.gridloom.rules.Severity;
import org.gridloom.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rounds and comments, on the demonstration town. */
@PostgisTest
class RoundsIT {

    private static final As LI = new As("li", Role.PLANNER);
    private static final As ZHAO = new As("zhao", Role.APPROVER);

    @Autowired
    Territory territory;

    @Autowired
    Plans plans;

    @Autowired
    Approval approval;

    @Autowired
    Rounds rounds;

    @Autowired
    Comments comments;

    String street;
    long round;

    @BeforeEach
    void aRound() {
        street = TestTown.communities(territory).getFirst().code().substring(0, 9);
        round = LI.get(() -> rounds.start(street, "2026 秋", LocalDate.of(2026, 12, 1)));
    }

    @Test
    void hasAPlanForEveryCommunityOfItsStreet() {
        var standing = LI.get(() -> rounds.round(round));

        assertThat(standing.parts())
                .hasSize((int) SystemAccount.act(territory::communities).stream()
                        .filter(community -> community.code().startsWith(street))
                        .count())
                .allMatch(part -> part.plan().orElseThrow().plan().state() == PlanState.DRAFT);
        assertThat(standing.submitted()).isZero();
        assertThat(LI.get(rounds::all)).extracting(Round::id).contains(round);
    }

    @Test
    void isSubmittedAsAWholeOrNotAtAll() {
        var refused = LI.get(() -> rounds.submit(round, "请审"));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        RoundSubmission.Refused.class,
                        hindered -> assertThat(hindered.hindered()).isNotEmpty());
        assertThat(LI.get(() -> rounds.round(round)).submitted())
                .as("not even the plans that were ready")
                .isZero();

        excuse();
        var done = LI.get(() -> rounds.submit(round, "请审"));
        var standing = LI.get(() -> rounds.round(round));
        assertThat(done).isEqualTo(new RoundSubmission.Done(standing.parts().size()));
        assertThat(standing.complete()).isTrue();
    }

    @Test
    void aRejectedPlanComesBackToItsRound() {
        excuse();
        LI.run(() -> rounds.submit(round, ""));
        var rejected =
                LI.get(() -> rounds.round(round)).parts().getFirst().plan().orElseThrow();
        ZHAO.run(() -> approval.reject(rejected.plan().id(), "再看看"));

        var standing = LI.get(() -> rounds.round(round));
        assertThat(standing.drawn()).hasSize(1);
        assertThat(LI.get(() -> rounds.submit(round, "改好了"))).isEqualTo(new RoundSubmission.Done(1));
    }

    @Test
    void anotherPlanTakesThePlaceOfTheOneThereWas() {
        var part = LI.get(() -> rounds.round(round)).parts().getFirst();
        var other = LI.get(() -> rounds.startPlan(round, part.communityCode()));

        assertThat(LI.get(() -> rounds.round(round))
                        .parts()
                        .getFirst()
                        .plan()
                        .orElseThrow()
                        .plan()
                        .id())
                .isEqualTo(other);
        assertThatThrownBy(() -> LI.get(() -> rounds.startPlan(-1, part.communityCode())))
                .isInstanceOf(OutOfScope.class);
    }

    @Test
    void commentsArePinnedSettledAndOpenedAgain() {
        var plan = LI.get(() -> rounds.round(round))
                .parts()
                .getFirst()
                .plan()
                .orElseThrow()
                .plan()
                .id();
        ZHAO.run(() -> comments.add(plan, 117.05, 30.5, " 这里为什么不沿路？ "));

        var said = LI.get(() -> comments.of(plan)).getFirst();
        assertThat(said)
                .extracting(Comment::text, Comment::author, Comment::longitude, Comment::open)
                .containsExactly("这里为什么不沿路？", "zhao", 117.05, true);
        LI.run(() -> comments.resolve(plan, said.id(), true));
        assertThat(LI.get(() -> comments.of(plan)).getFirst().resolvedBy()).isEqualTo("li");
        LI.run(() -> comments.resolve(plan, said.id(), false));
        assertThat(LI.get(() -> comments.of(plan)).getFirst().open()).isTrue();
        assertThatThrownBy(() -> LI.run(() -> comments.add(plan, 117, 30, "  ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void excuse() {
        LI.run(() -> rounds.round(round)
                .drawn()
                .forEach(standing -> plans.findings(standing.plan().id()).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .forEach(error -> plans.askWaiver(standing.plan().id(), error.subject(), "历史原因"))));
    }
}
