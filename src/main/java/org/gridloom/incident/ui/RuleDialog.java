package org.gridloom.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gridloom.account.TerritoryParts.Part;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.OwnerChoice;
import org.gridloom.incident.RoutingRule;
import org.jspecify.annotations.Nullable;

/** Asks for one rule. What is left empty does not matter to it. */
class RuleDialog extends Dialog {

    private final TextField name = new TextField(getTranslation("routing.name"));
    private final ComboBox<Part> place = new ComboBox<>(getTranslation("routing.place"));
    private final MultiSelectComboBox<IncidentCategory> categories =
            new MultiSelectComboBox<>(getTranslation("incident.category"));
    private final Select<RoutingRule.Days> days = new Select<>();
    private final TimePicker from = new TimePicker(getTranslation("routing.from"));
    private final TimePicker until = new TimePicker(getTranslation("routing.until"));
    private final ComboBox<OwnerChoice> owner = new ComboBox<>(getTranslation("incident.owner"));

    private final transient Predicate<String> taken;

    /**
     * @param known is changed; a new one where there is none
     * @param taken whether another rule has this name
     */
    RuleDialog(
            List<Part> places,
            List<OwnerChoice> owners,
            @Nullable RoutingRule known,
            Predicate<String> taken,
            Consumer<RoutingRule> then) {
        this.taken = taken;
        setHeaderTitle(getTranslation(known == null ? "routing.new" : "routing.edit"));
        setWidth("34rem");
        name.setMaxLength(RoutingRule.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        place.setItems(places);
        place.setItemLabelGenerator(part -> part.name() + " " + part.code());
        place.setPlaceholder(getTranslation("routing.everywhere"));
        place.setClearButtonVisible(true);
        categories.setItems(IncidentCategory.values());
        categories.setItemLabelGenerator(category -> getTranslation("incident.category." + category));
        categories.setPlaceholder(getTranslation("incident.filter.category.all"));
        days.setLabel(getTranslation("routing.days"));
        days.setItems(RoutingRule.Days.values());
        days.setItemLabelGenerator(each -> getTranslation("routing.days." + each));
        days.setValue(RoutingRule.Days.ANY);
        for (var time : List.of(from, until)) {
            time.setStep(Duration.ofMinutes(30));
            time.setClearButtonVisible(true);
        }
        until.setHelperText(getTranslation("routing.until.hint"));
        owner.setItems(owners);
        owner.setItemLabelGenerator(IncidentWords::owner);
        owner.setPlaceholder(getTranslation("routing.team"));
        owner.setClearButtonVisible(true);
        if (known != null) {
            show(known, places, owners);
        }
        var form = new FormLayout(name, place, categories, days, from, until, owner);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 2));
        for (var wide : new Component[] {name, place, categories, days, owner}) {
            form.setColspan(wide, 2);
        }
        add(form);
        var ok = new Button(getTranslation("routing.ok"), e -> {
            if (isGood()) {
                close();
                then.accept(rule());
            }
        });
        ok.setId("rule-ok");
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), e -> close()), ok);
    }

    private void show(RoutingRule rule, List<Part> places, List<OwnerChoice> owners) {
        name.setValue(rule.name());
        places.stream()
                .filter(part -> part.code().equals(rule.place()))
                .findAny()
                .ifPresent(place::setValue);
        categories.setValue(rule.categories());
        days.setValue(rule.days());
        from.setValue(rule.from());
        until.setValue(rule.until());
        owners.stream()
                .filter(choice -> choice.owner().equals(rule.to()))
                .findAny()
                .ifPresent(owner::setValue);
    }

    private boolean isGood() {
        name.setInvalid(name.getValue().isBlank() || taken.test(name.getValue().strip()));
        name.setErrorMessage(getTranslation("routing.name.wrong"));
        until.setInvalid(from.isEmpty() != until.isEmpty());
        until.setErrorMessage(getTranslation("routing.times"));
        return !name.isInvalid() && !until.isInvalid();
    }

    private RoutingRule rule() {
        return new RoutingRule(
                name.getValue(),
                place.isEmpty() ? "" : place.getValue().code(),
                categories.getValue(),
                days.getValue(),
                from.getValue(),
                until.getValue(),
                owner.isEmpty() ? null : owner.getValue().owner());
    }
}
