package org.gridloom.incident.duty.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gridloom.account.Role;
import org.gridloom.account.TerritoryParts;
import org.gridloom.calendar.WorkCalendar;
import org.gridloom.incident.duty.Duty;
import org.gridloom.incident.duty.DutyDesk;
import org.gridloom.incident.duty.DutyDesks;
import org.gridloom.incident.duty.Roster;

/** The roster of one desk for a week: a row for each shift, a column for each day. */
@Route(DutyView.ROUTE)
@RolesAllowed({"DISPATCHER", "LEADER", "ADMIN"})
@CssImport("./duty/duty-view.css")
class DutyView extends Div implements HasDynamicTitle {

    static final String ROUTE = "duty";
    static final Set<String> ROLES = Set.of("ROLE_DISPATCHER", "ROLE_LEADER", "ROLE_ADMIN");

    private final transient Roster roster;
    private final transient DutyDesks desks;
    private final transient TerritoryParts territory;
    private final transient Clock clock;
    private final boolean leader;
    private final Select<DutyDesk> desk = new Select<>();
    private final Span days = new Span();
    private final Div acts = new Div();
    private final Paragraph empty = new Paragraph();
    private final WeekTable table = new WeekTable(this::open);
    private LocalDate monday;

    DutyView(
            Roster roster,
            DutyDesks desks,
            TerritoryParts territory,
            DutyNews news,
            Clock clock,
            AuthenticationContext authentication) {
        this.roster = roster;
        this.desks = desks;
        this.territory = territory;
        this.clock = clock;
        leader = authentication.hasRole(Role.LEADER.name());
        monday = Duty.mondayOf(today());
        addClassNames("page", "duty-page");
        desk.setLabel(getTranslation("duty.desk"));
        desk.setItemLabelGenerator(DutyDesk::name);
        desk.addValueChangeListener(e -> show());
        acts.addClassName("duty-acts");
        var bar = new Div(desk, weeks(), acts);
        bar.addClassName("duty-bar");
        add(bar, empty, table);
        if (authentication.hasRole(Role.ADMIN.name())) {
            bar.add(new Button(getTranslation("duty.desks"), VaadinIcon.COG.create(), e -> openDesks()));
        }
        readDesks();
        news.tell(this, this::readDesks);
    }

    private Div weeks() {
        var before = new Button(VaadinIcon.ANGLE_LEFT.create(), e -> go(monday.minusWeeks(1)));
        before.setAriaLabel(getTranslation("duty.week.before"));
        var after = new Button(VaadinIcon.ANGLE_RIGHT.create(), e -> go(monday.plusWeeks(1)));
        after.setAriaLabel(getTranslation("duty.week.after"));
        var now = new Button(getTranslation("duty.week.now"), e -> go(Duty.mondayOf(today())));
        days.addClassName("duty-days");
        var weeks = new Div(before, days, after, now);
        weeks.addClassName("duty-weeks");
        return weeks;
    }

    private void go(LocalDate shown) {
        monday = shown;
        show();
    }

    private void readDesks() {
        var chosen = desk.getValue();
        var all = roster.desks();
        desk.setItems(all);
        all.stream()
                .filter(each -> chosen != null && each.code().equals(chosen.code()))
                .findAny()
                .or(() -> all.stream().findFirst())
                .ifPresent(desk::setValue);
        show();
    }

    private void show() {
        acts.removeAll();
        days.setText(monday + " – " + monday.plusDays(6));
        var shown = desk.getValue();
        var week = shown == null ? List.<Duty>of() : roster.week(shown.code(), monday);
        empty.setVisible(week.isEmpty());
        empty.setText(getTranslation(shown == null ? "duty.none" : "duty.shifts.none"));
        var changes = shown != null && !leader && roster.mayChange(shown);
        table.show(monday, week, clock.instant(), changes ? today() : LocalDate.MAX);
        if (shown != null) {
            if (changes) {
                acts.add(new Button(getTranslation("duty.copy"), VaadinIcon.COPY.create(), e -> askToCopy(shown)));
            }
            acts.add(new RosterFiles(roster, shown, week, monday, changes, this::show));
        }
    }

    private void open(Duty duty) {
        new DutyDialog(duty, roster, outcome -> {
                    Notification.show(getTranslation(outcome ? "duty.saved" : "duty.stale"));
                    show();
                })
                .open();
    }

    private void askToCopy(DutyDesk to) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("duty.copy"));
        question.setText(getTranslation(
                "duty.copy.text",
                monday.minusWeeks(1).toString(),
                monday.minusDays(1).toString(),
                monday.toString(),
                monday.plusDays(6).toString()));
        question.setCancelable(true);
        question.setCancelText(getTranslation("common.cancel"));
        question.setConfirmText(getTranslation("duty.copy"));
        question.addConfirmListener(e -> {
            var copied = roster.copyWeek(to.code(), monday.minusWeeks(1), monday);
            Notification.show(getTranslation("duty.copied", copied));
            show();
        });
        question.open();
    }

    private void openDesks() {
        new DesksDialog(desks, roster, territory, this::readDesks).open();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("duty.title");
    }
}
