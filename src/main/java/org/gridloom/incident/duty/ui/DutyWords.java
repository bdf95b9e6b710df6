package org.gridloom.incident.duty.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.gridloom.incident.duty.Duty;
import org.gridloom.incident.duty.Shift;

/** Shifts and people as the page says them, in its language. */
final class DutyWords {

    private DutyWords() {}

    /** "08:00–20:00" */
    static String times(Shift shift) {
        return shift.from() + "–" + shift.until();
    }

    /** "陈调度、孙网格"; or that nobody is there. */
    static String people(List<Duty.Person> people) {
        return people.isEmpty()
                ? translate("duty.nobody")
                : people.stream().map(Duty.Person::name).collect(Collectors.joining(translate("duty.and")));
    }

    /** "周三" */
    static String weekday(LocalDate day) {
        return day.getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, UI.getCurrent().getLocale());
    }
}
