package org.gridloom.station;

import java.time.LocalTime;
import org.gridloom.calendar.Recurrence;

/**
 * What happens at a station on recurring dates: a market, a service day, an evening.
 *
 * @param station id of where
 * @param detail may be empty
 * @param opens of each of its days, as {@code closes}
 * @param shown whether everybody may know; otherwise it stays inside
 * @param version rises with each change
 */
public record Programme(
        long id,
        long station,
        String title,
        String detail,
        Recurrence dates,
        LocalTime opens,
        LocalTime closes,
        boolean shown,
        int version) {

    public static final int LONGEST_TITLE = 60;
    public static final int LONGEST_DETAIL = 500;
    public static final int MOST_OF_ONE = 30;

    public Programme {
        title = title.strip();
        detail = detail.strip();
    }

    /** One that is not kept yet. */
    public static Programme draft(
            String title, String detail, Recurrence dates, LocalTime opens, LocalTime closes, boolean shown) {
        return new Programme(0, 0, title, detail, dates, opens, closes, shown, 0);
    }
}
