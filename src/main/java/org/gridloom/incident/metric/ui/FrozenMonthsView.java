package org.gridloom.incident.metric.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridloom.account.Role;
import org.gridloom.figures.Period;
import org.gridloom.incident.metric.FrozenMonth;
import org.gridloom.incident.metric.FrozenMonths;
import org.gridloom.incident.metric.Grouping;
import org.gridloom.incident.metric.Question;
import org.gridloom.shell.Names;
import org.gridloom.shell.Times;
import org.jspecify.annotations.Nullable;

/** Which months are frozen, as of when and by whom; the administrator freezes those that ended before the portal did so by itself. */
@Route(FrozenMonthsView.ROUTE)
@RolesAllowed({"DISPATCHER", "LEADER", "ADMIN"})
@CssImport("./figures/figures-view.css")
class FrozenMonthsView extends Div implements HasDynamicTitle {

    static final String ROUTE = "figures/months";

    /** @param frozen nothing where it is not */
    private record Line(YearMonth month, @Nullable FrozenMonth frozen) {}

    private final transient FrozenMonths months;
    private final boolean freezes;
    private final Grid<Line> table = new Grid<>();

    FrozenMonthsView(FrozenMonths months, Names names, AuthenticationContext authentication) {
        this.months = months;
        this.freezes = authentication.hasRole(Role.ADMIN.name());
        addClassNames("page", "figures-list");
        var bar = new Div(
                new H2(getTranslation("figures.months.title")),
                FigureWords.link(FiguresView.ROUTE, getTranslation("figures.list.back")));
        bar.addClassName("bar");
        var text = new Paragraph(getTranslation("figures.months.text"));
        text.addClassName("secondary");
        prepare(names);
        add(bar, text, table);
        show();
    }

    private void prepare(Names names) {
        table.getElement().setAttribute("aria-label", getTranslation("figures.months.title"));
        table.setSelectionMode(Grid.SelectionMode.NONE);
        table.addComponentColumn(line -> FigureWords.link(
                        new FiguresAddress(Question.of(Period.month(line.month())), Grouping.COMMUNITY).page(),
                        line.month().toString()))
                .setHeader(getTranslation("figures.month"))
                .setWidth("8rem")
                .setFlexGrow(0);
        table.addComponentColumn(this::standing).setHeader(getTranslation("figures.asOf.heading"));
        table.addColumn(line ->
                        line.frozen() == null ? "" : names.of(line.frozen().frozenBy()))
                .setHeader(getTranslation("figures.months.by"));
        table.setEmptyStateText(getTranslation("figures.months.none"));
        table.setSizeFull();
    }

    private Component standing(Line line) {
        if (line.frozen() != null) {
            return new Span(Times.toTheMinute(line.frozen().asOf()));
        }
        var freeze = new Button(getTranslation("figures.months.freeze"), e -> ask(line.month()));
        freeze.setAriaLabel(getTranslation("figures.months.freezeOne", line.month()));
        return freeze;
    }

    private void show() {
        var lines = new ArrayList<Line>();
        months.all().forEach(frozen -> lines.add(new Line(frozen.month(), frozen)));
        if (freezes) {
            months.notFrozen().forEach(month -> lines.add(new Line(month, null)));
        }
        lines.sort(Comparator.comparing(Line::month).reversed());
        table.setItems(List.copyOf(lines));
    }

    private void ask(YearMonth month) {
        var dialog = new ConfirmDialog(
                getTranslation("figures.months.freezeOne", month),
                getTranslation("figures.months.sure"),
                getTranslation("figures.months.freeze"),
                e -> freeze(month));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.open();
    }

    private void freeze(YearMonth month) {
        var said = switch (months.freeze(month)) {
            case FrozenMonths.Outcome.Frozen(var frozen) ->
                getTranslation("figures.months.done", frozen.month(), Times.toTheMinute(frozen.asOf()));
            case FrozenMonths.Outcome.Already(var frozen) ->
                getTranslation("figures.months.already", frozen.month(), Times.toTheMinute(frozen.asOf()));
            case FrozenMonths.Outcome.NotOver(var running) -> getTranslation("figures.months.running", running);
        };
        Notification.show(said);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("figures.title");
    }
}
