package org.gridloom.incident.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.stream.IntStream;
import org.gridloom.incident.report.ReportSchedule;
import org.gridloom.incident.report.ReportSchedule.Monthly;
import org.gridloom.incident.report.ReportSchedule.Weekly;
import org.gridloom.incident.report.ReportSettings;

/** When reports are made by themselves, and of which places. */
class ScheduleDialog extends Dialog {

    private static final int LAST_HOUR = 23;
    private static final int LAST_DAY = 28;

    private final Checkbox weekly = new Checkbox(getTranslation("report.title.WEEKLY"));
    private final Select<DayOfWeek> weekday = new Select<>();
    private final Select<Integer> weeklyHour = hours();
    private final Checkbox monthly = new Checkbox(getTranslation("report.title.MONTHLY"));
    private final Select<Integer> day = new Select<>();
    private final Select<Integer> monthlyHour = hours();
    private final Checkbox streets = new Checkbox(getTranslation("reports.schedule.streets"));
    private final Checkbox communities = new Checkbox(getTranslation("reports.schedule.communities"));

    /** @param changed after it was saved */
    ScheduleDialog(ReportSettings settings, Runnable changed) {
        setHeaderTitle(getTranslation("reports.schedule"));
        setWidth("32rem");
        weekday.setItems(DayOfWeek.values());
        weekday.setItemLabelGenerator(one -> one.getDisplayName(TextStyle.FULL, getLocale()));
        weekday.setAriaLabel(getTranslation("reports.schedule.weekday"));
        day.setItems(IntStream.rangeClosed(1, LAST_DAY).boxed().toList());
        day.setItemLabelGenerator(one -> getTranslation("reports.schedule.day", one));
        day.setAriaLabel(getTranslation("reports.schedule.dayOfMonth"));
        show(settings.schedule());
        var text = new Paragraph(getTranslation("reports.schedule.text"));
        text.addClassName("secondary");
        add(
                line(weekly, weekday, weeklyHour),
                line(monthly, day, monthlyHour),
                new Div(streets),
                new Div(communities),
                text);
        var save = new Button(getTranslation("reports.schedule.save"), e -> {
            settings.set(chosen());
            close();
            changed.run();
            Notification.show(getTranslation("reports.schedule.saved"));
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), e -> close()), save);
    }

    private static Div line(Checkbox on, Select<?> day, Select<Integer> hour) {
        var line = new Div(on, day, hour);
        line.addClassName("report-schedule");
        on.addValueChangeListener(e -> {
            day.setEnabled(e.getValue());
            hour.setEnabled(e.getValue());
        });
        return line;
    }

    private Select<Integer> hours() {
        var hours = new Select<Integer>();
        hours.setItems(IntStream.rangeClosed(0, LAST_HOUR).boxed().toList());
        hours.setItemLabelGenerator(hour -> getTranslation("reports.schedule.hour", hour));
        hours.setAriaLabel(getTranslation("reports.schedule.time"));
        return hours;
    }

    private void show(ReportSchedule schedule) {
        weekday.setValue(schedule.weekly().weekday());
        weeklyHour.setValue(schedule.weekly().hour());
        day.setValue(schedule.monthly().day());
        monthlyHour.setValue(schedule.monthly().hour());
        weekly.setValue(schedule.weekly().on());
        monthly.setValue(schedule.monthly().on());
        weekday.setEnabled(weekly.getValue());
        weeklyHour.setEnabled(weekly.getValue());
        day.setEnabled(monthly.getValue());
        monthlyHour.setEnabled(monthly.getValue());
        streets.setValue(schedule.streets());
        communities.setValue(schedule.communities());
    }

    private ReportSchedule chosen() {
        return new ReportSchedule(
                new Weekly(weekly.getValue(), weekday.getValue(), weeklyHour.getValue()),
                new Monthly(monthly.getValue(), day.getValue(), monthlyHour.getValue()),
                streets.getValue(),
                communities.getValue());
    }
}
