package org.gridloom.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as screens show them, wherever the server stands: all of China has one time. */
public final class Times {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter THIS_YEAR = of("MM-dd HH:mm");
    private static final DateTimeFormatter MINUTE = of("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = of("yyyy-MM-dd HH:mm:ss");

    private Times() {}

    /** For what is of these days. */
    public static String withoutYear(Instant at) {
        return THIS_YEAR.format(at);
    }

    public static String toTheMinute(Instant at) {
        return MINUTE.format(at);
    }

    public static String toTheSecond(Instant at) {
        return SECOND.format(at);
    }

    private static DateTimeFormatter of(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withZone(ZONE);
    }
}
