package org.gridloom.incident.metric.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridloom.figures.Period;
import org.gridloom.figures.Ratio;
import org.gridloom.incident.metric.FrozenMonth;
import org.gridloom.incident.metric.Question;
import org.gridloom.incident.metric.Reading;
import org.gridloom.incident.metric.Tally;
import org.gridloom.shell.Numbers;
import org.gridloom.shell.Times;

/** Figures as the page says them. */
final class FigureWords {

    private static final double HOURS_OF_A_DAY = 24;
    private static final double MINUTES_OF_AN_HOUR = 60;

    private FigureWords() {}

    /** "93.72%", or a dash where there is nothing to have a share of. */
    static String percent(Ratio ratio) {
        return ratio.share().isEmpty() ? "–" : Numbers.percent(ratio.share().getAsDouble(), 2);
    }

    static String duration(Optional<Duration> duration) {
        return duration.map(FigureWords::duration).orElse("–");
    }

    private static String duration(Duration duration) {
        double hours = duration.toMinutes() / MINUTES_OF_AN_HOUR;
        return hours < HOURS_OF_A_DAY
                ? translate("figures.hours", Numbers.decimals(hours, 1))
                : translate("figures.days", Numbers.decimals(hours / HOURS_OF_A_DAY, 1));
    }

    /** "2026-11-01 – 2026-11-30" */
    static String days(Period period) {
        return period.from().equals(period.last())
                ? period.from().toString()
                : translate(
                        "figures.days.fromTo",
                        period.from().toString(),
                        period.last().toString());
    }

    /** "数据截至 2026-11-21 17:00", "冻结值，数据截至 2026-11-01 00:00" */
    static String asOf(Question question, List<FrozenMonth> frozen, Instant asOf) {
        var time = Times.toTheMinute(asOf);
        if (question.reading() == Reading.NOW || frozen.isEmpty()) {
            return translate("figures.asOf", time);
        }
        return frozen.size() == question.period().months().size()
                ? translate("figures.frozen.asOf", time)
                : translate("figures.frozen.partly", frozen.size(), time);
    }

    static String tally(Tally tally) {
        return translate("figures.tally." + tally);
    }

    /** A number that opens what it counts. */
    static Anchor count(FiguresAddress of, Tally tally, long number) {
        var link = link(of.list(tally), Numbers.of(number));
        link.setTitle(tally(tally));
        return link;
    }

    static Anchor link(String address, String text) {
        var link = new Anchor(address, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
