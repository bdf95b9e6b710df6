package org.gridloom.incident;

import org.jspecify.annotations.Nullable;

/**
 * What somebody reports. The place is in degrees of EPSG:4490, which is WGS 84 within a metre; it may lie in no grid.
 *
 * @param title one line; it is on pins and in lists, so it must not name people
 */
public record Report(
        IncidentCategory category,
        String title,
        String description,
        @Nullable String address,
        double longitude,
        double latitude,
        boolean urgent,
        IncidentChannel channel,
        Contact contact) {

    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_DESCRIPTION = 4000;

    private static final int MADE_TITLE = 40;

    /** The first line of what a resident wrote, without anything that may be a telephone number. */
    public static String titleOf(String description) {
        var line = Contact.maskNumbers(
                description.strip().lines().findFirst().orElse("").strip());
        return line.codePointCount(0, line.length()) <= MADE_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MADE_TITLE - 1)) + "…";
    }

    /** What is wrong with it is thrown, in words for whoever sent it. */
    public Report {
        title = title.strip();
        description = description.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("a title has 1 to " + LONGEST_TITLE + " characters");
        }
        if (description.length() > LONGEST_DESCRIPTION) {
            throw new IllegalArgumentException("a description has at most " + LONGEST_DESCRIPTION + " characters");
        }
        if (address != null && address.length() > 200) {
            throw new IllegalArgumentException("an address has at most 200 characters");
        }
        if (!(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("a longitude is between -180 and 180");
        }
        if (!(Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("a latitude is between -90 and 90");
        }
    }
}
