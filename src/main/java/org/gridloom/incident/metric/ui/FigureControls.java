package org.gridloom.incident.metric.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gridloom.figures.Period;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.metric.Basis;
import org.gridloom.incident.metric.Grouping;
import org.gridloom.incident.metric.Question;
import org.gridloom.shell.DayField;
import org.jspecify.annotations.Nullable;

/** What the figures are of, chosen step by step; each choice is another address. */
class FigureControls extends Div {

    private static final List<Grouping> OFFERED =
            List.of(Grouping.STREET, Grouping.COMMUNITY, Grouping.GRID, Grouping.CLASS, Grouping.OWNER);

    private static final List<Grouping> SEEN_WHEN_CHOSEN =
            List.of(Grouping.STREET, Grouping.GRID, Grouping.OWNER, Grouping.MONTH, Grouping.WEEK, Grouping.HOUR);

    private final transient FiguresAddress address;
    private final transient PartNames.Known names;
    private final transient Consumer<FiguresAddress> go;

    /** @param go shows what another address says */
    FigureControls(FiguresAddress address, PartNames.Known names, LocalDate today, Consumer<FiguresAddress> go) {
        this.address = address;
        this.names = names;
        this.go = go;
        addClassName("figure-controls");
        addPeriod(today);
        add(choice(
                "figures.basis",
                List.of(Basis.values()),
                question().basis(),
                basis -> getTranslation("figures.basis." + basis),
                basis -> go.accept(address.with(question().by(basis)))));
        addPart(Grouping.COMMUNITY, names.places().communities());
        addPart(
                Grouping.CLASS,
                Arrays.stream(IncidentCategory.values()).map(Enum::name).toList());
        for (var grouping : SEEN_WHEN_CHOSEN) {
            addChosen(grouping);
        }
        add(choice(
                "figures.by",
                OFFERED,
                address.by(),
                by -> getTranslation("figures.by.as", getTranslation("figures.by." + by)),
                by -> go.accept(address.by(by))));
    }

    private Question question() {
        return address.question();
    }

    private void addPeriod(LocalDate today) {
        var period = question().period();
        add(choice(
                "figures.period",
                List.of(Period.Kind.values()),
                period.kind(),
                kind -> getTranslation("figures.period." + kind),
                kind -> during(
                        kind == Period.Kind.DAYS
                                ? Period.days(period.from(), period.last())
                                : Period.with(kind, latest(period, today)))));
        add(step(VaadinIcon.ANGLE_LEFT, "figures.period.previous", period.previous()));
        if (period.kind() == Period.Kind.DAYS) {
            var first = day("figures.period.first", period.from());
            var last = day("figures.period.last", period.last());
            first.addValueChangeListener(e -> between(e.getValue(), last.getValue()));
            last.addValueChangeListener(e -> between(first.getValue(), e.getValue()));
            add(first, last);
        } else {
            var name = new Span(name(period));
            name.addClassName("figure-period");
            add(name);
        }
        add(step(VaadinIcon.ANGLE_RIGHT, "figures.period.next", period.next()));
    }

    /** Of a longer period that still runs, the shorter one that runs. */
    private static LocalDate latest(Period period, LocalDate today) {
        return today.isBefore(period.from()) || today.isAfter(period.last()) ? period.last() : today;
    }

    private String name(Period period) {
        return switch (period.kind()) {
            case MONTH ->
                getTranslation(
                        "figures.name.month",
                        text(period.from().getYear()),
                        period.from().getMonthValue());
            case QUARTER ->
                getTranslation(
                        "figures.name.quarter",
                        text(period.from().getYear()),
                        (period.from().getMonthValue() + 2) / 3);
            case YEAR -> getTranslation("figures.name.year", text(period.from().getYear()));
            case DAYS -> FigureWords.days(period);
        };
    }

    /** Years are not grouped by thousands. */
    private static String text(int year) {
        return String.valueOf(year);
    }

    private void during(Period period) {
        go.accept(address.with(question().during(period)));
    }

    private void between(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null && last != null && !last.isBefore(first)) {
            during(Period.days(first, last));
        }
    }

    private DayField day(String label, LocalDate day) {
        var picker = new DayField(day);
        picker.setAriaLabel(getTranslation(label));
        return picker;
    }

    private Button step(VaadinIcon icon, String label, Period period) {
        var button = new Button(icon.create(), e -> during(period));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(label));
        button.setTooltipText(getTranslation(label));
        return button;
    }

    private <T> Select<T> choice(String label, List<T> items, T chosen, Function<T, String> name, Consumer<T> choose) {
        var select = new Select<T>();
        select.setAriaLabel(getTranslation(label));
        select.setItems(items);
        select.setItemLabelGenerator(name::apply);
        select.setValue(chosen);
        select.addValueChangeListener(e -> choose.accept(e.getValue()));
        return select;
    }

    /** One of the parts, or any. */
    private void addPart(Grouping grouping, List<String> keys) {
        var chosen = question().parts().get(grouping);
        var offered = new ArrayList<>(keys);
        if (chosen != null && !offered.contains(chosen)) {
            offered.add(chosen);
        }
        var select = new Select<String>();
        select.setAriaLabel(getTranslation("figures.by." + grouping));
        select.setItems(offered);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("figures.any." + grouping));
        select.setItemLabelGenerator(
                key -> key == null ? getTranslation("figures.any." + grouping) : names.of(grouping, key));
        select.setValue(chosen);
        select.addValueChangeListener(e -> go.accept(address.with(
                e.getValue() == null ? question().any(grouping) : question().only(grouping, e.getValue()))));
        add(select);
    }

    /** A part that was opened from the table, to be put away again. */
    private void addChosen(Grouping grouping) {
        var key = question().parts().get(grouping);
        if (key == null) {
            return;
        }
        var name = names.of(grouping, key);
        var button = new Button(
                name,
                VaadinIcon.CLOSE_SMALL.create(),
                e -> go.accept(address.with(question().any(grouping))));
        button.setIconAfterText(true);
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation("figures.any.instead", name));
        add(button);
    }
}
