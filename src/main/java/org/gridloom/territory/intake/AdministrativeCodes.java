package org.gridloom.territory.intake;

import org.jspecify.annotations.Nullable;

/**
 * The codes of a district with one street, for data that brings none.
 *
 * @param district six digits (GB/T 2260)
 * @param street nine digits (GB/T 10114), beginning with the district's
 */
public record AdministrativeCodes(String district, String street) {

    /** Province 99 does not exist in GB/T 2260, so nobody takes it for the code of a real county. */
    public static final AdministrativeCodes PROPOSED = of(null, null);

    /** Above are the codes of villages. */
    static final int MOST_COMMUNITIES = 199;

    public AdministrativeCodes {
        if (!district.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("A district has a code of six digits, not \"" + district + "\"");
        }
        if (!street.matches("[0-9]{9}") || !street.startsWith(district)) {
            throw new IllegalArgumentException("A street of district " + district
                    + " has a code of nine digits that begins with the district's, not \"" + street + "\"");
        }
    }

    /** What is not given is proposed: the district from the street, the first street of a district. */
    public static AdministrativeCodes of(@Nullable String district, @Nullable String street) {
        var known = district != null
                ? district
                : street != null && street.length() == 9 ? street.substring(0, 6) : "990001";
        return new AdministrativeCodes(known, street != null ? street : known + "001");
    }

    /** @param number from 1; 001 to 199 are residents' communities */
    String community(int number) {
        if (number < 1 || number > MOST_COMMUNITIES) {
            throw new IllegalArgumentException("No code for community " + number + " of a street");
        }
        return street + "%03d".formatted(number);
    }
}
