package org.gridloom.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.gridloom.station.OpeningHours.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpansTest {

    private static final Span MORNING = new Span(LocalTime.of(8, 0), LocalTime.NOON);
    private static final Span LATE = new Span(LocalTime.of(14, 0), LocalTime.MIDNIGHT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08:00-12:00,14:00-24:00",
                "14:00-24:00, 8:00 - 12:00",
                "8:00–12:00、14:00–24:00",
                "8：00至12：00，14：00至24：00",
                "08:00-12:00 14:00-24:00",
                "8.00 to 12.00; 14.00 to 24.00"
            })
    void readsHoursAsPeopleWriteThem(String text) {
        assertThat(Spans.read(text)).isEqualTo(new Spans.Read.Good(List.of(MORNING, LATE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "off"})
    void nothingIsNoHours(String text) {
        assertThat(Spans.read(text)).isEqualTo(new Spans.Read.Good(List.of()));
    }

    @Test
    void aWholeDayHasAWord() {
        assertThat(Spans.read("全天")).isEqualTo(new Spans.Read.Good(List.of(Span.WHOLE_DAY)));
    }

    @ParameterizedTest
    @CsvSource({
        "08:00, NO_SPAN, 08:00",
        "08:00-12:00-14:00, NO_SPAN, 08:00-12:00-14:00",
        "08:00-25:00, NO_TIME, 25:00",
        "8-12:00, NO_TIME, 8",
        "08:60-12:00, NO_TIME, 08:60",
        "18:00-02:00, BACKWARDS, 18:00-02:00",
        "08:00-08:00, BACKWARDS, 08:00-08:00",
        "'08:00-12:00,11:00-13:00', OVERLAP, '08:00-12:00,11:00-13:00'",
        "soon, NO_SPAN, soon"
    })
    void saysWhichPieceIsWrongAndWhy(String text, HoursFault why, String what) {
        assertThat(Spans.read(text)).isEqualTo(new Spans.Read.Bad(why, what));
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(Spans.read(Spans.text(List.of(MORNING, LATE))))
                .isEqualTo(new Spans.Read.Good(List.of(MORNING, LATE)));
        assertThat(WeeklyHours.read(
                        WeeklyHours.write(WeeklyHours.read("Mo-Fr 08:00-12:00,14:00-24:00; Su 00:00-24:00"))))
                .isEqualTo(WeeklyHours.read("Mo-Fr 08:00-12:00,14:00-24:00; Su 00:00-24:00"));
    }
}
