package org.gridloom.territory;

/** The codes of the territory's parts begin with the code of what they lie in; so many digits say what a code is of. */
public final class PlaceCode {

    public static final int DISTRICT = 6;
    public static final int STREET = 9;
    public static final int COMMUNITY = 12;
    public static final int GRID = 15;

    private PlaceCode() {}

    /** Of a street or of what lies in one. */
    public static String streetOf(String code) {
        return code.substring(0, STREET);
    }

    /** Of a community or of what lies in one. */
    public static String communityOf(String code) {
        return code.substring(0, COMMUNITY);
    }
}
