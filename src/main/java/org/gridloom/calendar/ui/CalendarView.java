package org.gridloom.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.gridloom.calendar.CalendarSettings;
import org.gridloom.calendar.SpecialDay;
import org.gridloom.calendar.WorkCalendar;

/** When people work: the hours of a workday, and the days of a year that are not as their weekday says. */
@Route(CalendarView.ROUTE)
@RolesAllowed("ADMIN")
@CssImport("./calendar/calendar-view.css")
class CalendarView extends Div implements HasDynamicTitle {

    static final String ROUTE = "admin/calendar";

    /** What a day can be made. */
    private enum As {
        USUAL,
        WORKDAY,
        HOLIDAY
    }

    private final transient CalendarSettings settings;
    private final WorkHoursField hours = new WorkHoursField();
    private final YearPicture picture = new YearPicture(this::ask);
    private final Span yearShown = new Span();
    private final Paragraph empty = new Paragraph();
    private int year;

    CalendarView(CalendarSettings settings, Clock clock) {
        this.settings = settings;
        year = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE).getYear();
        addClassNames("page", "calendar-page");
        hours.show(settings.hours());
        var save = new Button(getTranslation("calendar.hours.save"), e -> saveHours());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var side = new Div(
                new H3(getTranslation("calendar.hours")),
                hours,
                save,
                new Paragraph(getTranslation("calendar.text")),
                legend());
        side.addClassName("calendar-side");
        var before = new Button(VaadinIcon.ANGLE_LEFT.create(), e -> show(year - 1));
        before.setAriaLabel(getTranslation("calendar.year.before"));
        var after = new Button(VaadinIcon.ANGLE_RIGHT.create(), e -> show(year + 1));
        after.setAriaLabel(getTranslation("calendar.year.after"));
        var years = new Div(before, yearShown, after);
        years.addClassName("calendar-years");
        empty.addClassName("calendar-empty");
        var days = new Div(years, empty, picture);
        days.addClassName("calendar-days");
        add(days, side);
        show(year);
    }

    private Div legend() {
        var legend = new Div();
        legend.addClassName("calendar-legend");
        for (var look : new String[] {"work", "off", "holiday", "made-up"}) {
            var sign = new Span("1");
            sign.addClassNames("day", look);
            legend.add(new Div(sign, new Span(getTranslation("calendar.day." + look))));
        }
        return legend;
    }

    private void show(int shown) {
        year = shown;
        var days = settings.days(year);
        yearShown.setText(String.valueOf(year));
        empty.setText(getTranslation("calendar.empty", String.valueOf(year)));
        empty.setVisible(days.isEmpty());
        picture.show(year, days);
    }

    private void saveHours() {
        hours.hours().ifPresent(pieces -> {
            try {
                settings.setHours(pieces);
                hours.show(settings.hours());
                Notification.show(getTranslation("calendar.saved"));
            } catch (IllegalArgumentException e) {
                Notification.show(getTranslation("calendar.hours.overlap"));
            }
        });
    }

    private void ask(LocalDate day) {
        var known = settings.days(day.getYear()).stream()
                .filter(special -> special.day().equals(day))
                .findAny();
        var dialog = new Dialog(day.toString());
        var as = new RadioButtonGroup<As>(getTranslation("calendar.as"));
        as.setItems(As.values());
        as.setItemLabelGenerator(each -> getTranslation("calendar.as." + each));
        as.setValue(known.map(special -> special.workday() ? As.WORKDAY : As.HOLIDAY)
                .orElse(As.USUAL));
        var name = new TextField(getTranslation("calendar.name"));
        name.setMaxLength(SpecialDay.LONGEST_NAME);
        name.setValue(known.map(SpecialDay::name).orElse(""));
        name.setPlaceholder(getTranslation("calendar.name.placeholder"));
        name.setWidthFull();
        var save = new Button(getTranslation("calendar.save"), e -> {
            if (as.getValue() == As.USUAL) {
                settings.clear(day);
            } else {
                settings.set(new SpecialDay(day, as.getValue() == As.WORKDAY, name.getValue()));
            }
            dialog.close();
            show(year);
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.setWidth("24rem");
        dialog.add(as, name);
        dialog.getFooter().add(new Button(getTranslation("common.cancel"), e -> dialog.close()), save);
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("calendar.title");
    }
}
