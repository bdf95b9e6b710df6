package org.gridloom.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.gridloom.station.OpeningHours.Span;
import org.gridloom.station.OpeningHours.SpecialDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 16 November 2026 is a Monday. */
class OpeningHoursTest {

    private static final OpeningHours OFFICE = WeeklyHours.read("Mo-Fr 08:00-12:00,14:00-18:00; We 08:00-21:00");

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T07:59, false",
        "2026-11-16T08:00, true",
        "2026-11-16T12:00, false",
        "2026-11-16T14:00, true",
        "2026-11-16T18:00, false",
        "2026-11-18T13:00, true",
        "2026-11-18T20:59, true",
        "2026-11-21T10:00, false"
    })
    void isOpenFromItsFirstMinuteUntilBeforeItsLast(String when, boolean open) {
        assertThat(OFFICE.openAt(at(when))).isEqualTo(open);
    }

    @Test
    void saysWhenItClosesAndWhenItOpensAgain() {
        assertThat(OFFICE.closesNext(at("2026-11-16T09:30"))).contains(at("2026-11-16T12:00"));
        assertThat(OFFICE.opensNext(at("2026-11-16T12:30"))).contains(at("2026-11-16T14:00"));
        assertThat(OFFICE.opensNext(at("2026-11-20T18:00"))).contains(at("2026-11-23T08:00"));
        assertThat(OFFICE.opensNext(at("2026-11-16T09:30"))).contains(at("2026-11-16T09:30"));
    }

    @Test
    void neverClosesWhereItIsAlwaysOpen() {
        var always = WeeklyHours.read("24/7");

        assertThat(always.openAt(at("2026-11-16T00:00"))).isTrue();
        assertThat(always.closesNext(at("2026-11-16T23:59"))).isEmpty();
    }

    @Test
    void staysOpenOverMidnightWhereTwoSpansMeet() {
        var late = WeeklyHours.read("Fr 18:00-24:00; Sa 00:00-02:00");

        assertThat(late.closesNext(at("2026-11-20T22:00"))).contains(at("2026-11-21T02:00"));
    }

    @Test
    void aSpecialDayReplacesTheWeeksHours() {
        var holiday = LocalDate.of(2026, 11, 17);
        var makeUp = LocalDate.of(2026, 11, 21);
        var morning = List.of(new Span(LocalTime.of(9, 0), LocalTime.NOON));
        var hours = new OpeningHours(
                OFFICE.week(),
                List.of(new SpecialDay(makeUp, morning, "调休上班"), new SpecialDay(holiday, List.of(), "放假")));

        assertThat(hours.openAt(at("2026-11-17T09:00"))).isFalse();
        assertThat(hours.opensNext(at("2026-11-17T07:00"))).contains(at("2026-11-18T08:00"));
        assertThat(hours.openAt(at("2026-11-21T09:00"))).isTrue();
        assertThat(hours.specialDays()).extracting(SpecialDay::day).containsExactly(holiday, makeUp);
    }

    @Test
    void aPlaceThatSaidNothingIsNeverOpen() {
        assertThat(OpeningHours.UNKNOWN.known()).isFalse();
        assertThat(OpeningHours.UNKNOWN.openAt(at("2026-11-16T09:00"))).isFalse();
        assertThat(OpeningHours.UNKNOWN.opensNext(at("2026-11-16T09:00"))).isEmpty();
    }

    @Test
    void refusesHoursThatOverlapOrRunBackwards() {
        var monday = at("2026-11-16T00:00").getDayOfWeek();
        var eightToTwelve = new Span(LocalTime.of(8, 0), LocalTime.NOON);
        var elevenToOne = new Span(LocalTime.of(11, 0), LocalTime.of(13, 0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpeningHours(Map.of(monday, List.of(eightToTwelve, elevenToOne)), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(LocalTime.NOON, LocalTime.of(8, 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mo", "Xx 08:00-12:00", "Mo 08:00", "Mo 8:00-12:00:00-14:00", ""})
    void refusesWhatIsNoHours(String text) {
        assertThat(catchThrowable(() -> WeeklyHours.read(text))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void readsDaysThatRunOverTheWeeksEnd() {
        var hours = WeeklyHours.read("Sa-Mo 10:00-16:00; Su off");

        assertThat(hours.openAt(at("2026-11-16T10:00"))).isTrue();
        assertThat(hours.openAt(at("2026-11-21T10:00"))).isTrue();
        assertThat(hours.openAt(at("2026-11-22T10:00"))).isFalse();
    }

    private static ZonedDateTime at(String when) {
        return LocalDateTime.parse(when).atZone(ZoneId.of("Asia/Shanghai"));
    }
}
