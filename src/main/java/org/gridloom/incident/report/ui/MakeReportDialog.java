package org.gridloom.incident.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.gridloom.figures.Period;
import org.gridloom.incident.report.ReportKind;
import org.gridloom.incident.report.ReportSummary;
import org.gridloom.incident.report.Reports;
import org.gridloom.shell.DayField;
import org.gridloom.shell.Times;

/** Asks which report to make: its kind, place, and any day of the week or month that it is of. */
class MakeReportDialog extends Dialog {

    private final transient Reports reports;
    private final transient Consumer<ReportSummary> made;
    private final LocalDate today;
    private final RadioButtonGroup<ReportKind> kind = new RadioButtonGroup<>(getTranslation("reports.kind"));
    private final ComboBox<Reports.Place> place = new ComboBox<>(getTranslation("reports.place"));
    private final DayField day = new DayField(getTranslation("reports.day"));
    private final Span period = new Span();

    MakeReportDialog(Reports reports, Clock clock, Consumer<ReportSummary> made) {
        this.reports = reports;
        this.made = made;
        this.today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        setHeaderTitle(getTranslation("reports.make"));
        setWidth("26rem");
        kind.setItems(ReportKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("report.title." + one));
        kind.setValue(ReportKind.WEEKLY);
        kind.addValueChangeListener(e -> latest());
        var places = reports.places();
        place.setItems(places);
        place.setItemLabelGenerator(one -> ReportWords.place(one.name()));
        places.stream().findFirst().ifPresent(place::setValue);
        place.setRequiredIndicatorVisible(true);
        place.setWidthFull();
        day.setRequiredIndicatorVisible(true);
        day.setWidthFull();
        day.addValueChangeListener(e -> period.setText(e.getValue() == null ? "" : ReportWords.period(period())));
        period.addClassName("secondary");
        latest();
        var make = new Button(getTranslation("reports.make"), e -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setDisableOnClick(true);
        add(kind, place, day, period);
        getFooter().add(new Button(getTranslation("common.cancel"), e -> close()), make);
        make.addClickListener(e -> make.setEnabled(true));
    }

    private void latest() {
        day.setMax(kind.getValue().lastBefore(today).last());
        day.setValue(kind.getValue().lastBefore(today).last());
        period.setText(ReportWords.period(period()));
    }

    /** The week or month that the chosen day is in. */
    private Period period() {
        return switch (kind.getValue()) {
            case WEEKLY -> ReportKind.WEEKLY.lastBefore(day.getValue().plusWeeks(1));
            case MONTHLY -> Period.with(Period.Kind.MONTH, day.getValue());
        };
    }

    private void make() {
        place.setInvalid(place.getValue() == null);
        if (place.isInvalid() || day.getValue() == null || day.isInvalid()) {
            return;
        }
        var report = reports.make(kind.getValue(), period(), place.getValue().code());
        close();
        made.accept(report);
    }
}
