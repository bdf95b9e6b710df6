package org.gridloom.station.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridloom.station.ProgrammeDate;
import org.gridloom.station.StationFilter;
import org.gridloom.station.StationKind;

/** A month of all that happens at the stations. The address says which month. */
@Route(ProgrammeCalendarView.ROUTE)
@PermitAll
@CssImport("./station/stations-view.css")
class ProgrammeCalendarView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    static final String ROUTE = "stations/calendar";

    private final transient StationParts parts;
    private final H3 heading = new H3();
    private final Div month = new Div();
    private final Span count = new Span();
    private final MultiSelectComboBox<StationKind> kinds = new MultiSelectComboBox<>();
    private final Anchor file = new Anchor("", getTranslation("programme.ics"));
    private YearMonth shown;

    ProgrammeCalendarView(StationParts parts) {
        this.parts = parts;
        shown = YearMonth.from(parts.today());
        addClassNames("page", "programme-page");
        var before = step(VaadinIcon.ANGLE_LEFT, "programme.month.before", -1);
        var after = step(VaadinIcon.ANGLE_RIGHT, "programme.month.after", 1);
        var today = new Button(getTranslation("programme.month.today"), e -> go(YearMonth.from(parts.today())));
        today.addThemeVariants(ButtonVariant.TERTIARY);
        kinds.setPlaceholder(getTranslation("stations.filter.kinds"));
        kinds.setAriaLabel(getTranslation("stations.filter.kinds"));
        kinds.setItems(StationKind.values());
        kinds.setItemLabelGenerator(kind -> getTranslation("station.kind." + kind));
        kinds.setClearButtonVisible(true);
        kinds.addValueChangeListener(e -> show());
        count.addClassName("secondary");
        count.getElement().setAttribute("role", "status");
        file.setRouterIgnore(true);
        var moving = new Div(before, heading, after, today);
        moving.addClassName("programme-months");
        var bar = new Div(moving, kinds, count, file);
        bar.addClassName("bar");
        month.addClassName("programme-month");
        add(bar, month);
    }

    private Button step(VaadinIcon icon, String label, int months) {
        var button = new Button(icon.create(), e -> go(shown.plusMonths(months)));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(label));
        return button;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("month")
                .flatMap(ProgrammeCalendarView::read)
                .orElse(shown);
        show();
    }

    private static Optional<YearMonth> read(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void go(YearMonth to) {
        shown = to;
        show();
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location(ROUTE, QueryParameters.of("month", shown.toString()))));
    }

    private void show() {
        var first = shown.atDay(1);
        var monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var sunday = shown.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var dates = parts.programmes().dates(StationFilter.ALL.of(kinds.getValue()), first, shown.atEndOfMonth());
        Map<LocalDate, List<ProgrammeDate>> byDay = dates.stream().collect(Collectors.groupingBy(ProgrammeDate::day));
        heading.setText(getTranslation("programme.month", shown.getYear(), shown.getMonthValue()));
        count.setText(getTranslation("programme.count", dates.size()));
        file.setHref("api/stations/programmes.ics"
                + kinds.getValue().stream()
                        .map(kind -> "kind=" + kind)
                        .collect(Collectors.joining("&", kinds.isEmpty() ? "" : "?", "")));
        month.removeAll();
        for (var day : DayOfWeek.values()) {
            var name = new Span(day.getDisplayName(TextStyle.SHORT, getLocale()));
            name.addClassName("programme-weekday");
            month.add(name);
        }
        var calendar = parts.calendar();
        monday.datesUntil(sunday.plusDays(1))
                .forEach(day -> month.add(cell(day, byDay.getOrDefault(day, List.of()), calendar.isWorkday(day))));
        if (dates.isEmpty()) {
            var none = new Paragraph(getTranslation("programme.month.none"));
            none.addClassName("secondary");
            month.add(none);
        }
    }

    private Div cell(LocalDate day, List<ProgrammeDate> dates, boolean workday) {
        var number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("programme-day-number");
        var name = new Span(day.getDayOfWeek().getDisplayName(TextStyle.SHORT, getLocale()));
        name.addClassName("programme-day-name");
        var cell = new Div(new Div(number, name));
        cell.addClassName("programme-day");
        cell.setClassName("outside", !YearMonth.from(day).equals(shown));
        cell.setClassName("rest", !workday);
        cell.setClassName("today", day.equals(parts.today()));
        cell.setClassName("empty", dates.isEmpty());
        for (var date : dates) {
            var time = new Span(date.programme().opens().toString());
            time.addClassName("programme-time");
            var link = new Anchor(
                    StationsView.ROUTE + "/" + date.station().id(),
                    new Span(time, new Span(" " + date.programme().title())));
            link.setTitle(date.programme().opens() + "–" + date.programme().closes() + " "
                    + date.programme().title() + " · " + date.station().name());
            link.add(where(date));
            cell.add(link);
        }
        return cell;
    }

    private static Span where(ProgrammeDate date) {
        var where = new Span(date.station().name());
        where.addClassName("programme-where");
        return where;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("programme.calendar");
    }
}
