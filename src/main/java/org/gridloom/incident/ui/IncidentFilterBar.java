package org.gridloom.incident.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import org.jspecify.annotations.Nullable;

/** What the desk shows of all incidents: the same for list and map. The focus is chosen above the list. */
class IncidentFilterBar extends Div {

    private final TextField text = new TextField();
    private final Select<IncidentCategory> category = new Select<>();
    private final Select<IncidentState> state = new Select<>();
    private final Checkbox closed = new Checkbox(getTranslation("incident.filter.closed"));
    private final Button grid = new Button(VaadinIcon.CLOSE_SMALL.create());
    private @Nullable String gridCode;
    private boolean setting;

    IncidentFilterBar(Consumer<DeskFilter> changed) {
        addClassName("incident-filters");
        text.setPlaceholder(getTranslation("incident.search"));
        text.setAriaLabel(getTranslation("incident.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        offer(category, "category", IncidentCategory.values());
        offer(state, "state", IncidentState.values());
        grid.addClassName("grid-filter");
        grid.setIconAfterText(true);
        grid.addThemeVariants(ButtonVariant.SMALL);
        grid.addClickListener(e -> {
            show(filter().inGrid(null));
            changed.accept(filter());
        });
        Runnable tell = () -> {
            if (!setting) {
                changed.accept(filter());
            }
        };
        text.addValueChangeListener(e -> tell.run());
        category.addValueChangeListener(e -> tell.run());
        state.addValueChangeListener(e -> tell.run());
        closed.addValueChangeListener(e -> tell.run());
        add(text, category, state, closed, grid);
        show(DeskFilter.OPEN);
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

    /** Shows a filter and tells nobody. */
    void show(DeskFilter filter) {
        setting = true;
        text.setValue(filter.text());
        category.setValue(filter.category());
        state.setValue(filter.state());
        closed.setValue(filter.withClosed());
        setting = false;
        gridCode = filter.grid();
        grid.setVisible(gridCode != null);
        if (gridCode != null) {
            grid.setText(getTranslation("incident.filter.grid", gridCode));
            grid.setAriaLabel(getTranslation("incident.filter.grid.clear", gridCode));
        }
    }

    void focusText() {
        text.focus();
    }

    DeskFilter filter() {
        return new DeskFilter(
                text.getValue(), category.getValue(), state.getValue(), null, gridCode, closed.getValue());
    }
}
