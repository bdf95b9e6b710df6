package org.gridloom.incident.handover.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.gridloom.incident.handover.HandoverLine;
import org.gridloom.incident.handover.HandoverSearch;
import org.gridloom.incident.handover.Handovers;
import org.gridloom.shell.DayField;
import org.gridloom.shell.Numbers;
import org.gridloom.shell.Times;
import org.jspecify.annotations.Nullable;

/** Past handovers, newest first, by words and days. */
class LogPanel extends Div {

    private static final int MOST = 100;

    private final transient Handovers handovers;
    private final TextField text = new TextField();
    private final DayField from = new DayField();
    private final DayField until = new DayField();
    private final Div found = new Div();
    private @Nullable Long chosen;

    LogPanel(Handovers handovers) {
        this.handovers = handovers;
        addClassName("handover-log");
        text.setPlaceholder(getTranslation("handover.search"));
        text.setAriaLabel(getTranslation("handover.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setWidthFull();
        from.setPlaceholder(getTranslation("handover.from"));
        from.setAriaLabel(getTranslation("handover.from"));
        until.setPlaceholder(getTranslation("handover.until"));
        until.setAriaLabel(getTranslation("handover.until"));
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        text.addValueChangeListener(e -> search());
        from.addValueChangeListener(e -> search());
        until.addValueChangeListener(e -> search());
        var days = new Div(from, until);
        days.addClassName("handover-days");
        found.addClassName("handover-found");
        add(new H3(getTranslation("handover.log")), text, days, found);
    }

    void choose(@Nullable Long id) {
        chosen = id;
        search();
    }

    final void search() {
        var lines = handovers.search(new HandoverSearch("", text.getValue(), from.getValue(), until.getValue()), MOST);
        found.removeAll();
        if (lines.isEmpty()) {
            found.add(new Paragraph(getTranslation("handover.log.none")));
            return;
        }
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(button(line))));
        found.add(list);
        if (lines.size() == MOST) {
            found.add(new Paragraph(getTranslation("handover.log.more", Numbers.of(MOST))));
        }
    }

    private NativeButton button(HandoverLine line) {
        var title = new Span(Times.toTheMinute(line.handedAt()) + " · " + line.deskName()
                + (line.shift().isEmpty() ? "" : " · " + line.shift()));
        var people = new Span(
                line.acceptedBy() == null
                        ? getTranslation("handover.line.waits", line.handedBy())
                        : line.handedBy() + " → " + line.acceptedBy());
        var counts = new Span(getTranslation("handover.line.counts", Numbers.of(line.open()), line.notes()));
        counts.addClassName("secondary");
        var button = new NativeButton("", e -> getUI().ifPresent(ui -> ui.navigate(HandoverView.class, line.id())));
        button.add(title, people, counts);
        button.setClassName("chosen", chosen != null && chosen == line.id());
        return button;
    }
}
