package org.gridloom.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11, 2026-11-01, 2026-12-01, 2026-10, 2026-12",
        "2026-Q1, 2026-01-01, 2026-04-01, 2025-Q4, 2026-Q2",
        "2026-Q4, 2026-10-01, 2027-01-01, 2026-Q3, 2027-Q1",
        "2024, 2024-01-01, 2025-01-01, 2023, 2025",
        "2026-11-01..2026-11-15, 2026-11-01, 2026-11-16, 2026-10-17..2026-10-31, 2026-11-16..2026-11-30"
    })
    void readsWhatItWrites(String text, LocalDate from, LocalDate until, String previous, String next) {
        var period = Period.parse(text).orElseThrow();

        assertThat(period.from()).isEqualTo(from);
        assertThat(period.until()).isEqualTo(until);
        assertThat(period).hasToString(text);
        assertThat(period.previous()).hasToString(previous);
        assertThat(period.next()).hasToString(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026-13", "2026-Q5", "26", "2026-02-30..2026-03-01", "2026-11-15..2026-11-14", "2026-11-01"
            })
    void anythingElseIsNone(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // of what is over, the whole
        "2026-10, 2026-11-21, 2026-09, 2025-10",
        "2026-11, 2026-11-30, 2026-10, 2025-11",
        // of what still runs, as many days as have begun
        "2026-11, 2026-11-21, 2026-10-01..2026-10-21, 2025-11-01..2025-11-21",
        "2026-Q4, 2026-10-01, 2026-07-01..2026-07-01, 2025-10-01..2025-10-01",
        "2026, 2026-01-31, 2025-01-01..2025-01-31, 2025-01-01..2025-01-31",
        // a shorter one is never gone beyond
        "2026-03, 2026-03-30, 2026-02, 2025-03-01..2025-03-30"
    })
    void isComparedWithAsMuchOfAnother(String text, LocalDate today, String before, String yearBefore) {
        var period = Period.parse(text).orElseThrow();

        assertThat(period.before(today)).hasToString(before);
        assertThat(period.aYearBefore(today)).hasToString(yearBefore);
    }
}
