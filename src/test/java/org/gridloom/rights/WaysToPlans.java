package org.gridloom.rights;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridloom.account.SystemAccount;
import org.gridloom.geometry.Geometries;
import org.gridloom.partition.Weights;
import org.gridloom.planning.AfterForce;
import org.gridloom.planning.Approval;
import org.gridloom.planning.AutoPlan;
import org.gridloom.planning.AutoPlanWish;
import org.gridloom.planning.CutScope;
import org.gridloom.planning.ForceSchedule;
import org.gridloom.planning.PlanHistory;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.PlanList;
import org.gridloom.planning.Plans;
import org.gridloom.planning.Redraw;
import org.gridloom.planning.comment.Comments;
import org.gridloom.planning.compare.Comparisons;
import org.gridloom.planning.output.PlanFile;
import org.gridloom.planning.output.PlanFiles;
import org.gridloom.planning.round.Rounds;
import org.gridloom.rights.Rights.Walker;
import org.gridloom.rules.Level;
import org.gridloom.territory.GridKind;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.context.ApplicationContext;

/** The ways by which plans and rounds of the other community might be reached. */
final class WaysToPlans {

    private final Ways ways;
    private final PlanId plan;
    private final Plans plans;
    private final PlanList planList;
    private final Approval approval;
    private final Comments comments;
    private final ForceSchedule schedule;
    private final Rounds rounds;
    private final long comment;
    private final long round;
    private final Comparisons comparisons;
    private final PlanFiles planFiles;
    private final AfterForce afterForce;
    private final Redraw redraw;
    private final AutoPlan autoPlan;
    private final PlanHistory history;

    private WaysToPlans(Ways ways, Elsewhere elsewhere, ApplicationContext context) {
        this.ways = ways;
        plan = elsewhere.plan();
        plans = context.getBean(Plans.class);
        planList = context.getBean(PlanList.class);
        approval = context.getBean(Approval.class);
        comments = context.getBean(Comments.class);
        schedule = context.getBean(ForceSchedule.class);
        rounds = context.getBean(Rounds.class);
        comment = elsewhere.comment();
        round = elsewhere.round();
        comparisons = context.getBean(Comparisons.class);
        planFiles = context.getBean(PlanFiles.class);
        afterForce = context.getBean(AfterForce.class);
        redraw = context.getBean(Redraw.class);
        autoPlan = context.getBean(AutoPlan.class);
        history = context.getBean(PlanHistory.class);
    }

    static void add(Ways ways, Elsewhere elsewhere, ApplicationContext context) {
        var these = new WaysToPlans(ways, elsewhere, context);
        these.read();
        these.redraw();
        these.decide();
    }

