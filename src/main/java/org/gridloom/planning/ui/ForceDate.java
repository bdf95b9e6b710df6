package org.gridloom.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.gridloom.planning.Decision;
import org.gridloom.planning.ForceSchedule;
import org.gridloom.planning.PlanSummary;
import org.gridloom.shell.MomentField;
import org.gridloom.shell.Times;

/** Says when a filed plan takes force by itself, or takes that back. */
class ForceDate extends Div {

    private final transient ForceSchedule schedule;
    private final transient PlanSummary plan;
    private final transient Consumer<Decision> decided;

    ForceDate(ForceSchedule schedule, PlanSummary plan, Consumer<Decision> decided) {
        this.schedule = schedule;
        this.plan = plan;
        this.decided = decided;
        var button = plan.inForceAt() == null
                ? new Button(getTranslation("plan.schedule"), e -> ask())
                : new Button(getTranslation("plan.unschedule"), e -> decided.accept(schedule.cancel(plan.id())));
        button.setId("plan-schedule");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        add(button);
    }

    private void ask() {
        var picker = new MomentField(getTranslation("plan.schedule.at"));
        picker.setValue(LocalDate.now(Times.ZONE).plusDays(1).atStartOfDay());
        picker.setMin(LocalDateTime.now(Times.ZONE));
        var dialog = new Dialog(
                getTranslation("plan.schedule"), picker, new Paragraph(getTranslation("plan.schedule.hint")));
        var go = new Button(getTranslation("plan.schedule"), e -> {
            if (picker.getValue() != null) {
                dialog.close();
                decided.accept(schedule.takeForceAt(
                        plan.id(), picker.getValue().atZone(Times.ZONE).toInstant()));
            }
        });
        go.setId("dialog-go");
        go.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("common.cancel"), e -> dialog.close()), go);
        dialog.open();
    }
}
