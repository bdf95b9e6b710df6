package org.gridloom.tour.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridloom.figures.FigureKey;
import org.gridloom.figures.FigureOffer;
import org.gridloom.figures.FigureText;
import org.gridloom.shell.PageWords;

/** Figures or charts of a stop: chosen from all that there are by typing a part of the name, and of those with a period which one. */
class FiguresField extends Div {

    private static final List<String> PERIODS = List.of("this-month", "last-month", "this-quarter", "this-year");

    private final transient List<FigureOffer> offers;
    private final transient FigureText text =
            new FigureText(PageWords.in(getLocale().toLanguageTag()));
    private final transient Consumer<List<String>> changed;
    private final OrderedList list = new OrderedList();
    private List<String> shown = List.of();

    /** @param changed hears all keys after each change */
    FiguresField(String label, List<FigureOffer> offers, FigureOffer.Shape shape, Consumer<List<String>> changed) {
        this.offers = offers.stream().filter(offer -> offer.shape() == shape).toList();
        this.changed = changed;
        addClassName("tour-figures");
        var choice = new ComboBox<FigureOffer>(label);
        choice.setItems(this.offers);
        choice.setItemLabelGenerator(offer -> text.label(offer.group()) + " · " + text.label(offer.label()));
        choice.setPlaceholder(getTranslation("tour.edit.figures.search"));
        choice.setWidthFull();
        choice.addValueChangeListener(e -> {
            if (e.getValue() != null && e.isFromClient()) {
                choice.clear();
                choose(e.getValue().key().toString());
            }
        });
        add(choice, list);
    }

    private void choose(String key) {
        if (!shown.contains(key)) {
            var more = new ArrayList<>(shown);
            more.add(key);
            change(more);
        }
    }

    void show(List<String> keys) {
        if (!keys.equals(shown)) {
            shown = List.copyOf(keys);
            list.removeAll();
            for (var n = 0; n < shown.size(); n++) {
                list.add(item(n));
            }
        }
    }

    private ListItem item(int at) {
        var key = shown.get(at);
        var name = name(key);
        var item = new ListItem(new Span(name));
        FigureKey.parse(key)
                .filter(parsed -> !parsed.period().isEmpty())
                .ifPresent(parsed -> item.add(period(parsed, at)));
        item.add(button(VaadinIcon.ARROW_UP, "tour.edit.up", name, at > 0, () -> swap(at, at - 1)));
        item.add(button(VaadinIcon.CLOSE_SMALL, "tour.edit.remove", name, true, () -> {
            var fewer = new ArrayList<>(shown);
            fewer.remove(at);
            change(fewer);
        }));
        return item;
    }

    private Select<String> period(FigureKey key, int at) {
        var period = new Select<String>();
        var items = PERIODS.contains(key.period())
                ? PERIODS
                : Stream.concat(PERIODS.stream(), Stream.of(key.period())).toList();
        period.setItems(items);
        period.setItemLabelGenerator(
                item -> PERIODS.contains(item) ? getTranslation("tour.edit.period." + item) : item);
        period.setValue(key.period());
        period.setAriaLabel(getTranslation("tour.edit.period"));
        period.addValueChangeListener(e -> {
            var others = new ArrayList<>(shown);
            others.set(
                    at,
                    key.during(Objects.requireNonNullElse(e.getValue(), PERIODS.getFirst()))
                            .toString());
            change(others.stream().distinct().toList());
        });
        return period;
    }

    /** What is offered no more is called by its key. */
    private String name(String key) {
        return FigureKey.parse(key)
                .flatMap(parsed -> offers.stream()
                        .filter(offer -> offer.key().source().equals(parsed.source())
                                && offer.key().name().equals(parsed.name()))
                        .findFirst())
                .map(offer -> text.label(offer.label()))
                .orElse(key);
    }

    private Button button(VaadinIcon icon, String label, String of, boolean enabled, Runnable work) {
        var button = new Button(icon.create(), e -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(label, of));
        button.setEnabled(enabled);
        return button;
    }

    private void swap(int one, int other) {
        var order = new ArrayList<>(shown);
        Collections.swap(order, one, other);
        change(order);
    }

    private void change(List<String> keys) {
        show(keys);
        changed.accept(keys);
    }
}
