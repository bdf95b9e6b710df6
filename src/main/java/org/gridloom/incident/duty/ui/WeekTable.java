package org.gridloom.incident.duty.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.gridloom.calendar.WorkCalendar;
import org.gridloom.incident.duty.Duty;
import org.gridloom.incident.duty.Shift;

/** A week as a table. The shift that runs now is framed; one with nobody says so; a day that is not as its weekday has a mark. */
class WeekTable extends Div {

    private final transient Consumer<Duty> chosen;

    WeekTable(Consumer<Duty> chosen) {
        this.chosen = chosen;
        addClassName("duty-week");
        getElement().setAttribute("role", "table");
        getElement().setAttribute("aria-label", getTranslation("duty.title"));
    }

    /** @param changedFrom the first day that can be changed here */
    void show(LocalDate monday, List<Duty> week, Instant now, LocalDate changedFrom) {
        removeAll();
        setVisible(!week.isEmpty());
        var days = monday.datesUntil(monday.plusWeeks(1)).toList();
        var today = LocalDate.ofInstant(now, WorkCalendar.ZONE);
        var head = row(heading("columnheader", ""));
        days.forEach(day -> {
            var cell = heading(
                    "columnheader", DutyWords.weekday(day), day.toString().substring(5));
            cell.setClassName("today", day.equals(today));
            head.add(cell);
        });
        week.stream()
                .map(Duty::shift)
                .distinct()
                .sorted(Comparator.comparing(Shift::from).thenComparing(Shift::id))
                .forEach(shift -> {
                    var row = row(heading("rowheader", shift.name(), DutyWords.times(shift)));
                    days.forEach(day -> row.add(week.stream()
                            .filter(duty ->
                                    duty.shift().equals(shift) && duty.day().equals(day))
                            .findAny()
                            .map(duty -> cell(duty, now, !duty.day().isBefore(changedFrom)))
                            .orElseGet(WeekTable::blank)));
                });
    }

    private Div row(Component first) {
        var row = new Div(first);
        row.addClassName("duty-row");
        row.getElement().setAttribute("role", "row");
        add(row);
        return row;
    }

    private static Div heading(String role, String... lines) {
        var cell = new Div();
        cell.addClassName("duty-heading");
        cell.getElement().setAttribute("role", role);
        for (var line : lines) {
            cell.add(new Span(line));
        }
        return cell;
    }

    private static Div blank() {
        var cell = new Div();
        cell.getElement().setAttribute("role", "cell");
        return cell;
    }

    private Div cell(Duty duty, Instant now, boolean changes) {
        var content = content(duty);
        var cell = blank();
        cell.addClassName("duty-cell");
        cell.setClassName("runs", duty.isAt(now));
        cell.setClassName("over", !duty.ends().isAfter(now));
        cell.setClassName("gap", duty.people().isEmpty());
        if (changes) {
            var button = new NativeButton("", e -> chosen.accept(duty));
            button.add(content);
            button.setAriaLabel(duty.day() + " " + duty.shift().name() + " " + DutyWords.people(duty.people()));
            cell.add(button);
        } else {
            cell.add(content);
        }
        return cell;
    }

    private Div content(Duty duty) {
        var content = new Div();
        content.addClassName("duty-people");
        if (duty.people().isEmpty()) {
            content.add(new Span(getTranslation("duty.nobody.sign")));
        }
        for (var n = 0; n < duty.people().size(); n++) {
            var name = new Span(duty.people().get(n).name());
            name.setClassName("leads", n == 0);
            content.add(name);
        }
        if (duty.otherwise()) {
            var mark = new Span(duty.note().isEmpty() ? getTranslation("duty.otherwise") : duty.note());
            mark.addClassNames("duty-otherwise", "secondary");
            content.add(mark);
        }
        return content;
    }
}
