package org.gridloom.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.gridloom.calendar.LimitUnit;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.Level;
import org.gridloom.incident.Limit;
import org.gridloom.incident.Limits;
import org.jspecify.annotations.Nullable;

/** How long matters of each class may take at each level. */
@Route(LimitsView.ROUTE)
@RolesAllowed("ADMIN")
class LimitsView extends Div implements HasDynamicTitle {

    static final String ROUTE = "admin/deadlines";

    private final transient Limits limits;
    private final Grid<Limit> table = new Grid<>();

    LimitsView(Limits limits) {
        this.limits = limits;
        addClassName("page");
        var create = new Button(getTranslation("limits.new"), e -> open(null));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var text = new Span(getTranslation("limits.text"));
        text.addClassName("secondary");
        var bar = new Div(text, create);
        bar.addClassName("bar");
        table.addColumn(limit -> getTranslation("incident.category." + limit.category()))
                .setHeader(getTranslation("incident.category"));
        table.addColumn(limit -> getTranslation("incident.level." + limit.level()))
                .setHeader(getTranslation("incident.level"));
        table.addColumn(limit -> getTranslation(limit.urgent() ? "limits.urgent" : "limits.all"))
                .setHeader(getTranslation("limits.for"));
        table.addColumn(limit -> words(limit.amount(), limit.unit())).setHeader(getTranslation("limits.limit"));
        table.addColumn(limit -> limit.remind() == 0
                        ? getTranslation("limits.remind.none")
                        : words(limit.remind(), limit.unit()))
                .setHeader(getTranslation("limits.remind"));
        table.addComponentColumn(this::acts).setAutoWidth(true).setFlexGrow(0);
        table.setSizeFull();
        add(bar, table);
        refresh();
    }

    private String words(int amount, LimitUnit unit) {
        return getTranslation("limits.unit." + unit, amount);
    }

    private Component acts(Limit limit) {
        var edit = new Button(getTranslation("limits.edit"), e -> open(limit));
        var remove = new Button(getTranslation("limits.remove"), e -> {
            Notification.show(getTranslation(limits.remove(limit) ? "limits.removed" : "limits.last"));
            refresh();
        });
        edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL, ButtonVariant.ERROR);
        return new Div(edit, remove);
    }

    /** @param known is changed; a new one where there is none */
    private void open(@Nullable Limit known) {
        var category = new Select<IncidentCategory>();
        category.setLabel(getTranslation("incident.category"));
        category.setItems(IncidentCategory.values());
        category.setItemLabelGenerator(each -> getTranslation("incident.category." + each));
        category.setValue(known == null ? IncidentCategory.LIVELIHOOD : known.category());
        var level = new Select<Level>();
        level.setLabel(getTranslation("incident.level"));
        level.setItems(Level.values());
        level.setItemLabelGenerator(each -> getTranslation("incident.level." + each));
        level.setValue(known == null ? Level.GRID : known.level());
        var urgent = new Checkbox(getTranslation("limits.urgent"), known != null && known.urgent());
        category.setReadOnly(known != null);
        level.setReadOnly(known != null);
        urgent.setReadOnly(known != null);
        var amount = number("limits.limit", known == null ? 3 : known.amount());
        amount.setMin(1);
        var unit = new Select<LimitUnit>();
        unit.setLabel(getTranslation("limits.unit"));
        unit.setItems(LimitUnit.values());
        unit.setItemLabelGenerator(each -> getTranslation("limits.unit." + each + ".name"));
        unit.setHelperText(getTranslation("limits.unit.hint"));
        unit.setValue(known == null ? LimitUnit.WORKDAYS : known.unit());
        var remind = number("limits.remind", known == null ? 1 : known.remind());
        remind.setMin(0);
        remind.setErrorMessage(getTranslation("limits.remind.wrong"));
        var dialog = new Dialog(getTranslation(known == null ? "limits.new" : "limits.edit"));
        var save = new Button(getTranslation("limits.save"), e -> {
            amount.setInvalid(amount.getValue() == null || amount.getValue() < 1 || amount.getValue() > Limit.LONGEST);
            remind.setInvalid(remind.getValue() == null
                    || remind.getValue() < 0
                    || (!amount.isInvalid() && remind.getValue() > amount.getValue()));
            if (!amount.isInvalid() && !remind.isInvalid()) {
                limits.set(new Limit(
                        category.getValue(),
                        level.getValue(),
                        urgent.getValue(),
                        amount.getValue(),
                        unit.getValue(),
                        remind.getValue()));
                dialog.close();
                refresh();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new FormLayout(category, level, urgent, amount, unit, remind);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 2));
        form.setColspan(urgent, 2);
        form.setColspan(remind, 2);
        dialog.setWidth("32rem");
        dialog.add(form);
        dialog.getFooter().add(new Button(getTranslation("common.cancel"), e -> dialog.close()), save);
        dialog.open();
    }

    private IntegerField number(String label, int value) {
        var field = new IntegerField(getTranslation(label));
        field.setStepButtonsVisible(true);
        field.setValue(value);
        return field;
    }

    private void refresh() {
        table.setItems(limits.all());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("limits.title");
    }
}
