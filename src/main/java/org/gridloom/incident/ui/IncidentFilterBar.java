package org.gridloom.incident.ui;

import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentChannel;
import org.gridloom.incident.IncidentState;
import org.gridloom.territory.GridSummary;
import org.gridloom.territory.PlaceCode;
import org.jspecify.annotations.Nullable;

/** What the desk shows of all incidents: the same for list and map. The focus is chosen above the list, the area drawn on the map. */
class IncidentFilterBar extends Div {

    private final TextField text = new TextField();
    private final Select<IncidentCategory> category = new Select<>();
    private final Select<IncidentState> state = new Select<>();
    private final Select<IncidentChannel> channel = new Select<>();
    private final ComboBox<GridChoice> grid = new ComboBox<>();
    private final Checkbox closed = new Checkbox(getTranslation("incident.filter.closed"));
    private final transient Supplier<List<GridSummary>> grids;
    private boolean setting;

    /** A grid in force, or one of the past that a link names. */
    private record GridChoice(String code, String label) {

        static GridChoice of(GridSummary grid) {
            return new GridChoice(
                    grid.code(),
                    grid.communityName() + " · " + grid.name() + " "
                            + grid.code().substring(PlaceCode.COMMUNITY));
        }

        boolean isSought(String words) {
            return code.contains(words) || label.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
        }
    }

    /** @param grids in force; asked when somebody looks for one, so that a desk of a city does not hold thousands */
    IncidentFilterBar(Supplier<List<GridSummary>> grids, Consumer<DeskFilter> changed) {
        this.grids = grids;
        addClassName("incident-filters");
        text.setPlaceholder(getTranslation("incident.search"));
        text.setAriaLabel(getTranslation("incident.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        offer(category, "category", IncidentCategory.values());
        offer(state, "state", IncidentState.values());
        offer(channel, "channel", IncidentChannel.values());
        grid.setPlaceholder(getTranslation("incident.filter.grid.all"));
        grid.setAriaLabel(getTranslation("incident.grid"));
        grid.setClearButtonVisible(true);
        grid.setItemLabelGenerator(GridChoice::label);
        grid.setItems(query -> {
            var words = query.getFilter().orElse("").strip();
            return grids.get().stream()
                    .map(GridChoice::of)
                    .filter(choice -> choice.isSought(words))
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        });
        Stream.<HasValueAndElement<?, ?>>of(text, category, state, channel, grid, closed)
                .forEach(field -> field.addValueChangeListener(e -> {
                    if (!setting) {
                        changed.accept(filter());
                    }
                }));
        add(text, category, state, channel, grid, closed);
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
        channel.setValue(filter.channel());
        grid.setValue(choice(filter.grid()));
        closed.setValue(filter.withClosed());
        setting = false;
    }

    private @Nullable GridChoice choice(@Nullable String code) {
        return code == null
                ? null
                : grids.get().stream()
                        .filter(one -> one.code().equals(code))
                        .findAny()
                        .map(GridChoice::of)
                        .orElseGet(() -> new GridChoice(code, getTranslation("incident.filter.grid", code)));
    }

    void focusText() {
        text.focus();
    }

    /** Without focus and area, which are chosen elsewhere. */
    DeskFilter filter() {
        return DeskFilter.OPEN
                .saying(Objects.requireNonNullElse(text.getValue(), ""))
                .of(category.getValue())
                .in(state.getValue())
                .by(channel.getValue())
                .inGrid(grid.isEmpty() ? null : grid.getValue().code())
                .withClosed(closed.getValue());
    }
}
