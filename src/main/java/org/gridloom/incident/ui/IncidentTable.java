package org.gridloom.incident.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.ItemClickEvent;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.internal.JacksonUtils;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gridloom.incident.BulkDeeds;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Incidents;
import org.jspecify.annotations.Nullable;

/**
 * The list beside the map, by deadline. A click opens a row; the boxes, Ctrl and Shift select several. Only what is in sight is read and kept: a shift may
 * have tens of thousands.
 */
@CssImport("./incident/incident-sign.css")
class IncidentTable extends Grid<IncidentSummary> {

    private static final String OPEN = "open";
    private static final String KEY = "element.getEventContext(event).item?.key";

    private final transient Incidents incidents;
    private final transient Clock clock;
    private final transient Consumer<IncidentSummary> chosen;
    private transient DeskFilter filter = DeskFilter.OPEN;
    private int size;
    private @Nullable String open;

    /** Where the open one was last: when it leaves the list, the next is the one that came into its place. */
    private int openRow = -1;

    /** From where Shift reaches. */
    private @Nullable String anchor;

    /** @param chosen a row is to be opened */
    IncidentTable(Incidents incidents, Clock clock, Consumer<IncidentSummary> chosen) {
        this.incidents = incidents;
        this.clock = clock;
        this.chosen = chosen;
        addClassName("incident-table");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", getTranslation("incident.list"));
        addColumn(matter()).setHeader(getTranslation("incident.title")).setFlexGrow(1);
        addColumn(deadline())
                .setHeader(getTranslation("incident.due"))
                .setWidth("7.25rem")
                .setFlexGrow(0);
        setPartNameGenerator(incident -> incident.number().equals(open) ? OPEN : null);
        // The same matter in another state is still the same row: selection and place in the list stay.
        setDataProvider(new CallbackDataProvider<IncidentSummary, Void>(
                query -> incidents.page(filter, query.getOffset(), query.getLimit()).stream(),
                query -> size,
                IncidentSummary::number));
        addItemClickListener(this::clicked);
        getElement()
                .addEventListener("keydown", event -> {
                    var key = event.getEventData().path(KEY).asString("");
                    var row = getDataCommunicator().getKeyMapper().get(key);
                    if (row != null) {
                        chosen.accept(row);
                    }
                })
                .setFilter("event.key === 'Enter'")
                .addEventData(KEY);
        setEmptyStateText(getTranslation("incident.none") + " · " + getTranslation("incident.none.hint"));
        setSizeFull();
    }

    /** Lets several be selected. */
    void selectSeveral(Runnable changed) {
        setSelectionMode(SelectionMode.MULTI);
        var selection = (GridMultiSelectionModel<IncidentSummary>) getSelectionModel();
        selection.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        selection.addClientItemToggleListener(event -> {
            if (event.isShiftKey()) {
                reach(event.getItem().number(), event.isSelected());
            }
            anchor = event.getItem().number();
        });
        addSelectionListener(event -> changed.run());
    }

    private void clicked(ItemClickEvent<IncidentSummary> click) {
        var number = click.getItem().number();
        if (isSeveral() && click.isShiftKey()) {
            reach(number, true);
        } else if (isSeveral() && (click.isCtrlKey() || click.isMetaKey())) {
            toggle(click.getItem());
        } else {
            chosen.accept(click.getItem());
        }
        anchor = number;
    }

    private boolean isSeveral() {
        return getSelectionMode() == SelectionMode.MULTI;
    }

    private void toggle(IncidentSummary incident) {
        if (getSelectedItems().stream().anyMatch(it -> it.number().equals(incident.number()))) {
            deselect(incident);
        } else {
            select(incident);
        }
    }

    /** Selects all from the anchor to here, or none of them. */
    private void reach(String number, boolean selected) {
        var here = incidents.row(filter, number);
        var there = anchor == null ? here : incidents.row(filter, anchor);
        if (here.isPresent() && there.isPresent()) {
            var first = Math.min(here.getAsInt(), there.getAsInt());
            var rows = Math.abs(here.getAsInt() - there.getAsInt()) + 1;
            var between = incidents.page(filter, first, Math.min(rows, BulkDeeds.MOST));
            if (selected) {
                asMultiSelect().select(between);
            } else {
                asMultiSelect().deselect(between);
            }
        }
    }

    /** Selects the one that is open, or no longer. */
    void toggleOpen() {
        if (isSeveral() && open != null) {
            incidents.those(Set.of(open)).forEach(this::toggle);
            anchor = open;
        }
    }

    /** As many of all that are listed as can be acted on at once. */
    void selectAllListed() {
        asMultiSelect().select(incidents.page(filter, 0, BulkDeeds.MOST));
    }

    Set<String> selectedNumbers() {
        return getSelectedItems().stream().map(IncidentSummary::number).collect(Collectors.toSet());
    }

    /** As text, not as components: of a shift's desks each would keep some hundred for its rows, and make them anew with each change. */
    private LitRenderer<IncidentSummary> matter() {
        return LitRenderer.<IncidentSummary>of("""
                        <div class="incident-row">
                          <span class="incident-sign ${item.look}" title="${item.category}">${item.sign}</span>
                          <div class="incident-text">
                            <div class="incident-name"><span>${item.title}</span></div>
                            <div class="incident-name">
                              <span class="secondary">${item.about}</span>
                              ${item.badges.map(badge => html`<span class="incident-badge ${badge.look}">${badge.text}</span>`)}
                            </div>
                          </div>
                        </div>""")
                .withProperty("look", incident -> IncidentSign.look(incident.category()))
                .withProperty("category", incident -> getTranslation("incident.category." + incident.category()))
                .withProperty("sign", incident -> getTranslation("incident.sign." + incident.category()))
                .withProperty("title", IncidentSummary::title)
                .withProperty(
                        "about",
                        incident -> getTranslation("incident.state." + incident.state()) + " · " + incident.number())
                .withProperty("badges", incident -> JacksonUtils.listToJson(IncidentBadges.of(incident)));
    }

    private LitRenderer<IncidentSummary> deadline() {
        return LitRenderer.<IncidentSummary>of("<span class=\"number ${item.when}\">${item.due}</span>")
                .withProperty("due", incident -> IncidentWords.due(incident, clock.instant()))
                .withProperty("when", this::when);
    }

    private String when(IncidentSummary incident) {
        var now = clock.instant();
        return incident.isOverdue(now) ? "overdue" : IncidentWords.isDueToday(incident, now) ? "today" : "later";
    }

    /** @param size how many there are */
    void show(DeskFilter filter, int size) {
        this.filter = filter;
        this.size = size;
        getDataProvider().refreshAll();
    }

    /** Marks the one that is open; null for none. */
    void choose(@Nullable String number) {
        open = number;
        if (number != null) {
            incidents.row(filter, number).ifPresent(row -> openRow = row);
        }
        getDataProvider().refreshAll();
    }

    /** Opens what is so many rows down, or up; with nothing open the first, or the last. */
    void move(int by) {
        if (size == 0) {
            return;
        }
        var next = Math.clamp(row(by), 0, size - 1);
        List<IncidentSummary> there = incidents.page(filter, next, 1);
        if (!there.isEmpty()) {
            scrollToIndex(next);
            chosen.accept(there.getFirst());
        }
    }

    private int row(int by) {
        if (open == null) {
            return by > 0 ? by - 1 : size + by;
        }
        var row = incidents.row(filter, open);
        // Where it is no longer listed, the one below took its place.
        return row.isPresent() ? row.getAsInt() + by : by > 0 ? openRow + by - 1 : openRow + by;
    }
}
