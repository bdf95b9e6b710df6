package org.gridloom.incident.metric.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Function;
import org.gridloom.incident.metric.CountedIncident;
import org.gridloom.incident.metric.FrozenMonths;
import org.gridloom.incident.metric.Grouping;
import org.gridloom.incident.metric.IncidentMetrics;
import org.gridloom.incident.metric.Question;
import org.gridloom.incident.metric.Reading;
import org.gridloom.incident.metric.Tally;
import org.gridloom.shell.Numbers;
import org.gridloom.shell.Times;
import org.jspecify.annotations.Nullable;

/** What a number counts, one by one. Each opens on the desk. */
@Route(CountedView.ROUTE)
@RolesAllowed({"DISPATCHER", "LEADER", "ADMIN"})
@CssImport("./figures/figures-view.css")
class CountedView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String ROUTE = "figures/list";

    static final String DESK = "incidents/";

    private final transient IncidentMetrics metrics;
    private final transient FrozenMonths months;
    private final transient PartNames names;
    private final transient Clock clock;

    CountedView(IncidentMetrics metrics, FrozenMonths months, PartNames names, Clock clock) {
        this.metrics = metrics;
        this.months = months;
        this.names = names;
        this.clock = clock;
        addClassNames("page", "figures-list");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        var now = clock.instant();
        show(FiguresAddress.read(query, LocalDate.ofInstant(now, Times.ZONE)), FiguresAddress.tally(query));
    }

    private void show(FiguresAddress address, Tally tally) {
        removeAll();
        var known = names.known();
        var count = metrics.count(address.question(), tally);
        var title = new H2(getTranslation("figures.list.title", FigureWords.tally(tally), Numbers.of(count)));
        var asOf = new Span(asOf(address.question()));
        asOf.addClassName("secondary");
        var bar = new Div(title, asOf, FigureWords.link(address.page(), getTranslation("figures.list.back")));
        bar.addClassName("bar");
        add(bar, of(address, known), table(address, tally, known));
    }

    private String asOf(Question question) {
        var all = question.period().months();
        var frozen = months.all().stream()
                .filter(month -> all.contains(month.month()))
                .toList();
        var whole = question.reading() == Reading.FROZEN && frozen.size() == all.size();
        // Newest first, and months are frozen one after the other.
        return FigureWords.asOf(question, frozen, whole ? frozen.getFirst().asOf() : clock.instant());
    }

    /** Which incidents it is about: the period, the basis and each part. */
    private Span of(FiguresAddress address, PartNames.Known known) {
        var said = new ArrayList<String>();
        said.add(getTranslation(
                "figures.cohort", FigureWords.days(address.question().period())));
        said.add(getTranslation("figures.basis." + address.question().basis()));
        for (var grouping : Grouping.values()) {
            var key = address.question().parts().get(grouping);
            if (key != null) {
                said.add(known.of(grouping, key));
            }
        }
        var of = new Span(String.join(" · ", said));
        of.addClassName("secondary");
        return of;
    }

    private Grid<CountedIncident> table(FiguresAddress address, Tally tally, PartNames.Known known) {
        var table = new Grid<CountedIncident>();
        table.getElement().setAttribute("aria-label", FigureWords.tally(tally));
        table.setSelectionMode(Grid.SelectionMode.NONE);
        table.addComponentColumn(one -> FigureWords.link(DESK + one.number(), one.number()))
                .setHeader(getTranslation("figures.list.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        table.addColumn(CountedIncident::title)
                .setHeader(getTranslation("incident.title"))
                .setFlexGrow(3);
        table.addColumn(one -> getTranslation("incident.category." + one.category()))
                .setHeader(getTranslation("incident.category"))
                .setWidth("7rem")
                .setFlexGrow(0);
        table.addColumn(one -> getTranslation("incident.state." + one.state()))
                .setHeader(getTranslation("incident.state"))
                .setWidth("8rem")
                .setFlexGrow(0);
        table.addColumn(one -> known.of(Grouping.GRID, one.place()))
                .setHeader(getTranslation("figures.by.GRID"))
                .setFlexGrow(4);
        time(table, "figures.list.reported", CountedIncident::reportedAt);
        time(table, "figures.list.due", CountedIncident::dueAt);
        time(table, "figures.list.closed", CountedIncident::closedAt);
        switch (tally) {
            case EXTENDED -> often(table, "figures.tally.EXTENDED", CountedIncident::extensions);
            case REOPENED, FINISHED -> often(table, "figures.tally.REOPENED", CountedIncident::reopened);
            case RATED, SATISFIED ->
                table.addColumn(one -> one.rating() == null ? "" : getTranslation("incident.rating." + one.rating()))
                        .setHeader(getTranslation("figures.metric.SATISFACTION"));
            default -> {}
        }
        table.setDataProvider(new CallbackDataProvider<>(
                query -> metrics.list(address.question(), tally, query.getOffset(), query.getLimit()).stream(),
                query -> metrics.count(address.question(), tally),
                CountedIncident::number));
        table.setEmptyStateText(getTranslation("figures.list.none"));
        table.setSizeFull();
        return table;
    }

    private void time(Grid<CountedIncident> table, String header, Function<CountedIncident, @Nullable Instant> at) {
        table.addColumn(one -> {
                    var time = at.apply(one);
                    return time == null ? "" : Times.toTheMinute(time);
                })
                .setHeader(getTranslation(header))
                .setWidth("9.5rem")
                .setFlexGrow(0);
    }

    private void often(Grid<CountedIncident> table, String header, ValueProvider<CountedIncident, Integer> times) {
        table.addColumn(times).setHeader(getTranslation(header)).setTextAlign(ColumnTextAlign.END);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("figures.title");
    }
}
