package org.gridloom.tour.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.gridloom.tour.Stop;
import org.jspecify.annotations.Nullable;

/** The stops of a tour in their order, of which one is open. They are moved by dragging, by buttons, or with Alt and an arrow. */
class StopList extends Div {

    /** What its user wants of a stop. */
    interface Acts {
        void open(String stop);

        /** @param index at which it will stand */
        void move(String stop, int index);

        void duplicate(String stop);

        void remove(String stop);
    }

    private final transient Acts acts;
    private final OrderedList list = new OrderedList();
    private List<String> order = List.of();
    private @Nullable String open;
    private @Nullable String dragged;

    /** The stop that was moved by a button, and which way: the next press moves it on. */
    private @Nullable Moved moved;

    private record Moved(String stop, int by) {}

    StopList(Acts acts) {
        this.acts = acts;
        addClassName("stop-list");
        list.getElement().setAttribute("aria-label", getTranslation("tour.edit.stops"));
        add(list);
        onKey(Key.ARROW_UP, -1);
        onKey(Key.ARROW_DOWN, 1);
    }

    /** Moves the open stop; without Alt arrows mean what the browser means by them. */
    private void onKey(Key key, int by) {
        Shortcuts.addShortcutListener(this, () -> moveOpen(by), key, KeyModifier.ALT);
    }

    private void moveOpen(int by) {
        var at = open == null ? -1 : order.indexOf(open);
        if (open != null && at >= 0 && at + by >= 0 && at + by < order.size()) {
            acts.move(open, at + by);
        }
    }

    private void moveOn(String stop, int at, int by) {
        moved = new Moved(stop, by);
        acts.move(stop, at + by);
    }

    void show(List<Stop> stops, @Nullable String openStop) {
        order = stops.stream().map(Stop::id).toList();
        open = openStop;
        list.removeAll();
        for (var n = 0; n < stops.size(); n++) {
            list.add(item(stops.get(n), n, stops.size()));
        }
    }

    private ListItem item(Stop stop, int at, int of) {
        var title = stop.title().in(getLocale());
        var name = new Button((at + 1) + "  " + (title.isBlank() ? getTranslation("tour.edit.untitled") : title));
        name.addThemeVariants(ButtonVariant.TERTIARY);
        name.addClassName("stop-name");
        name.addClickListener(e -> acts.open(stop.id()));
        var seconds = new Span(getTranslation("tour.seconds", stop.seconds()));
        seconds.addClassName("secondary");
        var item = new ListItem(name, seconds, buttons(stop, title, at, of));
        item.addClassName("stop-item");
        if (stop.id().equals(open)) {
            item.getElement().setAttribute("aria-current", "true");
        }
        DragSource.create(item).addDragStartListener(e -> dragged = stop.id());
        DropTarget.create(item).addDropListener(e -> dropped(at));
        return item;
    }

    private void dropped(int at) {
        if (dragged != null) {
            var stop = dragged;
            dragged = null;
            acts.move(stop, at);
        }
    }

    private Component buttons(Stop stop, String title, int at, int of) {
        var up = button(VaadinIcon.ARROW_UP, "tour.edit.up", title, () -> moveOn(stop.id(), at, -1));
        up.setEnabled(at > 0);
        var down = button(VaadinIcon.ARROW_DOWN, "tour.edit.down", title, () -> moveOn(stop.id(), at, 1));
        down.setEnabled(at < of - 1);
        if (moved != null && moved.stop().equals(stop.id())) {
            var pressed = moved.by() < 0 ? up : down;
            (pressed.isEnabled() ? pressed : pressed == up ? down : up).focus();
            moved = null;
        }
        var remove = button(VaadinIcon.TRASH, "tour.edit.remove", title, () -> acts.remove(stop.id()));
        remove.setEnabled(of > 1);
        var buttons = new Div(
                up,
                down,
                button(VaadinIcon.COPY_O, "tour.edit.duplicate", title, () -> acts.duplicate(stop.id())),
                remove);
        buttons.addClassName("stop-acts");
        return buttons;
    }

    private Button button(VaadinIcon icon, String label, String of, Runnable work) {
        var button = new Button(icon.create(), e -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(label, of));
        button.setTooltipText(getTranslation(label, of));
        return button;
    }
}