    private void read() {
        ways.way("Plans.communities()", Walker.PLANNER, plans::communities);
        ways.way("PlanList.all()", Walker.PLANNER, planList::all);
        ways.way("Plans.isThere(PlanId)", Walker.PLANNER, () -> plans.isThere(plan) ? TwoNeighbours.MARK : "");
        ways.way("Plans.plan(PlanId)", Walker.PLANNER, () -> plans.plan(plan));
        ways.way("Plans.view(PlanId)", Walker.PLANNER, () -> plans.view(plan));
        ways.way(
                "Plans.baseUnits(PlanId)",
                Walker.PLANNER,
                () -> plans.baseUnits(plan).labels());
        ways.way("Plans.ground(PlanId, Collection)", Walker.PLANNER, () -> plans.ground(plan, List.of()));
        ways.way("Plans.cutGround(PlanId)", Walker.PLANNER, () -> plans.cutGround(plan));
        ways.way("Plans.units(PlanId)", Walker.PLANNER, () -> plans.units(plan).labels());
        ways.way("Plans.findings(PlanId)", Walker.PLANNER, () -> plans.findings(plan));
        ways.way("Plans.waivers(PlanId)", Walker.PLANNER, () -> plans.waivers(plan));
        ways.way("Plans.openIn(String)", Walker.PLANNER, () -> {
            SystemAccount.act(() -> plans.view(plan));
            return plans.openIn(TwoNeighbours.OTHER).contains(plan) ? TwoNeighbours.MARK : "";
        });
        ways.way("AfterForce.matters(PlanId)", Walker.PLANNER, () -> afterForce.matters(plan));
        ways.way("Comments.of(PlanId)", Walker.PLANNER, () -> comments.of(plan));
        ways.way("Rounds.all()", Walker.PLANNER, rounds::all);
        ways.way("Rounds.round(long)", Walker.PLANNER, () -> rounds.round(round));
        ways.way("Plans.groundChanged(PlanId)", Walker.PLANNER, () -> plans.groundChanged(plan));
        ways.way(
                "PlanFiles.sheets(String, List, Locale)",
                Walker.PLANNER,
                () -> planFiles.sheets("", List.of(plan), Locale.ENGLISH).length);
        ways.way("Comparisons.of(PlanId, PlanId)", Walker.PLANNER, () -> comparisons.of(plan, plan));
        ways.way("Comparisons.withGridsInForce(PlanId)", Walker.PLANNER, () -> comparisons.withGridsInForce(plan));
        ways.way(
                "PlanFiles.write(PlanId, PlanFile, Locale, String)",
                Walker.PLANNER,
                () -> new String(planFiles.write(plan, PlanFile.GEOJSON, Locale.ENGLISH, ""), StandardCharsets.UTF_8));
        ways.way(
                "PlanFiles.poster(PlanId, String, Locale, String)",
                Walker.PLANNER,
                () -> planFiles.poster(plan, "g1", Locale.ENGLISH, "").length);
        ways.way(
                "PlanHistory.steps(PlanId, int, int)",
                Walker.PLANNER,
                () -> history.steps(plan, Integer.MAX_VALUE, 10));
        ways.way("PlanHistory.versions(PlanId)", Walker.PLANNER, () -> history.versions(plan));
        ways.way("Plans.verify(PlanId)", Walker.PLANNER, () -> plans.verify(plan));
        ways.way("Plans.certificate(PlanId)", Walker.PLANNER, () -> plans.certificate(plan));
    }

    private void redraw() {
        ways.way("Redraw.repairs(PlanId, String)", Walker.PLANNER, () -> redraw.repairs(plan, ""));
        ways.way("Redraw.move(PlanId, List)", Walker.PLANNER, () -> redraw.move(plan, List.of()));
        ways.way("Redraw.create(PlanId, String, List)", Walker.PLANNER, () -> redraw.create(plan, "", List.of()));
        ways.way("Redraw.retire(PlanId, String)", Walker.PLANNER, () -> redraw.retire(plan, ""));
        ways.way("Redraw.rename(PlanId, String, String)", Walker.PLANNER, () -> redraw.rename(plan, "", ""));
        ways.way(
                "Redraw.kind(PlanId, String, GridKind)",
                Walker.PLANNER,
                () -> redraw.kind(plan, "", GridKind.DEDICATED));
        ways.way("Redraw.merge(PlanId, String, String)", Walker.PLANNER, () -> redraw.merge(plan, "", ""));
        ways.way("Redraw.split(PlanId, String, int)", Walker.PLANNER, () -> redraw.split(plan, "", 2));
        ways.way("Redraw.returnTo(PlanId, int)", Walker.PLANNER, () -> redraw.returnTo(plan, 1));
        ways.way("PlanHistory.branch(PlanId, int, String)", Walker.PLANNER, () -> history.branch(plan, 1, "方案"));
        ways.way("PlanHistory.name(PlanId, int, String)", Walker.PLANNER, () -> {
            history.name(plan, 1, "方案");
            return "";
        });
        var line = Geometries.stored()
                .createLineString(new Coordinate[] {new Coordinate(121.4, 31.2), new Coordinate(121.5, 31.2)});
        ways.way(
                "Redraw.cut(PlanId, LineString, CutScope)",
                Walker.PLANNER,
                () -> redraw.cut(plan, line, new CutScope.All()));
        ways.way("Redraw.divide(PlanId, LineString, String)", Walker.PLANNER, () -> redraw.divide(plan, line, ""));
        ways.way(
                "Redraw.reshape(PlanId, LineString, LineString, String, String)",
                Walker.PLANNER,
                () -> redraw.reshape(plan, line, line, "", ""));
        ways.way(
                "Redraw.previewCut(PlanId, LineString, CutScope, String)",
                Walker.PLANNER,
                () -> redraw.previewCut(plan, line, new CutScope.All(), null));
        ways.way(
                "AutoPlan.start(PlanId, AutoPlanWish)",
                Walker.PLANNER,
                () -> autoPlan.start(plan, new AutoPlanWish(Weights.DEFAULT, 1, false, 1, Set.of(), 1)));
        ways.way("AutoPlan.look(PlanId)", Walker.PLANNER, () -> autoPlan.look(plan));
        ways.way("AutoPlan.stop(PlanId)", Walker.PLANNER, () -> autoPlan.stop(plan));
        ways.way("AutoPlan.discard(PlanId)", Walker.PLANNER, () -> autoPlan.discard(plan));
        ways.way("AutoPlan.take(PlanId, int)", Walker.PLANNER, () -> autoPlan.take(plan, 0));
        ways.way("Redraw.undo(PlanId)", Walker.PLANNER, () -> redraw.undo(plan));
        ways.way("Redraw.undoBefore(PlanId, int)", Walker.PLANNER, () -> redraw.undoBefore(plan, 1));
        ways.way("Redraw.redo(PlanId)", Walker.PLANNER, () -> redraw.redo(plan));
        ways.way(
                "Redraw.preview(PlanId, List, String, Level)",
                Walker.PLANNER,
                () -> redraw.preview(plan, List.of(), null, Level.GRID));
        ways.way(
                "Redraw.createWithin(PlanId, String, String, List)",
                Walker.PLANNER,
                () -> redraw.createWithin(plan, "g1", null, List.of()));
        ways.way(
                "Redraw.divideIntoMicroGrids(PlanId, String, int)",
                Walker.PLANNER,
                () -> redraw.divideIntoMicroGrids(plan, "g1", 2));
    }

