package org.gridloom.territory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridloom.territory.BuildingUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseholdEstimateTest {

    @ParameterizedTest
    @CsvSource({
        // a walk-up of six floors is the average building of a real district
        "RESIDENTIAL, 600, 6, 34",
        "RESIDENTIAL, 600, 0, 34",
        "RESIDENTIAL, 500, 30, 142",
        // a lane house
        "RESIDENTIAL, 100, 0, 2",
        "RESIDENTIAL, 20, 1, 1",
        // shops on the ground floor
        "MIXED, 600, 6, 28",
        "MIXED, 600, 1, 6",
        "UNKNOWN, 600, 6, 19",
        "UNKNOWN, 300, 0, 4",
        "UNKNOWN, 59, 2, 0",
        "UNKNOWN, 1300, 6, 0",
        "UNKNOWN, 600, 13, 0",
    })
    void countsFlatsOnTheFloorsThatAreLivedOn(BuildingUse use, double footprint, int floors, int households) {
        assertThat(HouseholdEstimate.households(use, footprint, floors)).isEqualTo(households);
    }

    @ParameterizedTest
    @CsvSource({"COMMERCIAL", "PUBLIC", "SCHOOL", "HOSPITAL", "INDUSTRIAL", "AUXILIARY"})
    void countsNobodyWhereNobodyLives(BuildingUse use) {
        assertThat(HouseholdEstimate.households(use, 600, 6)).isZero();
    }

    @Test
    void neverFallsWithAnotherFloor() {
        for (int floors = 1; floors < 60; floors++) {
            assertThat(HouseholdEstimate.households(BuildingUse.RESIDENTIAL, 333, floors + 1))
                    .isGreaterThanOrEqualTo(HouseholdEstimate.households(BuildingUse.RESIDENTIAL, 333, floors));
        }
    }
}
