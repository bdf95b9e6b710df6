package org.gridloom.incident.report;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.gridloom.figures.Period;
import org.gridloom.figures.Ratio;
import org.gridloom.incident.metric.Metric;
import org.gridloom.incident.metric.Tally;
import org.gridloom.print.SheetWords;
import org.gridloom.shell.Numbers;

/** A report's texts, each in both languages. */
final class ReportWords {

    static final SheetWords CHINESE = SheetWords.in(Locale.SIMPLIFIED_CHINESE);
    static final SheetWords ENGLISH = SheetWords.in(Locale.ENGLISH);

    private static final double HOURS_OF_A_DAY = 24;

    private ReportWords() {}

    static Paper.Said say(String key, Object... values) {
        return new Paper.Said(CHINESE.say(key, values), ENGLISH.say(key, values));
    }

    static Paper.Said metric(Metric metric) {
        return say("figures.metric." + metric);
    }

    static Paper.Said tally(Tally tally) {
        return say("figures.tally." + tally);
    }

    static Paper.Said title(ReportContent content) {
        return say("report.title." + content.kind());
    }

    /** "2026-11-09 – 2026-11-15", "2026-10" */
    static String period(Period period) {
        return period.kind() == Period.Kind.MONTH ? period.toString() : period.from() + " – " + period.last();
    }

    static String percent(Ratio ratio) {
        return ratio.share().isEmpty() ? "–" : Numbers.percent(ratio.share().getAsDouble(), 2);
    }

    static String of(Ratio ratio) {
        return Numbers.of(ratio.part()) + " / " + Numbers.of(ratio.whole());
    }

    /** "86.21% (50/58)" */
    static String rate(Ratio ratio) {
        return ratio.share().isEmpty()
                ? "–"
                : percent(ratio) + " (" + Numbers.of(ratio.part()) + "/" + Numbers.of(ratio.whole()) + ")";
    }

    static String days(Optional<Duration> mean) {
        return mean.map(time -> Numbers.decimals(time.toHours() / HOURS_OF_A_DAY, 1))
                .orElse("–");
    }

    /** "+1.20", "-0.35", in points; a dash where one of the two has nothing to be a share of. */
    static String points(Ratio now, Ratio then) {
        return now.share().isEmpty() || then.share().isEmpty()
                ? "–"
                : signed(Numbers.decimals(
                        (now.share().getAsDouble() - then.share().getAsDouble()) * 100, 2));
    }

    static String signed(String number) {
        return number.startsWith("-") ? number : "+" + number;
    }
}
