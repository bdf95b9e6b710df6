package org.gridloom.territory.intake;

import org.gridloom.territory.BuildingUse;

/**
 * How many households a building is taken to have where nobody counted them:
 *
 * <pre>households = round(footprint × floors lived on × 0.85 / 90 m²), at least 1</pre>
 *
 * <p><b>90 m²</b> is a usual flat by gross floor area (建筑面积), the figure Chinese housing policy took as its measure of an ordinary flat in
 * 2006; it includes the flat's share of stairs and landings (公摊), so those are not taken off again. <b>0.85</b> is what remains of a building's
 * gross area after ground-floor shops, bicycle rooms, guard and plant rooms and outlines drawn along the eaves. The average of real districts, 34
 * households a building with 12 to 36 per entrance, is met by a walk-up of six floors and 600 m².
 *
 * <p>Floors come from the data, else from the height at 3 m each, else they are taken as usual for the use: 6 for housing (the walk-up without a
 * lift), 2 for housing on less than 150 m² (a lane house), 3 for buildings of unknown use.
 *
 * <p>Housing counts whole, mixed use without its ground floor. Shops, offices, hotels, schools, hospitals, public and auxiliary buildings have
 * none. A building of unknown use counts as mixed where it could be housing by its size: 60 to 1,200 m² on at most 12 floors; and as two thirds of
 * that, since a third of the buildings of real districts have no households. So the sum over a quarter is sensible; single buildings of unknown
 * use are not known any better for it, which is why the estimate is marked wherever it is shown.
 */
final class HouseholdEstimate {

    private static final double FLAT = 90;
    private static final double LIVED_IN = 0.85;
    private static final double SHARE_OF_UNKNOWN = 2.0 / 3;
    private static final double LANE_HOUSE = 150;

    private HouseholdEstimate() {}

    /**
     * @param footprint in m²
     * @param floors 0 where unknown
     */
    static int households(BuildingUse use, double footprint, int floors) {
        return switch (use) {
            case RESIDENTIAL -> of(footprint * floorsOrUsual(use, footprint, floors));
            case MIXED -> of(footprint * upperFloors(floorsOrUsual(use, footprint, floors)));
            case UNKNOWN ->
                couldBeHousing(footprint, floors)
                        ? of(SHARE_OF_UNKNOWN * footprint * upperFloors(floorsOrUsual(use, footprint, floors)))
                        : 0;
            case COMMERCIAL, PUBLIC, SCHOOL, HOSPITAL, INDUSTRIAL, AUXILIARY -> 0;
        };
    }

    private static int of(double gross) {
        return (int) Math.max(1, Math.round(gross * LIVED_IN / FLAT));
    }

    private static int upperFloors(int floors) {
        return Math.max(1, floors - 1);
    }

    private static int floorsOrUsual(BuildingUse use, double footprint, int floors) {
        if (floors > 0) {
            return floors;
        }
        if (use == BuildingUse.RESIDENTIAL) {
            return footprint < LANE_HOUSE ? 2 : 6;
        }
        return 3;
    }

    private static boolean couldBeHousing(double footprint, int floors) {
        return footprint >= 60 && footprint <= 1_200 && floors <= 12;
    }
}
