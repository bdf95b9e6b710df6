package org.gridloom.incident.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.ListDataProvider;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.gridloom.incident.IncidentSummary;

/** The list beside the map, by deadline. */
class IncidentTable extends Grid<IncidentSummary> {

    private final List<IncidentSummary> shown = new ArrayList<>();
    private final transient ListDataProvider<IncidentSummary> provider = new ListDataProvider<>(shown) {
        // The same matter in another state is still the same row: selection and place in the list stay.
        @Override
        public Object getId(IncidentSummary incident) {
            return incident.number();
        }
    };
    private final transient Clock clock;
    private final transient Consumer<IncidentSummary> chosen;

    IncidentTable(Clock clock, Consumer<IncidentSummary> chosen) {
        this.clock = clock;
        this.chosen = chosen;
        addClassName("incident-table");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.SINGLE);
        getElement().setAttribute("aria-label", getTranslation("incident.list"));
        addComponentColumn(this::matter)
                .setHeader(getTranslation("incident.title"))
                .setFlexGrow(1);
        addComponentColumn(this::deadline)
                .setHeader(getTranslation("incident.due"))
                .setWidth("7.5rem")
                .setFlexGrow(0);
        setDataProvider(provider);
        addSelectionListener(event -> {
            if (event.isFromClient()) {
                event.getFirstSelectedItem().ifPresent(chosen);
            }
        });
        setEmptyStateText(getTranslation("incident.none") + " · " + getTranslation("incident.none.hint"));
        setSizeFull();
    }

    private Div matter(IncidentSummary incident) {
        var sign = new Span(getTranslation("incident.sign." + incident.category()));
        sign.addClassNames("incident-sign", incident.category().name().toLowerCase(Locale.ROOT));
        sign.setTitle(getTranslation("incident.category." + incident.category()));
        var title = new Div(new Span(incident.title()));
        title.addClassName("incident-name");
        var state = new Span(getTranslation("incident.state." + incident.state()) + " · " + incident.number());
        state.addClassName("secondary");
        var text = new Div(title, state);
        text.addClassName("incident-text");
        IncidentBadges.of(incident).forEach(title::add);
        var row = new Div(sign, text);
        row.addClassName("incident-row");
        return row;
    }

    private Span deadline(IncidentSummary incident) {
        var now = clock.instant();
        var due = new Span(IncidentWords.due(incident, now));
        due.addClassNames(
                "number",
                incident.isOverdue(now) ? "overdue" : IncidentWords.isDueToday(incident, now) ? "today" : "later");
        return due;
    }

    void show(List<IncidentSummary> incidents) {
        shown.clear();
        shown.addAll(incidents);
        provider.refreshAll();
    }

    void choose(String number) {
        shown.stream()
                .filter(incident -> incident.number().equals(number))
                .findAny()
                .ifPresentOrElse(this::select, this::deselectAll);
    }

    /** Goes so many rows down, or up; with nothing selected to the first, or the last. */
    void move(int by) {
        if (shown.isEmpty()) {
            return;
        }
        var now = asSingleSelect()
                .getOptionalValue()
                .map(incident -> indexOf(incident.number()))
                .orElse(by > 0 ? -1 : shown.size());
        var next = Math.clamp(now + by, 0, shown.size() - 1);
        select(shown.get(next));
        scrollToIndex(next);
        chosen.accept(shown.get(next));
    }

    private int indexOf(String number) {
        for (var n = 0; n < shown.size(); n++) {
            if (shown.get(n).number().equals(number)) {
                return n;
            }
        }
        return -1;
    }
}
