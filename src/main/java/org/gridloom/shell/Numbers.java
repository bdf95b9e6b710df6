package org.gridloom.shell;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as screens show them. Both languages group thousands by a comma and have a point before decimals. */
public final class Numbers {

    private Numbers() {}

    public static String of(long number) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
    }

    /** "75.8%" */
    public static String percent(double share) {
        var format = NumberFormat.getPercentInstance(Locale.ROOT);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    /** "75.82%": always so many decimals, for what is compared. */
    public static String percent(double share, int decimals) {
        return decimals(share * 100, decimals) + "%";
    }

    /** "1,234.5" */
    public static String decimals(double number, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }
}
