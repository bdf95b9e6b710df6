package org.gridloom.incident.metric.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridloom.incident.metric.Grouping;
import org.gridloom.incident.metric.Sheet;
import org.gridloom.incident.metric.Tally;
import org.gridloom.shell.Numbers;

/**
 * When matters are reported: weekdays below each other, hours side by side, the more the stronger. It is a table, so that whoever reads it aloud hears
 * what others see; each field opens what it counts.
 */
class HourHeat extends NativeTable {

    private static final int HOURS = 24;

    /** Strengths that can be told apart; 0 is for nothing. */
    private static final int STRENGTHS = 6;

    /** Of {@link Grouping#HOUR}. */
    record Hour(DayOfWeek day, int hour) {

        private static final Pattern KEY = Pattern.compile("([1-7])-([01][0-9]|2[0-3])");

        static Optional<Hour> parse(String key) {
            var read = KEY.matcher(key);
            return read.matches()
                    ? Optional.of(
                            new Hour(DayOfWeek.of(Integer.parseInt(read.group(1))), Integer.parseInt(read.group(2))))
                    : Optional.empty();
        }

        String key() {
            return String.format(Locale.ROOT, "%d-%02d", day.getValue(), hour);
        }

        /** "周一 8–9 时" */
        String name() {
            return translate("figures.heat.hour", dayName(day), hour, hour + 1);
        }
    }

    HourHeat(List<Sheet.Part> hours, FiguresAddress address) {
        addClassName("figure-heat");
        getElement().setAttribute("aria-label", translate("figures.heat"));
        Map<String, Long> received = hours.stream()
                .collect(
                        Collectors.toMap(Sheet.Part::key, part -> part.tallies().of(Tally.RECEIVED)));
        var most = received.values().stream().mapToLong(Long::longValue).max().orElse(0);
        var head = getHead().addRow();
        head.addHeaderCell();
        for (int hour = 0; hour < HOURS; hour++) {
            var cell = head.addHeaderCell();
            cell.setText(String.valueOf(hour));
            cell.getElement().setAttribute("scope", "col");
        }
        for (var day : DayOfWeek.values()) {
            var row = getBody().addRow();
            var name = row.addHeaderCell();
            name.setText(dayName(day));
            name.getElement().setAttribute("scope", "row");
            for (int hour = 0; hour < HOURS; hour++) {
                var at = new Hour(day, hour);
                field(row, at, received.getOrDefault(at.key(), 0L), most, address);
            }
        }
    }

    private static void field(NativeTableRow row, Hour at, long received, long most, FiguresAddress address) {
        var cell = row.addDataCell();
        cell.addClassName("heat-" + strength(received, most));
        if (received == 0) {
            var none = new Span("0");
            none.addClassName("none");
            cell.add(none);
            return;
        }
        var of = address.with(address.question().only(Grouping.HOUR, at.key()));
        var link = FigureWords.count(of, Tally.RECEIVED, received);
        link.setTitle(translate("figures.heat.field", at.name(), Numbers.of(received)));
        cell.add(link);
    }

    static int strength(long received, long most) {
        return most == 0 ? 0 : (int) Math.ceil((double) STRENGTHS * received / most);
    }

    private static String dayName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, UI.getCurrent().getLocale());
    }
}