    private void decide() {
        ways.way("Plans.start(String, String)", Walker.PLANNER, () -> plans.start(TwoNeighbours.OTHER, "方案"));
        ways.way("Plans.askWaiver(PlanId, String, String)", Walker.PLANNER, () -> {
            plans.askWaiver(plan, "", "");
            return "";
        });
        ways.way("Plans.takeBackWaiver(PlanId, String)", Walker.PLANNER, () -> {
            plans.takeBackWaiver(plan, "");
            return "";
        });
        ways.way("Plans.silence(PlanId, String, String)", Walker.PLANNER, () -> {
            plans.silence(plan, "", "");
            return "";
        });
        ways.way("Plans.endSilence(PlanId, String)", Walker.PLANNER, () -> {
            plans.endSilence(plan, "");
            return "";
        });
        ways.way("Comments.add(PlanId, double, double, String)", Walker.PLANNER, () -> {
            comments.add(plan, TwoNeighbours.IN_OTHER, TwoNeighbours.LATITUDE, "看过");
            return "";
        });
        ways.way("Comments.resolve(PlanId, long, boolean)", Walker.PLANNER, () -> {
            comments.resolve(plan, comment, true);
            return "";
        });
        ways.way(
                "Rounds.start(String, String, LocalDate)",
                Walker.PLANNER,
                () -> rounds.start(TwoNeighbours.STREET, "批次", LocalDate.EPOCH));
        ways.way("Rounds.startPlan(long, String)", Walker.PLANNER, () -> rounds.startPlan(round, TwoNeighbours.OTHER));
        ways.way("Rounds.submit(long, String)", Walker.PLANNER, () -> rounds.submit(round, ""));
        ways.way(
                "ForceSchedule.takeForceAt(PlanId, Instant)",
                Walker.APPROVER,
                () -> schedule.takeForceAt(plan, Instant.MAX));
        ways.way("ForceSchedule.cancel(PlanId)", Walker.APPROVER, () -> schedule.cancel(plan));
        ways.way("Approval.submit(PlanId, String)", Walker.PLANNER, () -> approval.submit(plan, ""));
        ways.way("Approval.withdraw(PlanId)", Walker.PLANNER, () -> approval.withdraw(plan));
        ways.way(
                "Approval.decideWaiver(PlanId, String, boolean)",
                Walker.APPROVER,
                () -> approval.decideWaiver(plan, "", true));
        ways.way("Approval.approve(PlanId, String)", Walker.APPROVER, () -> approval.approve(plan, ""));
        ways.way("Approval.reject(PlanId, String)", Walker.APPROVER, () -> approval.reject(plan, ""));
        ways.way("Approval.file(PlanId)", Walker.APPROVER, () -> approval.file(plan));
        ways.way("Approval.takeForce(PlanId)", Walker.APPROVER, () -> approval.takeForce(plan));
    }
}
