package org.gridloom.demo;

import org.gridloom.geometry.MetricPlane;

/**
 * What decides a demonstration town; equal parameters give equal towns.
 *
 * @param households in the whole town; about 20,000 make one street (街道) of 8 communities and 900 buildings, more make a city of such streets
 * @param districtCode six digits; the default is well formed but assigned to no district
 * @param longitude of the town's south-western corner, in degrees; it decides the Gauss-Kruger zone
 * @param latitude of that corner
 */
public record TownParameters(
        long seed, int households, String districtCode, String districtName, double longitude, double latitude) {

    /** Households of one street of the size the town is made for. */
    public static final int HOUSEHOLDS_OF_A_STREET = 20_000;

    /** 街道 001–099, 镇 100–199, 乡 200–399: more streets than these a district's codes cannot number. */
    private static final int MOST_STREETS = 399;

    public TownParameters {
        if (households < 15_000 || households > MOST_STREETS * HOUSEHOLDS_OF_A_STREET) {
            throw new IllegalArgumentException("A town has 15,000 to " + MOST_STREETS * HOUSEHOLDS_OF_A_STREET
                    + " households, not " + households + "; make several districts for more");
        }
        if (!districtCode.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("A district code has six digits, not " + districtCode);
        }
    }

    /** The town of the demonstration: one street of 20,000 households. */
    public static TownParameters standard() {
        return standard(HOUSEHOLDS_OF_A_STREET);
    }

    /** The same with another number of households. */
    public static TownParameters standard(int households) {
        return of(20_260_901, households);
    }

    public static TownParameters of(long seed, int households) {
        return new TownParameters(seed, households, "340899", "云汀区", 117.05, 30.66);
    }

    int streets() {
        return Math.max(1, Math.round(households / (float) HOUSEHOLDS_OF_A_STREET));
    }

    /** EPSG code of the 3-degree zone whose central meridian is nearest. */
    int metricSrid() {
        return MetricPlane.forLongitude(longitude).srid();
    }
}
