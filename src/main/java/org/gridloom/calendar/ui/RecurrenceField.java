package org.gridloom.calendar.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridloom.calendar.DateRule;
import org.gridloom.calendar.DateRule.DaysOfMonth;
import org.gridloom.calendar.DateRule.EveryWeek;
import org.gridloom.calendar.DateRule.WeekdayOfMonth;
import org.gridloom.calendar.OnRestDay;
import org.gridloom.calendar.Recurrence;
import org.gridloom.calendar.WorkCalendar;
import org.gridloom.shell.DayField;

/** Makes recurring dates; what comes of it is shown while it is made. */
@CssImport("./calendar/recurrence-field.css")
public class RecurrenceField extends Div {

    private enum Kind {
        WEEK,
        DAYS,
        DIGIT,
        WEEKDAY
    }

    private static final int SHOWN = 6;

    private final transient WorkCalendar calendar;
    private final LocalDate today;
    private final Select<Kind> kind = new Select<>();
    private final CheckboxGroup<DayOfWeek> weekdays = new CheckboxGroup<>();
    private final IntegerField every = new IntegerField(getTranslation("recurrence.every"));
    private final TextField days = new TextField(getTranslation("recurrence.days.field"));
    private final Select<Integer> digit = new Select<>();
    private final CheckboxGroup<Integer> which = new CheckboxGroup<>();
    private final Select<DayOfWeek> weekday = new Select<>();
    private final DayField from = new DayField(getTranslation("recurrence.from"));
    private final DayField until = new DayField(getTranslation("recurrence.until"));
    private final Select<OnRestDay> onRest = new Select<>();
    private final TextField without = new TextField(getTranslation("recurrence.without"));
    private final TextField besides = new TextField(getTranslation("recurrence.besides"));
    private final Span said = new Span();

