package org.gridloom.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A row of filters, each with the number it lists; one of them holds, or none. */
public class Chips<T> extends Div {

    private final transient Consumer<Optional<T>> changed;
    private final transient Map<Optional<T>, Button> buttons = new LinkedHashMap<>();
    private final transient Map<Optional<T>, String> labels = new LinkedHashMap<>();
    private transient Optional<T> chosen = Optional.empty();

    /** @param all label of the chip for no filter */
    public Chips(String all, long count, Consumer<Optional<T>> changed) {
        this.changed = changed;
        addClassName("chips");
        getElement().setAttribute("role", "group");
        offer(Optional.empty(), all, count);
        mark();
    }

    public void offer(T value, String label, long count) {
        offer(Optional.of(value), label, count);
    }

    private void offer(Optional<T> value, String label, long count) {
        var button = new Button(label, e -> {
            choose(value.equals(chosen) ? Optional.empty() : value);
            changed.accept(chosen);
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        labels.put(value, label);
        buttons.put(value, button);
        add(button);
        tell(value, count);
    }

    /** Tells how many a chip lists; without a value the one for no filter. */
    public void tell(Optional<T> value, long count) {
        buttons.get(value).setText(labels.get(value) + " " + Numbers.of(count));
    }

    public Optional<T> chosen() {
        return chosen;
    }

    /** Does not tell that it changed. What is not offered counts as no filter. */
    public void choose(Optional<T> value) {
        chosen = buttons.containsKey(value) ? value : Optional.empty();
        mark();
    }

    private void mark() {
        buttons.forEach((value, button) -> {
            button.getElement().setAttribute("aria-pressed", String.valueOf(value.equals(chosen)));
            button.setClassName("chosen", value.equals(chosen));
        });
    }
}
