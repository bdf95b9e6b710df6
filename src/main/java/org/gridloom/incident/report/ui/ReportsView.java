package org.gridloom.incident.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.account.Role;
import org.gridloom.incident.report.ReportFormat;
import org.gridloom.incident.report.ReportSettings;
import org.gridloom.incident.report.ReportSummary;
import org.gridloom.incident.report.Reports;
import org.gridloom.shell.Names;
import org.gridloom.shell.Times;

/** All reports that were made, the newest first, and beside them the one that is looked at; the address says which. */
@Route(ReportsView.ROUTE)
@RolesAllowed({"DISPATCHER", "LEADER", "ADMIN"})
@CssImport("./figures/reports-view.css")
class ReportsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String ROUTE = "reports";

    private static final String SHOWN = "report";
    private static final int MOST = 500;

    private final transient Reports reports;
    private final transient ReportSettings settings;
    private final transient Clock clock;
    private final Grid<ReportSummary> table = new Grid<>();
    private final Div preview = new Div();
    private List<ReportSummary> known = List.of();

    ReportsView(
            Reports reports, ReportSettings settings, Names names, AuthenticationContext authentication, Clock clock) {
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
        addClassNames("page", "reports-view");
        prepare(names);
        preview.addClassName("report-preview");
        var side = new Div(bar(authentication), table);
        side.addClassName("report-list");
        add(side, preview);
    }

    private Div bar(AuthenticationContext authentication) {
        var schedule = new Span(ReportWords.schedule(settings.schedule()));
        schedule.addClassName("secondary");
        var bar = new Div(schedule);
        bar.addClassName("bar");
        if (authentication.hasAnyRole(Role.LEADER.name(), Role.ADMIN.name())) {
            var make = new Button(
                    getTranslation("reports.make"),
                    VaadinIcon.PLUS.create(),
                    e -> new MakeReportDialog(reports, clock, this::say).open());
            make.addThemeVariants(ButtonVariant.PRIMARY);
            bar.add(make);
        }
        if (authentication.hasRole(Role.ADMIN.name())) {
            bar.add(new Button(
                    getTranslation("reports.schedule"),
                    VaadinIcon.CLOCK.create(),
                    e -> new ScheduleDialog(settings, () -> schedule.setText(ReportWords.schedule(settings.schedule())))
                            .open()));
        }
        return bar;
    }

    private void prepare(Names names) {
        table.getElement().setAttribute("aria-label", getTranslation("reports.title"));
        table.addComponentColumn(this::title)
                .setHeader(getTranslation("reports.report"))
                .setFlexGrow(2);
        table.addComponentColumn(report -> made(report, names))
                .setHeader(getTranslation("reports.made"))
                .setWidth("11rem")
                .setFlexGrow(0);
        table.addComponentColumn(this::files)
                .setHeader(getTranslation("reports.files"))
                .setWidth("8rem")
                .setFlexGrow(0);
        table.setEmptyStateText(getTranslation("reports.none"));
        table.addSelectionListener(e -> {
            if (e.isFromClient()) {
                go(e.getFirstSelectedItem());
            }
        });
        table.setSizeFull();
    }

    private Component title(ReportSummary report) {
        var of = new Span(ReportWords.place(report.placeName()) + " · " + ReportWords.period(report.period()));
        of.addClassName("secondary");
        var title = new Div(new Span(getTranslation("report.title." + report.kind())), of);
        title.addClassName("two-lines");
        return title;
    }

    private static Component made(ReportSummary report, Names names) {
        var edition = new Span(ReportWords.edition(report, names));
        edition.addClassName("secondary");
        var made = new Div(new Span(Times.toTheMinute(report.madeAt())), edition);
        made.addClassName("two-lines");
        return made;
    }

    private Div files(ReportSummary report) {
        var files = new Div();
        files.addClassName("report-files");
        for (var format : ReportFormat.values()) {
            var link = new Anchor(address(report, format), getTranslation("reports.format." + format));
            link.getElement().setAttribute("download", true);
            link.setTitle(getTranslation("reports.download", getTranslation("reports.format." + format)));
            files.add(link);
        }
        return files;
    }

    private static String address(ReportSummary report, ReportFormat format) {
        return "api/reports/" + report.id() + "." + format.extension();
    }

    private void say(ReportSummary report) {
        Notification.show(getTranslation(
                "reports.done", getTranslation("report.title." + report.kind()), ReportWords.period(report.period())));
        go(Optional.of(report));
    }

    private void go(Optional<ReportSummary> report) {
        var query = report.map(one -> QueryParameters.simple(Map.of(SHOWN, String.valueOf(one.id()))))
                .orElse(QueryParameters.empty());
        getUI().ifPresent(ui -> ui.navigate(ReportsView.class, query));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        known = reports.newest(MOST);
        table.setItems(known);
        var asked = event.getLocation().getQueryParameters().getSingleParameter(SHOWN);
        var shown = known.stream()
                .filter(report ->
                        asked.map(id -> id.equals(String.valueOf(report.id()))).orElse(true))
                .findFirst();
        shown.ifPresent(table::select);
        show(shown);
    }

    private void show(Optional<ReportSummary> report) {
        preview.removeAll();
        if (report.isEmpty()) {
            preview.add(new Paragraph(getTranslation("reports.none")));
            return;
        }
        var file = address(report.get(), ReportFormat.PDF) + "?show=true";
        var frame = new IFrame(file);
        frame.setTitle(getTranslation("report.title." + report.get().kind()));
        var open = new Anchor(file, getTranslation("reports.open"));
        open.setTarget("_blank");
        var asOf = new Span(
                getTranslation("figures.asOf", Times.toTheMinute(report.get().asOf())));
        asOf.addClassName("secondary");
        var bar = new Div(asOf, open, files(report.get()));
        bar.addClassName("bar");
        preview.add(bar, frame);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reports.title");
    }
}
