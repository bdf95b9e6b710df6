package org.gridloom.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gridloom.calendar.SpecialDay;
import org.jspecify.annotations.Nullable;

/** A year as twelve small months: days off, make-up workdays and holidays told apart by shape as well as by colour. A click on a day changes it. */
class YearPicture extends Div {

    private final transient Consumer<LocalDate> chosen;

    YearPicture(Consumer<LocalDate> chosen) {
        this.chosen = chosen;
        addClassName("year-picture");
    }

    void show(int year, List<SpecialDay> days) {
        removeAll();
        Map<LocalDate, SpecialDay> special = new HashMap<>();
        days.forEach(day -> special.put(day.day(), day));
        for (var month : Month.values()) {
            add(month(YearMonth.of(year, month), special));
        }
    }

    private Div month(YearMonth month, Map<LocalDate, SpecialDay> special) {
        var cells = new Div();
        cells.addClassName("days");
        for (var weekday : DayOfWeek.values()) {
            var head = new Span(weekday.getDisplayName(TextStyle.NARROW, getLocale()));
            head.addClassName("head");
            cells.add(head);
        }
        for (var n = 1; n < month.atDay(1).getDayOfWeek().getValue(); n++) {
            cells.add(new Span());
        }
        for (var n = 1; n <= month.lengthOfMonth(); n++) {
            var day = month.atDay(n);
            cells.add(day(day, special.get(day)));
        }
        var picture = new Div(new H4(month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, getLocale())), cells);
        picture.addClassName("month");
        return picture;
    }

    private NativeButton day(LocalDate day, @Nullable SpecialDay special) {
        var weekend = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        var look = special == null ? weekend ? "off" : "work" : special.workday() ? "made-up" : "holiday";
        var cell = new NativeButton(String.valueOf(day.getDayOfMonth()), e -> chosen.accept(day));
        cell.addClassNames("day", look);
        var words = day + " " + getTranslation("calendar.day." + look) + (special == null ? "" : " " + special.name());
        cell.setAriaLabel(words);
        cell.setTitle(words);
        return cell;
    }
}
