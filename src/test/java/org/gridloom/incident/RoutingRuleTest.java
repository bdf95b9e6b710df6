package org.gridloom.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.calendar.WorkCalendar;
import org.gridloom.calendar.WorkHours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingRuleTest {

    private static final String GRID = "340811001001003";

    /** Thursday the first of October is a holiday, Saturday the tenth is worked. */
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            List.of(new WorkHours(LocalTime.of(8, 0), LocalTime.of(18, 0))),
            Map.of(LocalDate.of(2026, 10, 1), false, LocalDate.of(2026, 10, 10), true));

    @ParameterizedTest
    @CsvSource({"'', true", "340811, true", "340811001001, true", "340811001001003, true", "340811001001004, false"})
    void aPlaceIsTheBeginningOfTheCodesItIsFor(String place, boolean fits) {
        var rule = new RoutingRule("地点", place, Set.of(), RoutingRule.Days.ANY, null, null, null);

        assertThat(rule.fits(matter("2026-09-30T10:00"), CALENDAR)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-09-30T10:00, WORKDAYS
            2026-10-01T10:00, DAYS_OFF
            2026-10-10T10:00, WORKDAYS
            2026-10-11T10:00, DAYS_OFF
            2026-10-11T23:59, DAYS_OFF
            """)
    void daysAreThoseOfTheCalendar(String reported, RoutingRule.Days expected) {
        for (var days : List.of(RoutingRule.Days.WORKDAYS, RoutingRule.Days.DAYS_OFF)) {
            var rule = new RoutingRule("日子", "", Set.of(), days, null, null, null);
            assertThat(rule.fits(matter(reported), CALENDAR)).as(days.name()).isEqualTo(days == expected);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            08:00, 18:00, 07:59, false
            08:00, 18:00, 08:00, true
            08:00, 18:00, 17:59, true
            08:00, 18:00, 18:00, false
            18:00, 08:00, 18:00, true
            18:00, 08:00, 03:00, true
            18:00, 08:00, 08:00, false
            18:00, 08:00, 12:00, false
            """)
    void aTimeOfDayMayGoOverNight(LocalTime from, LocalTime until, String reported, boolean fits) {
        var rule = new RoutingRule("时段", "", Set.of(), RoutingRule.Days.ANY, from, until, null);

        assertThat(rule.fits(matter("2026-09-30T" + reported), CALENDAR)).isEqualTo(fits);
    }

    @Test
    void theFirstThatFitsDecidesAndOneThatNamesNobodyWhoMayHaveItIsPassedOver() {
        var safety = rule("安全", Set.of(IncidentCategory.SAFETY), Owner.person("gone"));
        var team = rule("环境", Set.of(IncidentCategory.ORDER), null);
        var rest = rule("其余", Set.of(), Owner.pool("night"));
        var table = new RoutingTable(0, List.of(safety, team, rest));

        assertThat(table.decide(matter("2026-09-30T10:00"), CALENDAR, (_, _) -> true))
                .contains(team);
        assertThat(new RoutingTable(0, List.of(safety, rest))
                        .decide(matter("2026-09-30T10:00"), CALENDAR, (_, _) -> true))
                .contains(rest);
        var fire = new Matter(
                GRID, IncidentCategory.SAFETY, matter("2026-09-30T10:00").reportedAt());
        assertThat(table.decide(fire, CALENDAR, (owner, _) -> !owner.code().equals("gone")))
                .contains(rest);
        assertThat(new RoutingTable(0, List.of()).decide(fire, CALENDAR, (_, _) -> true))
                .isEmpty();
    }

    @Test
    void aTimeHasBothItsEnds() {
        assertThatThrownBy(() -> new RoutingRule("半个", "", Set.of(), RoutingRule.Days.ANY, LocalTime.NOON, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RoutingRule rule(String name, Set<IncidentCategory> categories, @Nullable Owner to) {
        return new RoutingRule(name, "", categories, RoutingRule.Days.ANY, null, null, to);
    }

    private static Matter matter(String reported) {
        return new Matter(
                GRID,
                IncidentCategory.ORDER,
                LocalDateTime.parse(reported).atZone(WorkCalendar.ZONE).toInstant());
    }
}
