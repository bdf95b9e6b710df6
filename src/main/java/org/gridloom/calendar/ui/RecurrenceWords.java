package org.gridloom.calendar.ui;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridloom.calendar.DateRule;
import org.gridloom.calendar.DateRule.DaysOfMonth;
import org.gridloom.calendar.DateRule.EveryWeek;
import org.gridloom.calendar.DateRule.WeekdayOfMonth;
import org.gridloom.calendar.OnRestDay;
import org.gridloom.calendar.Recurrence;
import org.gridloom.shell.Saying;

/** Recurring dates as one says them: 每月第三个星期六. */
public final class RecurrenceWords {

    private final Saying saying;
    private final Locale locale;

    public RecurrenceWords(Saying saying, Locale locale) {
        this.saying = saying;
        this.locale = locale;
    }

    public String of(Recurrence dates) {
        var words = of(dates.rule());
        if (dates.onRestDay() != OnRestDay.STAYS) {
            words += saying.say("recurrence.also." + dates.onRestDay());
        }
        return dates.until() == null ? words : words + saying.say("recurrence.until.said", dates.until());
    }

    public String of(DateRule rule) {
        return switch (rule) {
            case EveryWeek(var days, var every) ->
                every == 1
                        ? saying.say("recurrence.weekly", listed(days, this::of))
                        : saying.say("recurrence.weeks", listed(days, this::of), every);
            case DaysOfMonth(var days) -> saying.say("recurrence.days", listed(days, this::day));
            case WeekdayOfMonth(var which, var day) ->
                saying.say("recurrence.weekdays", listed(which, this::nth), of(day));
        };
    }

    private String of(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    private String day(int day) {
        return day == DateRule.LAST ? saying.say("recurrence.lastDay") : saying.say("recurrence.day", day);
    }

    private String nth(int nth) {
        return saying.say("recurrence.nth." + (nth == DateRule.LAST ? "last" : nth));
    }

    private <T> String listed(Collection<T> values, Function<T, String> words) {
        // The last of a month is before the first as a number, not as one says it.
        return values.stream()
                .sorted((one, other) -> Boolean.compare(isLast(one), isLast(other)))
                .map(words)
                .collect(Collectors.joining(saying.say("common.listSeparator")));
    }

    private static boolean isLast(Object value) {
        return value.equals(DateRule.LAST);
    }
}
