package org.gridloom.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A day, in the words of the page's language, written as all screens write days; weeks begin on Monday. */
public class DayField extends DatePicker {

    private static final String WRITTEN = "yyyy-MM-dd";

    /** As people write them too. */
    private static final String[] READ = {"yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"};

    public DayField() {
        this("");
    }

    public DayField(String label) {
        this(label, null);
    }

    public DayField(@Nullable LocalDate day) {
        this("", day);
    }

    public DayField(String label, @Nullable LocalDate day) {
        setLabel(label);
        setI18n(words(
                getLocale(),
                getTranslation("day.today"),
                getTranslation("common.cancel"),
                getTranslation("day.wrong")));
        setValue(day);
    }

    static DatePickerI18n words(Locale locale, String today, String cancel, String wrong) {
        return new DatePickerI18n()
                .setMonthNames(months(locale))
                .setWeekdays(weekdays(locale, TextStyle.FULL_STANDALONE))
                .setWeekdaysShort(weekdays(locale, shortest(locale)))
                .setFirstDayOfWeek(1)
                .setDateFormats(WRITTEN, READ)
                .setToday(today)
                .setCancel(cancel)
                .setBadInputErrorMessage(wrong);
    }

    /** In Chinese 11月, not 十一月: the year stands behind it. */
    private static List<String> months(Locale locale) {
        var style = isChinese(locale) ? TextStyle.SHORT_STANDALONE : TextStyle.FULL_STANDALONE;
        return Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(style, locale))
                .toList();
    }

    private static TextStyle shortest(Locale locale) {
        return isChinese(locale) ? TextStyle.NARROW_STANDALONE : TextStyle.SHORT_STANDALONE;
    }

    /** From Sunday, as the component counts them. */
    private static List<String> weekdays(Locale locale, TextStyle style) {
        return IntStream.range(0, 7)
                .mapToObj(DayOfWeek.SUNDAY::plus)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }

    private static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals(Languages.CHINESE.getLanguage());
    }
}
