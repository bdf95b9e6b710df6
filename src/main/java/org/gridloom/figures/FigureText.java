package org.gridloom.figures;

import java.time.Duration;
import org.gridloom.shell.Numbers;
import org.gridloom.shell.PageWords;

/** Figures as they are written, the same wherever they stand. */
public final class FigureText {

    private static final int DECIMALS_OF_A_SHARE = 2;
    private static final int HOURS_OF_A_DAY = 24;
    private static final double MINUTES_OF_AN_HOUR = 60;

    private final PageWords words;

    public FigureText(PageWords words) {
        this.words = words;
    }

    public String label(Label label) {
        return label.key().isEmpty()
                ? String.join(" ", label.values())
                : words.say(
                        label.key(), label.values().stream().map(this::value).toArray());
    }

    private String value(String value) {
        return value.startsWith("@") ? words.say(value.substring(1)) : value;
    }

    /** "1,054", "75.82%", "2.5 天", or a dash. */
    public String amount(Amount amount) {
        return switch (amount.kind()) {
            case COUNT -> Numbers.of(amount.part());
            case SHARE -> Numbers.percent(amount.number().orElseThrow(), DECIMALS_OF_A_SHARE);
            case TIME -> time(Duration.ofSeconds(amount.part()));
            case NONE -> "–";
        };
    }

    public String unit(Amount amount) {
        return amount.unit().isEmpty() ? "" : words.say(amount.unit());
    }

    /** "737 / 972"; empty for what is no share. */
    public String of(Amount amount) {
        return amount.kind() == Amount.Kind.SHARE ? Numbers.of(amount.part()) + " / " + Numbers.of(amount.whole()) : "";
    }

    /** "+2.10", "−12"; nothing where they cannot be compared. */
    public String difference(Amount now, Amount before) {
        if (now.number().isEmpty() || before.number().isEmpty() || now.kind() != before.kind()) {
            return "";
        }
        var by = now.number().getAsDouble() - before.number().getAsDouble();
        var size = Math.abs(by);
        var written = switch (now.kind()) {
            case SHARE -> words.say("figures.change.points", Numbers.decimals(size * 100, DECIMALS_OF_A_SHARE));
            case TIME -> time(Duration.ofSeconds(Math.round(size)));
            default -> Numbers.of(Math.round(size));
        };
        return (by > 0 ? "+" : by < 0 ? "−" : "±") + written;
    }

    private String time(Duration time) {
        double hours = time.toMinutes() / MINUTES_OF_AN_HOUR;
        return hours < HOURS_OF_A_DAY
                ? words.say("figures.hours", Numbers.decimals(hours, 1))
                : words.say("figures.days", Numbers.decimals(hours / HOURS_OF_A_DAY, 1));
    }
}
