package org.gridloom.incident.metric.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.gridloom.incident.metric.IncidentMetrics;
import org.gridloom.incident.metric.Overview;
import org.gridloom.incident.metric.Tally;
import org.gridloom.shell.Times;

/** The figures of a period: rates, how far its matters got, which classes they are of, the months before it, and its parts. */
@Route(FiguresView.ROUTE)
@RolesAllowed({"DISPATCHER", "LEADER", "ADMIN"})
@CssImport("./incident/incident-sign.css")
@CssImport("./figures/figures-view.css")
class FiguresView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String ROUTE = "figures";

    private final transient IncidentMetrics metrics;
    private final transient PartNames names;
    private final transient Clock clock;

    FiguresView(IncidentMetrics metrics, PartNames names, Clock clock) {
        this.metrics = metrics;
        this.names = names;
        this.clock = clock;
        addClassNames("page", "figures");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(FiguresAddress.read(event.getLocation().getQueryParameters(), today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    private void show(FiguresAddress address) {
        var known = names.known();
        var overview = metrics.overview(address.question(), address.by());
        removeAll();
        add(new FigureControls(address, known, today(), this::go), standing(overview, address, known));
        if (!overview.frozen().isEmpty()) {
            add(new FrozenNote(overview, address));
        }
        if (overview.sheet().whole().of(Tally.RECEIVED) == 0) {
            var none = new Paragraph(getTranslation("figures.none"));
            none.addClassName("figure-none");
            add(none, card("figures.trend", new TrendChart(overview.months(), address)));
            return;
        }
        var pictures = new Div(
                card("figures.funnel", FigureBars.funnel(overview, address)),
                card("figures.classes", FigureBars.classes(overview, address)),
                card("figures.trend", new TrendChart(overview.months(), address)),
                card("figures.heat", new HourHeat(overview.hours(), address)));
        pictures.addClassName("figure-pictures");
        add(new FigureCards(overview, address), pictures, new FigureTable(overview, address, known));
    }

    private void go(FiguresAddress address) {
        getUI().ifPresent(ui -> ui.navigate(FiguresView.class, address.query()));
    }

    /** Of when the figures are, of whose day, and as files. */
    private Div standing(Overview overview, FiguresAddress address, PartNames.Known known) {
        var asOf = new Span(FigureWords.asOf(
                overview.question(), overview.frozen(), overview.sheet().asOf()));
        var cohort = new Span(getTranslation(
                "figures.cohort", FigureWords.days(overview.question().period())));
        cohort.addClassName("secondary");
        var again = new Button(VaadinIcon.REFRESH.create(), e -> show(address));
        again.addThemeVariants(ButtonVariant.TERTIARY);
        again.setAriaLabel(getTranslation("home.refresh"));
        again.setTooltipText(getTranslation("home.refresh"));
        var standing = new Div(
                asOf,
                again,
                cohort,
                FigureWords.link(FrozenMonthsView.ROUTE, getTranslation("figures.months.title")),
                FigureWords.link(address.map(), getTranslation("figures.map")),
                FigureFile.csv(overview, address, known),
                FigureFile.excel(overview, address, known));
        standing.addClassName("figure-standing");
        return standing;
    }

    private Section card(String title, Component content) {
        var card = new Section(new H3(getTranslation(title)), content);
        card.addClassName("home-card");
        card.setAriaLabel(getTranslation(title));
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("figures.title");
    }
}
