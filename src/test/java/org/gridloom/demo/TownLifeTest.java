package org.gridloom.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Map;
import org.gridloom.station.OpeningHours;
import org.gridloom.station.StationDraft;
import org.gridloom.station.StationKind;
import org.gridloom.team.PostDraft;
import org.gridloom.team.PostKind;
import org.gridloom.territory.TerritoryDraft;
import org.gridloom.territory.TerritoryDraft.GridDraft;
import org.junit.jupiter.api.Test;

/** Who serves, where people are served, and what they report. */
class TownLifeTest {

    private final Town town = Towns.standard();
    private final TerritoryDraft ground = town.territory();

    @Test
    void hasFortyStationsOfAllKindsWithHours() {
        var stations = Towns.stations(town);
        var street = ground.streets().getFirst().boundary();

        assertThat(stations).hasSize(40).allSatisfy(station -> {
            assertThat(station.hours().known()).isTrue();
            assertThat(station.facilities()).isNotEmpty();
            assertThat(street.covers(station.point())).isTrue();
        });
        assertThat(stations.stream().map(StationDraft::kind).collect(toSet()))
                .containsExactlyInAnyOrder(StationKind.values());
        assertThat(stations.stream().map(StationDraft::name)).doesNotHaveDuplicates();
        assertThat(stations.stream()
                        .map(StationDraft::hours)
                        .map(OpeningHours::week)
                        .distinct())
                .hasSizeGreaterThan(5);
    }

    @Test
    void eachGridHasItsTeamButForSomeGaps() {
        var posts = town.posts().stream().collect(groupingBy(PostDraft::gridCode));
        int grids = ground.gridsInForce().size();

        assertThat(ground.gridsInForce().stream().map(GridDraft::code)).containsAll(posts.keySet());
        assertThat(lacking(PostKind.LEADER)).isBetween(1L, grids / 6L);
        assertThat(lacking(PostKind.FULL_TIME)).isBetween(1L, grids / 5L);
        assertThat(posts.values())
                .allSatisfy(team -> assertThat(team.stream().filter(post -> post.kind() == PostKind.LEADER))
                        .hasSizeLessThan(2));
    }

    private long lacking(PostKind kind) {
        var served = town.posts().stream()
                .filter(post -> post.kind() == kind)
                .map(PostDraft::gridCode)
                .collect(toSet());
        return ground.gridsInForce().stream()
                .filter(grid -> !served.contains(grid.code()))
                .count();
    }

    @Test
    void almostFiveHundredIncidentsAreClosedAndSixtyOpenInTheMixOfLife() {
        var byState = town.incidents().stream()
                .filter(incident -> !incident.state().equals("MERGED"))
                .collect(groupingBy(incident -> incident.state().equals("CLOSED")));
        var street = ground.streets().getFirst().boundary();

        assertThat(byState.get(true)).hasSize(480);
        assertThat(byState.get(false)).hasSize(60);
        byState.values().forEach(incidents -> {
            var mix = incidents.stream().collect(groupingBy(IncidentDraft::category, counting()));
            assertThat(mix.get("LIVELIHOOD")).isEqualTo(mix.get("OPINION"));
            assertThat(mix.get("OPINION")).isEqualTo(2 * mix.get("DISPUTE"));
        });
        assertThat(byState.get(false).stream().map(IncidentDraft::state).distinct())
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(town.incidents()).allSatisfy(incident -> {
            assertThat(incident.description()).doesNotContain("{");
            assertThat(street.covers(incident.point())).isTrue();
            assertThat(incident.took()).isLessThan(incident.ago());
        });
    }

    @Test
    void someAreOverdueAndFourOfFiveWereClosedInTime() {
        assertThat(town.incidents().stream()
                        .filter(incident -> !incident.state().equals("CLOSED")
                                && !incident.state().equals("MERGED"))
                        .filter(incident -> incident.ago().compareTo(limit(incident)) > 0))
                .hasSizeBetween(3, 20);
        assertThat(town.incidents().stream()
                        .filter(incident -> incident.state().equals("CLOSED"))
                        .mapToInt(incident -> incident.took().compareTo(limit(incident)) <= 0 ? 1 : 0)
                        .average()
                        .orElseThrow())
                .isCloseTo(0.8, within(0.07));
    }

    @Test
    void theyGoBackForMoreThanAYearWithRatingsExtensionsReopeningsAndDuplicates() {
        var closed = town.incidents().stream()
                .filter(incident -> incident.state().equals("CLOSED"))
                .toList();

        assertThat(closed.stream().filter(incident -> incident.ago().toDays() > 365))
                .hasSizeBetween(90, 150);
        assertThat(closed.stream().map(incident -> incident.turns().rating()).collect(toSet()))
                .containsExactlyInAnyOrder("SATISFIED", "MOSTLY", "");
        assertThat(closed.stream().filter(incident -> incident.turns().reopened()))
                .hasSizeBetween(10, 40);
        assertThat(closed.stream().filter(incident -> incident.turns().extended()))
                .hasSizeBetween(10, 50);
        assertThat(town.incidents())
                .filteredOn(incident -> incident.state().equals("MERGED"))
                .hasSizeBetween(8, 40);
    }

    /** As the portal's settings have them at first. */
    private static Duration limit(IncidentDraft incident) {
        return Duration.ofHours(
                Map.of("OPINION", 168, "LIVELIHOOD", 72, "DISPUTE", 168, "SAFETY", 72, "ORDER", 72, "POLICY", 24)
                        .get(incident.category()));
    }
}
