package org.gridloom.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.gridloom.station.WeeklyHours;
import org.junit.jupiter.api.Test;

class HoursTextTest {

    @Test
    void joinsDaysWithTheSameHoursAndLeavesClosedOnesOut() {
        var hours = WeeklyHours.read("Mo-Fr 08:00-12:00,14:00-18:00; We 08:00-21:00");

        assertThat(HoursText.week(hours, Locale.SIMPLIFIED_CHINESE))
                .containsExactly("周一–周二 08:00–12:00 14:00–18:00", "周三 08:00–21:00", "周四–周五 08:00–12:00 14:00–18:00");
    }

    @Test
    void aWholeDayEndsAtTwentyFour() {
        assertThat(HoursText.week(WeeklyHours.read("24/7"), Locale.ENGLISH)).containsExactly("Mon–Sun 00:00–24:00");
    }

    @Test
    void saysTheDayOnlyWhereItIsNotToday() {
        var today = LocalDate.of(2026, 11, 16);

        assertThat(HoursText.when(today, at(16), Locale.ENGLISH)).isEqualTo("08:30");
        assertThat(HoursText.when(today, at(18), Locale.ENGLISH)).isEqualTo("Wed 08:30");
        assertThat(HoursText.when(today, at(28), Locale.ENGLISH)).isEqualTo("2026-11-28 08:30");
    }

    private static ZonedDateTime at(int day) {
        return ZonedDateTime.of(2026, 11, day, 8, 30, 0, 0, ZoneId.of("Asia/Shanghai"));
    }
}
