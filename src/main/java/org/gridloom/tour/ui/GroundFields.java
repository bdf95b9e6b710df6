package org.gridloom.tour.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.incident.Focus;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.shell.DayField;
import org.gridloom.shell.Times;
import org.gridloom.station.StationKind;
import org.gridloom.tour.StopView;
import org.jspecify.annotations.Nullable;

/** What a stop lays over the map beside what the map itself shows: stations by a filter, open incidents, walking reach, grids of two days. */
class GroundFields extends Div {

    private static final List<Focus> FOCUSES =
            List.of(Focus.OVERDUE, Focus.DUE_TODAY, Focus.DUE_SOON, Focus.ESCALATED, Focus.SUPERVISED);
    private static final List<Integer> MINUTES = List.of(5, 10, 15);
    private static final int PERIOD = 2;

    private final transient Consumer<StopView> changed;
    private final transient Clock clock;
    private final Checkbox moving = new Checkbox(getTranslation("tour.edit.over.moving"));
    private final Checkbox stations = new Checkbox(getTranslation("tour.edit.stations"));
    private final MultiSelectComboBox<StationKind> kinds =
            new MultiSelectComboBox<>(getTranslation("tour.edit.stations.kinds"));
    private final Checkbox openNow = new Checkbox(getTranslation("tour.edit.stations.now"));
    private final TimePicker openAt = new TimePicker(getTranslation("tour.edit.stations.openAt"));
    private final Select<Integer> reach = new Select<>();
    private final Checkbox incidents = new Checkbox(getTranslation("tour.edit.incidents"));
    private final Select<IncidentCategory> category = new Select<>();
    private final Select<Focus> focus = new Select<>();
    private final Checkbox swipe = new Checkbox(getTranslation("tour.edit.swipe"));
    private final DayField before = new DayField(getTranslation("tour.edit.swipe.before"));
    private final DayField after = new DayField(getTranslation("tour.edit.swipe.after"));
    private @Nullable StopView shown;
    private boolean showing;

    /** @param changed hears the whole view after each change */
    GroundFields(Clock clock, Consumer<StopView> changed) {
        this.clock = clock;
        this.changed = changed;
        addClassName("tour-ground");
        kinds.setItems(StationKind.values());
        kinds.setItemLabelGenerator(kind -> getTranslation("station.kind." + kind));
        openAt.setStep(Duration.ofMinutes(30));
        openAt.setClearButtonVisible(true);
        reach.setLabel(getTranslation("tour.edit.reach"));
        reach.setItems(MINUTES);
        reach.setEmptySelectionAllowed(true);
        reach.setItemLabelGenerator(minutes -> minutes == null
                ? getTranslation("tour.edit.none")
                : getTranslation("tour.edit.reach.minutes", minutes));
        category.setLabel(getTranslation("tour.edit.incidents.category"));
        category.setItems(IncidentCategory.values());
        category.setEmptySelectionAllowed(true);
        category.setItemLabelGenerator(
                of -> of == null ? getTranslation("tour.edit.any") : getTranslation("incident.category." + of));
        focus.setLabel(getTranslation("tour.edit.incidents.focus"));
        focus.setItems(FOCUSES);
        focus.setEmptySelectionAllowed(true);
        focus.setItemLabelGenerator(
                of -> of == null ? getTranslation("tour.edit.any") : getTranslation("incident.focus." + of));
        Stream.<HasValue<?, ?>>of(
                        moving, stations, kinds, openNow, openAt, reach, incidents, category, focus, swipe, before,
                        after)
                .forEach(this::hear);
        add(
                moving,
                stations,
                group(kinds, openNow, openAt, reach),
                incidents,
                group(category, focus),
                swipe,
                group(before, after));
    }

    private void hear(HasValue<?, ?> field) {
        field.addValueChangeListener(e -> tell());
    }

    private static Div group(Component... fields) {
        var group = new Div(fields);
        group.addClassName("tour-ground-group");
        return group;
    }

    void show(StopView view) {
        shown = view;
        showing = true;
        var period = view.over() == null ? "" : period(view.over());
        moving.setVisible(!period.isEmpty());
        moving.setValue(period.equals("this-month"));
        var filter = view.stations();
        stations.setValue(filter != null);
        kinds.setValue(
                filter == null
                        ? Set.of()
                        : Arrays.stream(StationKind.values())
                                .filter(kind -> filter.kinds().contains(kind.name()))
                                .collect(Collectors.toSet()));
        var time = filter == null ? null : filter.openAt();
        openNow.setValue("now".equals(time));
        openAt.setValue(time == null || time.equals("now") ? null : LocalTime.parse(time));
        reach.setValue(view.reach() == null ? null : view.reach().minutes());
        incidents.setValue(view.incidents() != null);
        category.setValue(
                view.incidents() == null
                        ? null
                        : named(IncidentCategory.values(), view.incidents().category()));
        focus.setValue(
                view.incidents() == null
                        ? null
                        : named(Focus.values(), view.incidents().focus()));
        swipe.setValue(view.swipe() != null);
        before.setValue(view.swipe() == null ? null : view.swipe().before());
        after.setValue(view.swipe() == null ? null : view.swipe().after());
        offer();
        showing = false;
    }

    private void offer() {
        kinds.getParent().ifPresent(group -> group.setVisible(stations.getValue()));
        openAt.setEnabled(!openNow.getValue());
        category.getParent().ifPresent(group -> group.setVisible(incidents.getValue()));
        before.getParent().ifPresent(group -> group.setVisible(swipe.getValue()));
        before.setMax(after.getValue());
        after.setMin(before.getValue());
        after.setMax(today());
    }

    private void tell() {
        if (showing || shown == null) {
            return;
        }
        if (swipe.getValue() && (before.getValue() == null || after.getValue() == null)) {
            showing = true;
            before.setValue(before.getValue() == null ? today().minusMonths(1) : before.getValue());
            after.setValue(after.getValue() == null ? today() : after.getValue());
            showing = false;
        }
        offer();
        if (swipe.getValue() && after.getValue().isBefore(before.getValue())) {
            return; // The fields say so themselves.
        }
        shown = shown.over(over())
                .stations(stations.getValue() ? stationFilter() : null)
                .reach(stations.getValue() && reach.getValue() != null ? new StopView.Reach(reach.getValue()) : null)
                .incidents(
                        incidents.getValue()
                                ? new StopView.IncidentFilter(name(category.getValue()), name(focus.getValue()))
                                : null)
                .swipe(swipe.getValue() ? new StopView.Swipe(before.getValue(), after.getValue()) : null);
        changed.accept(shown);
    }

    private StopView.StationFilter stationFilter() {
        var time = openAt.getValue();
        return new StopView.StationFilter(
                kinds.getValue().stream().map(Enum::name).sorted().toList(),
                openNow.getValue()
                        ? "now"
                        : time == null
                                ? null
                                : String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute()));
    }

    /** With a period that moves along, or with the one that it means today. */
    private @Nullable String over() {
        var over = shown == null ? null : shown.over();
        if (over == null || period(over).isEmpty()) {
            return over;
        }
        var parts = over.split(":", -1);
        if (moving.getValue()) {
            parts[PERIOD] = "this-month";
        } else if (parts[PERIOD].equals("this-month")) {
            parts[PERIOD] = YearMonth.from(today()).toString();
        }
        return String.join(":", parts);
    }

    private static String period(String over) {
        var parts = over.split(":", -1);
        return parts.length > PERIOD ? parts[PERIOD] : "";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <T extends Enum<T>> @Nullable T named(T[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findAny()
                .orElse(null);
    }
}
