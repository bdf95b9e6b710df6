package org.gridloom.incident.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.function.Consumer;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentState;

/** What the desk shows of all incidents: the same for list and map. */
class IncidentFilterBar extends Div {

    private final TextField text = new TextField();
    private final Select<IncidentCategory> category = new Select<>();
    private final Select<IncidentState> state = new Select<>();
    private final Checkbox closed = new Checkbox(getTranslation("incident.filter.closed"));

    IncidentFilterBar(Consumer<DeskFilter> changed) {
        addClassName("incident-filters");
        text.setPlaceholder(getTranslation("incident.search"));
        text.setAriaLabel(getTranslation("incident.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        offer(category, "category", IncidentCategory.values());
        offer(state, "state", IncidentState.values());
        text.addValueChangeListener(e -> changed.accept(filter()));
        category.addValueChangeListener(e -> changed.accept(filter()));
        state.addValueChangeListener(e -> changed.accept(filter()));
        closed.addValueChangeListener(e -> changed.accept(filter()));
        add(text, category, state, closed);
    }

    private <T extends Enum<T>> void offer(Select<T> select, String word, T[] values) {
        select.setItems(Arrays.asList(values));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("incident.filter." + word + ".all"));
        select.setAriaLabel(getTranslation("incident." + word));
        select.setItemLabelGenerator(value -> value == null
                ? getTranslation("incident.filter." + word + ".all")
                : getTranslation("incident." + word + "." + value));
    }

    DeskFilter filter() {
        return new DeskFilter(text.getValue(), category.getValue(), state.getValue(), closed.getValue());
    }
}
