package org.gridloom.incident.metric.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gridloom.incident.metric.Correction;
import org.gridloom.incident.metric.Corrections;
import org.gridloom.incident.metric.Tally;
import org.gridloom.shell.Numbers;
import org.gridloom.shell.Times;

/** By which incidents a frozen number and today's differ, one by one, and what happened to each since. */
@Route(CorrectionsView.ROUTE)
@RolesAllowed({"DISPATCHER", "LEADER", "ADMIN"})
@CssImport("./figures/figures-view.css")
class CorrectionsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String ROUTE = "figures/corrections";

    private static final int MOST = 2_000;

    private final transient Corrections corrections;
    private final transient Clock clock;

    CorrectionsView(Corrections corrections, Clock clock) {
        this.corrections = corrections;
        this.clock = clock;
        addClassNames("page", "figures-list");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        var now = clock.instant();
        var address = FiguresAddress.read(query, LocalDate.ofInstant(now, Times.ZONE));
        show(address, FiguresAddress.tally(query));
    }

    private void show(FiguresAddress address, Tally tally) {
        removeAll();
        var found = corrections.of(address.question(), tally, MOST);
        var title =
                new H2(getTranslation("figures.corrections.title", FigureWords.tally(tally), Numbers.of(found.size())));
        var period = new Span(FigureWords.days(address.question().period()));
        period.addClassName("secondary");
        var bar = new Div(title, period, FigureWords.link(address.page(), getTranslation("figures.list.back")));
        bar.addClassName("bar");
        add(bar, table(found));
    }

    private Grid<Correction> table(List<Correction> found) {
        var table = new Grid<Correction>();
        table.getElement().setAttribute("aria-label", getTranslation("figures.frozen.change"));
        table.setSelectionMode(Grid.SelectionMode.NONE);
        table.addComponentColumn(one -> FigureWords.link(CountedView.DESK + one.number(), one.number()))
                .setHeader(getTranslation("figures.list.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        table.addColumn(Correction::title).setHeader(getTranslation("incident.title"));
        table.addColumn(one -> getTranslation(one.counted() ? "figures.corrections.out" : "figures.corrections.in"))
                .setHeader(getTranslation("figures.frozen.change"))
                .setWidth("11rem")
                .setFlexGrow(0);
        table.addComponentColumn(this::why)
                .setHeader(getTranslation("figures.corrections.why"))
                .setFlexGrow(2);
        table.setItems(found);
        table.setEmptyStateText(getTranslation("figures.frozen.same"));
        table.setSizeFull();
        return table;
    }

    private Div why(Correction one) {
        var said = new ArrayList<Span>();
        if (one.reason() != Correction.Reason.WENT_ON) {
            said.add(new Span(getTranslation("figures.corrections." + one.reason())));
        }
        var passed = one.deadlinePassed();
        if (passed != null) {
            said.add(new Span(getTranslation("figures.corrections.passed", Times.toTheMinute(passed))));
        }
        one.since()
                .forEach(step -> said.add(new Span(String.join(
                        " ",
                        Times.toTheMinute(step.at()),
                        getTranslation("incident.act." + step.act()),
                        step.note()))));
        var why = new Div();
        why.addClassName("corrections-why");
        said.forEach(why::add);
        return why;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("figures.title");
    }
}
