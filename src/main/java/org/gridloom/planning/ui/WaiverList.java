package org.gridloom.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.gridloom.planning.Approval;
import org.gridloom.planning.Decision;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.Plans;
import org.gridloom.planning.Waiver;

/** What the planner asked to be excused from, for the approver to grant or refuse one by one. */
class WaiverList extends Div {

    WaiverList(Plans plans, Approval approval, PlanId plan, Consumer<Decision> decided) {
        addClassName("waivers");
        for (var waiver : plans.waivers(plan)) {
            var what = new Span(StudioTexts.finding(plans, plan, waiver.finding(), getLocale()));
            var why = new Span(getTranslation("plan.waiver.why", waiver.reason()));
            why.addClassName("secondary");
            var line = new Div(what, why, new Span(getTranslation("studio.waiver." + waiver.state())));
            line.add(
                    button(
                            "plan.waiver.grant",
                            waiver,
                            Waiver.State.GRANTED,
                            () -> decided.accept(approval.decideWaiver(plan, waiver.finding(), true))),
                    button(
                            "plan.waiver.refuse",
                            waiver,
                            Waiver.State.REFUSED,
                            () -> decided.accept(approval.decideWaiver(plan, waiver.finding(), false))));
            add(line);
        }
    }

    private Button button(String label, Waiver waiver, Waiver.State state, Runnable work) {
        var button = new Button(getTranslation(label), e -> work.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setEnabled(waiver.state() != state);
        return button;
    }
}
