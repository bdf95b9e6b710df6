package org.gridloom.incident.enforcement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gridloom.account.Role;
import org.gridloom.calendar.WorkCalendar;
import org.gridloom.figures.Period;
import org.gridloom.incident.enforcement.Enforcement;
import org.gridloom.incident.enforcement.ItemFigures;
import org.gridloom.incident.enforcement.Referral;
import org.gridloom.shell.Times;

/** The duty list with its figures; a line of it opens what was referred under it. */
@Route(EnforcementView.ROUTE)
@RolesAllowed({"DISPATCHER", "LEADER", "ADMIN"})
@CssImport("./enforcement/enforcement-view.css")
class EnforcementView extends Div implements HasDynamicTitle {

    static final String ROUTE = "enforcement";

    private static final int MOST = 500;

    private final transient Enforcement enforcement;
    private final transient Clock clock;
    private final boolean administers;
    private final boolean ends;
    private final Select<Period.Kind> kind = new Select<>();
    private final Grid<ItemFigures> items = new Grid<>();
    private final Grid<Referral> referrals = new Grid<>();
    private final H3 heading = new H3();
    private final Div files = new Div();
    private String chosen = "";

    EnforcementView(Enforcement enforcement, Clock clock, AuthenticationContext authentication) {
        this.enforcement = enforcement;
        this.clock = clock;
        administers = authentication.hasRole(Role.ADMIN.name());
        ends = !authentication.hasRole(Role.LEADER.name());
        addClassNames("page", "enforcement-page");
        kind.setLabel(getTranslation("enforcement.period"));
        kind.setItems(Period.Kind.MONTH, Period.Kind.QUARTER, Period.Kind.YEAR);
        kind.setItemLabelGenerator(each -> getTranslation("enforcement.period." + each));
        kind.setValue(Period.Kind.YEAR);
        kind.addValueChangeListener(e -> show());
        files.addClassName("enforcement-files");
        var bar = new Div(kind, files);
        bar.addClassName("enforcement-bar");
        itemColumns();
        referralColumns();
        var list = new Div(heading, referrals);
        list.addClassName("enforcement-list");
        var content = new Div(items, list);
        content.addClassName("enforcement-content");
        add(bar, content);
        show();
    }

    private void itemColumns() {
        items.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        items.addComponentColumn(this::item)
                .setHeader(getTranslation("enforcement.item"))
                .setFlexGrow(1);
        number(items.addColumn(ItemFigures::referred), "enforcement.referred");
        number(items.addColumn(ItemFigures::open), "enforcement.open");
        for (var result : Referral.Result.values()) {
            number(items.addColumn(figures -> figures.of(result)), "enforcement.result." + result);
        }
        if (administers) {
            items.addComponentColumn(figures -> {
                        var edit = new Button(getTranslation("enforcement.edit"), e -> edit(figures));
                        edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                        return edit;
                    })
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        items.asSingleSelect().addValueChangeListener(e -> {
            if (e.isFromClient()) {
                chosen = e.getValue() == null ? "" : e.getValue().item().code();
                showReferrals();
            }
        });
        items.setSizeFull();
    }

    private void number(Grid.Column<ItemFigures> column, String header) {
        column.setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Div item(ItemFigures figures) {
        var item = figures.item();
        var name = new Span(item.code() + " " + item.name(getLocale()));
        name.addClassName("enforcement-name");
        var record = new Span(item.record(getLocale()));
        record.addClassName("secondary");
        var cell = new Div(name, record);
        cell.addClassName("enforcement-item");
        if (!item.active()) {
            cell.add(new Span(getTranslation("enforcement.ended")));
        }
        return cell;
    }

    private void referralColumns() {
        referrals.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        referrals.setSelectionMode(Grid.SelectionMode.NONE);
        referrals.setEmptyStateText(getTranslation("enforcement.none"));
        referrals.addComponentColumn(this::matter).setHeader(getTranslation("enforcement.matter"));
        referrals.addColumn(Referral::facts).setHeader(getTranslation("enforcement.facts"));
        referrals
                .addComponentColumn(referral -> ReferralWords.result(referral, ends ? () -> end(referral) : null))
                .setHeader(getTranslation("enforcement.result"));
        referrals.setSizeFull();
    }

    private Div matter(Referral referral) {
        var when = new Span(referral.referredBy() + " · " + Times.toTheMinute(referral.referredAt()));
        when.addClassName("secondary");
        var matter = new Div(
                new Anchor("incidents/" + referral.number(), referral.number()),
                new Span(referral.title()),
                new Span(referral.item().name(getLocale())),
                when);
        matter.addClassName("enforcement-item");
        return matter;
    }

    private void end(Referral referral) {
        new EndDialog(enforcement, referral, this::show).open();
    }

    private void edit(ItemFigures figures) {
        new ItemDialog(figures.item(), item -> {
                    enforcement.save(item);
                    show();
                })
                .open();
    }

    private Period period() {
        return Period.with(kind.getValue(), LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE));
    }

    private void show() {
        var figures = enforcement.figures(period());
        items.setItems(figures);
        figures.stream()
                .filter(each -> each.item().code().equals(chosen))
                .findAny()
                .ifPresent(items::select);
        files.removeAll();
        files.add(
                EnforcementFile.csv(figures, period(), getLocale()),
                EnforcementFile.excel(figures, period(), getLocale()));
        showReferrals();
    }

    private void showReferrals() {
        var list = enforcement.list(chosen, period(), MOST);
        var name = enforcement.items().stream()
                .filter(item -> item.code().equals(chosen))
                .map(item -> item.name(getLocale()))
                .findAny()
                .orElse(getTranslation("enforcement.all"));
        heading.setText(getTranslation("enforcement.list", name, list.size()));
        referrals.setItems(List.copyOf(list));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("enforcement.title");
    }
}