    /** @param calendar by which the dates are shown that come next from {@code today} on */
    public RecurrenceField(WorkCalendar calendar, LocalDate today) {
        this.calendar = calendar;
        this.today = today;
        addClassName("recurrence-field");
        kind.setLabel(getTranslation("recurrence.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(each -> getTranslation("recurrence.kind." + each));
        weekdays.setLabel(getTranslation("recurrence.on"));
        weekdays.setItems(DayOfWeek.values());
        weekdays.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, getLocale()));
        every.setMin(1);
        every.setMax(EveryWeek.LONGEST);
        every.setStepButtonsVisible(true);
        days.setHelperText(getTranslation("recurrence.days.hint"));
        digit.setLabel(getTranslation("recurrence.digit"));
        digit.setItems(IntStream.range(0, 10).boxed().toList());
        digit.setItemLabelGenerator(each -> getTranslation("recurrence.digit.of", each));
        which.setLabel(getTranslation("recurrence.which"));
        which.setItems(1, 2, 3, 4, 5, DateRule.LAST);
        which.setItemLabelGenerator(
                nth -> getTranslation("recurrence.nth." + (nth == DateRule.LAST ? "last" : nth.toString())));
        weekday.setLabel(getTranslation("recurrence.weekday"));
        weekday.setItems(DayOfWeek.values());
        weekday.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.FULL, getLocale()));
        onRest.setLabel(getTranslation("recurrence.rest"));
        onRest.setItems(OnRestDay.values());
        onRest.setItemLabelGenerator(each -> getTranslation("recurrence.rest." + each));
        without.setHelperText(getTranslation("recurrence.dates.hint"));
        until.setClearButtonVisible(true);
        until.setHelperText(getTranslation("recurrence.until.hint"));
        said.addClassName("recurrence-said");
        said.getElement().setAttribute("role", "status");
        add(kind, weekdays, every, days, digit, which, weekday, onRest, row(from, until), row(without, besides), said);
        show(Recurrence.of(EveryWeek.on(DayOfWeek.WEDNESDAY), today));
        kind.addValueChangeListener(e -> changed());
        List.of(weekdays, which).forEach(field -> field.addValueChangeListener(e -> changed()));
        List.of(weekday, digit, onRest).forEach(field -> field.addValueChangeListener(e -> changed()));
        List.of(from, until).forEach(field -> field.addValueChangeListener(e -> changed()));
        List.of(days, without, besides).forEach(field -> field.addValueChangeListener(e -> changed()));
        every.addValueChangeListener(e -> changed());
    }

    private static Div row(Component... fields) {
        var row = new Div(fields);
        row.addClassName("recurrence-row");
        return row;
    }

    public final void show(Recurrence dates) {
        weekdays.setValue(Set.of(DayOfWeek.WEDNESDAY));
        every.setValue(1);
        digit.setValue(4);
        which.setValue(Set.of(3));
        weekday.setValue(DayOfWeek.SATURDAY);
        switch (dates.rule()) {
            case EveryWeek(var on, var weeks) -> {
                kind.setValue(Kind.WEEK);
                weekdays.setValue(on);
                every.setValue(weeks);
            }
            case DaysOfMonth(var numbers) -> {
                kind.setValue(Kind.DAYS);
                days.setValue(numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            }
            case WeekdayOfMonth(var nths, var day) -> {
                kind.setValue(Kind.WEEKDAY);
                which.setValue(nths);
                weekday.setValue(day);
            }
        }
        from.setValue(dates.from());
        until.setValue(dates.until());
        onRest.setValue(dates.onRestDay());
        without.setValue(listed(dates.without()));
        besides.setValue(listed(dates.besides()));
        changed();
    }

    private static String listed(Set<LocalDate> dates) {
        return dates.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
    }

    /** Nothing where a field is wrong, which then says so. */
    public Optional<Recurrence> value() {
        changed();
        return read();
    }

    private void changed() {
        var now = kind.getValue();
        weekdays.setVisible(now == Kind.WEEK);
        every.setVisible(now == Kind.WEEK);
        days.setVisible(now == Kind.DAYS);
        digit.setVisible(now == Kind.DIGIT);
        which.setVisible(now == Kind.WEEKDAY);
        weekday.setVisible(now == Kind.WEEKDAY);
        said.setText(read().map(this::coming).orElse(getTranslation("recurrence.wrong")));
    }

    /** In words, and the dates that come. */
    private String coming(Recurrence dates) {
        var next = dates.dates(today, today.plusYears(1), calendar).stream()
                .limit(SHOWN)
                .map(day -> day + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, getLocale()))
                .toList();
        var words = new RecurrenceWords((key, values) -> translate(key, values), getLocale()).of(dates);
        return next.isEmpty()
                ? getTranslation("recurrence.never", words)
                : getTranslation("recurrence.coming", words, String.join(getTranslation("common.listSeparator"), next));
    }

    private Optional<Recurrence> read() {
        var rule = rule();
        days.setInvalid(days.isVisible() && rule.isEmpty());
        weekdays.setInvalid(weekdays.isVisible() && weekdays.isEmpty());
        which.setInvalid(which.isVisible() && which.isEmpty());
        var off = dates(without);
        var more = dates(besides);
        from.setInvalid(from.isEmpty());
        var backwards = !from.isEmpty() && !until.isEmpty() && until.getValue().isBefore(from.getValue());
        until.setInvalid(backwards);
        until.setErrorMessage(getTranslation("recurrence.backwards"));
        if (rule.isEmpty() || off.isEmpty() || more.isEmpty() || from.isEmpty() || backwards) {
            return Optional.empty();
        }
        return Optional.of(new Recurrence(
                rule.get(), from.getValue(), until.getValue(), onRest.getValue(), off.get(), more.get()));
    }

    private Optional<DateRule> rule() {
        try {
            return switch (kind.getValue()) {
                case WEEK ->
                    weekdays.isEmpty() || every.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new EveryWeek(new TreeSet<>(weekdays.getValue()), every.getValue()));
                case DAYS ->
                    Optional.of(new DaysOfMonth(Arrays.stream(pieces(days))
                            .map(Integer::valueOf)
                            .collect(Collectors.toCollection(TreeSet::new))));
                case DIGIT -> Optional.of(DaysOfMonth.endingIn(digit.getValue()));
                case WEEKDAY ->
                    which.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new WeekdayOfMonth(new TreeSet<>(which.getValue()), weekday.getValue()));
            };
        } catch (IllegalArgumentException e) {
            // A number that is none, or no day's.
            return Optional.empty();
        }
    }

    private Optional<TreeSet<LocalDate>> dates(TextField field) {
        try {
            var read = Arrays.stream(pieces(field))
                    .filter(piece -> !piece.isEmpty())
                    .map(LocalDate::parse)
                    .collect(Collectors.toCollection(TreeSet::new));
            field.setInvalid(read.size() > Recurrence.MOST_EXCEPTIONS);
            return field.isInvalid() ? Optional.empty() : Optional.of(read);
        } catch (DateTimeParseException e) {
            field.setInvalid(true);
            field.setErrorMessage(getTranslation("recurrence.date.wrong", e.getParsedString()));
            return Optional.empty();
        }
    }

    private static String[] pieces(TextField field) {
        return field.getValue().strip().split("\\s*[,，、;；]\\s*|\\s+");
    }
}
