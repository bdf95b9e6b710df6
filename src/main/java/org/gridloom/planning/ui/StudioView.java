package org.gridloom.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.gridloom.account.Role;
import org.gridloom.map.BasemapSettings;
import org.gridloom.planning.AfterForce;
import org.gridloom.planning.Approval;
import org.gridloom.planning.Decision;
import org.gridloom.planning.ForceSchedule;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.PlanState;
import org.gridloom.planning.PlanSummary;
import org.gridloom.planning.Plans;
import org.gridloom.planning.Waiver;
import org.gridloom.shell.Times;
import org.gridloom.territory.Territory;
import org.jspecify.annotations.Nullable;

/** A plan on its way: the studio, and above it what this person may do with the plan next. */
@Route("plans")
@RolesAllowed({"PLANNER", "APPROVER", "LEADER", "ADMIN"})
@CssImport("./planning/studio-view.css")
class StudioView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

    /** The plan has grids and labels of its own; signs on top of them would only be in the way. */
    private static final String[] GROUND = {"area", "barrier", "building", "community", "compound"};

    private static final int REASONS_SHOWN = 5;

    private final Plans plans;
    private final Approval approval;
    private final ForceSchedule schedule;
    private final AfterForce afterForce;
    private final Territory territory;
    private final BasemapSettings basemap;
    private final AuthenticationContext authentication;
    private final Span state = new Span();
    private final Div acts = new Div();
    private final Div files = new Div();
    private String title = "";
    private @Nullable Shown shown;

    /** What the line above the studio depends on. */
    private record Shown(
            PlanState state,
            @Nullable String note,
            @Nullable Instant inForceAt,
            boolean groundChanged,
            List<Waiver> waivers) {}

    StudioView(
            Plans plans,
            Approval approval,
            ForceSchedule schedule,
            AfterForce afterForce,
            Territory territory,
            BasemapSettings basemap,
            AuthenticationContext authentication) {
        this.plans = plans;
        this.approval = approval;
        this.schedule = schedule;
        this.afterForce = afterForce;
        this.territory = territory;
        this.basemap = basemap;
        this.authentication = authentication;
        addClassName("studio-view");
        acts.addClassName("acts");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        var plan = new PlanId(id);
        var summary = find(plan);
        title = summary.communityName() + " · " + summary.name();
        var community = territory.community(summary.communityCode()).orElseThrow();
        var studio = new RedrawStudio(
                plan,
                authentication.getPrincipalName().orElseThrow(),
                getLocale(),
                basemap.config(getLocale())
                        .showing(community.boundary().getEnvelopeInternal())
                        .withLayers(GROUND),
                StudioTexts.in(this));
        studio.addStatusListener(status -> show(plan));
        studio.addAskWaiverListener(ask -> ReasonDialog.open(
                "plan.waiver", "plan.waiver.reason", true, reason -> plans.askWaiver(plan, ask.finding(), reason)));
        studio.addSilenceListener(ask -> ReasonDialog.open(
                "plan.silence", "plan.silence.reason", true, reason -> plans.silence(plan, ask.finding(), reason)));
        studio.addHearListener(ask -> plans.endSilence(plan, ask.finding()));
        removeAll();
        shown = null;
        state.addClassName("plan-state");
        var compare = new RouterLink(
                getTranslation("compare.open"), CompareView.class, CompareView.with(plan, CompareView.IN_FORCE));
        var bar = new Div(state, files, compare, acts);
        bar.addClassName("studio-bar");
        add(bar, studio);
        show(plan);
    }

    private PlanSummary find(PlanId plan) {
        try {
            return plans.plan(plan);
        } catch (NoSuchElementException e) {
            throw new NotFoundException();
        }
    }

    /** Leaves everything as it is where nothing changed: a button that is put in its own place again would lose a click on its way. */
    private void show(PlanId id) {
        var plan = plans.plan(id);
        var now = new Shown(plan.state(), plan.note(), plan.inForceAt(), plans.groundChanged(id), plans.waivers(id));
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        files.removeAll();
        files.add(new PlanFilesMenu(id, plan.state()));
        state.setText(getTranslation("plan.state." + plan.state()));
        state.setTitle(plan.note() == null ? "" : plan.note());
        acts.removeAll();
        if (now.groundChanged() && isOnItsWay(plan.state())) {
            var changed = new Span(getTranslation("plan.groundChanged"));
            changed.addClassName("soon");
            acts.add(changed);
        }
        if (plan.inForceAt() != null) {
            acts.add(new Span(getTranslation("plan.scheduled", Times.toTheMinute(plan.inForceAt()))));
        }
        if (plan.note() != null && !plan.note().isBlank() && plan.state() != PlanState.DRAFT) {
            var note = new Span(getTranslation("plan.note", plan.note()));
            note.addClassName("secondary");
            acts.add(note);
        }
        if (authentication.hasRole(Role.PLANNER.name())) {
            showPlannersActs(plan);
        }
        if (authentication.hasRole(Role.APPROVER.name())) {
            showApproversActs(plan);
        }
    }

    private static boolean isOnItsWay(PlanState state) {
        return state != PlanState.IN_FORCE && state != PlanState.SUPERSEDED;
    }

    private void showPlannersActs(PlanSummary plan) {
        if (plan.state().editable()) {
            act(
                    plan,
                    "plan.submit",
                    true,
                    () -> ReasonDialog.open(
                            "plan.submit",
                            "plan.submit.note",
                            false,
                            note -> decide(plan.id(), () -> approval.submit(plan.id(), note))));
        } else if (plan.state() == PlanState.SUBMITTED) {
            act(plan, "plan.withdraw", false, () -> decide(plan.id(), () -> approval.withdraw(plan.id())));
        }
    }

    private void showApproversActs(PlanSummary plan) {
        switch (plan.state()) {
            case SUBMITTED -> {
                acts.add(new WaiverList(plans, approval, plan.id(), decision -> tell(plan.id(), decision)));
                reject(plan);
                act(plan, "plan.approve", true, () -> decide(plan.id(), () -> approval.approve(plan.id(), "")));
            }
            case APPROVED -> {
                reject(plan);
                act(plan, "plan.file", true, () -> decide(plan.id(), () -> approval.file(plan.id())));
            }
            case FILED -> {
                reject(plan);
                acts.add(new ForceDate(schedule, plan, decision -> tell(plan.id(), decision)));
                act(
                        plan,
                        "plan.takeForce",
                        true,
                        () -> ReasonDialog.confirm(
                                "plan.takeForce",
                                "plan.takeForce.text",
                                () -> decide(plan.id(), () -> approval.takeForce(plan.id()))));
            }
            case DRAFT, IN_FORCE, SUPERSEDED, WITHDRAWN, REJECTED -> {}
        }
    }

    private void reject(PlanSummary plan) {
        act(
                plan,
                "plan.reject",
                false,
                () -> ReasonDialog.open(
                        "plan.reject",
                        "plan.reject.reason",
                        true,
                        reason -> decide(plan.id(), () -> approval.reject(plan.id(), reason))));
    }

    private void act(PlanSummary plan, String label, boolean primary, Runnable work) {
        var button = new Button(getTranslation(label), e -> work.run());
        button.setId(label.replace('.', '-'));
        button.addThemeVariants(primary ? ButtonVariant.PRIMARY : ButtonVariant.TERTIARY);
        acts.add(button);
    }

    private void decide(PlanId plan, Supplier<Decision> step) {
        tell(plan, step.get());
    }

    private void tell(PlanId plan, Decision decision) {
        switch (decision) {
            case Decision.Done(var reached) -> {
                Notification.show(getTranslation("plan.done", getTranslation("plan.state." + reached)));
                if (reached == PlanState.IN_FORCE) {
                    AfterForceDialog.open(afterForce.matters(plan));
                }
            }
            case Decision.Refused(var reasons) ->
                RefusalNotice.show(
                        getTranslation("plan.refused", reasons.size()),
                        reasons.stream()
                                .limit(REASONS_SHOWN)
                                .map(reason -> reason(plan, reason))
                                .toList());
        }
        show(plan);
    }

    private String reason(PlanId plan, Decision.Reason reason) {
        var kind = getTranslation("plan.refused." + reason.kind());
        return reason.about().isEmpty()
                ? kind
                : getTranslation(
                        "plan.refused.about", kind, StudioTexts.finding(plans, plan, reason.about(), getLocale()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
