package org.gridloom.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A part of the map that somebody drew: the corners of a ring, which closes by itself. Where the ring crosses itself, what it goes round an even number
 * of times is outside, in the database as in the browser. Its text, {@code 117.06000_30.66000*117.06100_30.66000*…}, is what addresses carry.
 */
public record DrawnArea(List<Corner> corners) {

    /** More would not fit into an address; the browser draws lines of fewer. */
    static final int MOST_CORNERS = 80;

    private static final int FEWEST_CORNERS = 3;
    private static final Pattern CORNER = Pattern.compile("(-?\\d{1,3}(?:\\.\\d{1,5})?)_(-?\\d{1,2}(?:\\.\\d{1,5})?)");

    /** Degrees of EPSG:4490, of which five decimals count: a metre on the ground. */
    public record Corner(double longitude, double latitude) {
        public Corner {
            longitude = rounded(longitude);
            latitude = rounded(latitude);
            if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
                throw new IllegalArgumentException("no place on the earth: " + longitude + " " + latitude);
            }
        }

        private static double rounded(double degrees) {
            return Math.round(degrees * 1e5) / 1e5;
        }
    }

    public DrawnArea {
        corners = List.copyOf(corners);
        if (corners.size() < FEWEST_CORNERS || corners.size() > MOST_CORNERS) {
            throw new IllegalArgumentException("an area has 3 to " + MOST_CORNERS + " corners");
        }
    }

    /** Nothing where the text is none of an area. */
    public static Optional<DrawnArea> read(String text) {
        var corners = Arrays.stream(text.split("\\*", MOST_CORNERS + 1))
                .map(CORNER::matcher)
                .filter(corner -> corner.matches())
                .map(corner -> new double[] {Double.parseDouble(corner.group(1)), Double.parseDouble(corner.group(2))})
                .filter(corner -> Math.abs(corner[0]) <= 180 && Math.abs(corner[1]) <= 90)
                .map(corner -> new Corner(corner[0], corner[1]))
                .toList();
        var whole = corners.size() == text.chars().filter(c -> c == '*').count() + 1;
        return whole && corners.size() >= FEWEST_CORNERS && corners.size() <= MOST_CORNERS
                ? Optional.of(new DrawnArea(corners))
                : Optional.empty();
    }

    /** As a polygon that may cross itself. */
    String wkt() {
        var ring = corners.stream().map(DrawnArea::place).collect(Collectors.joining(", "));
        return "POLYGON((" + ring + ", " + place(corners.getFirst()) + "))";
    }

    private static String place(Corner corner) {
        return String.format(Locale.ROOT, "%.5f %.5f", corner.longitude, corner.latitude);
    }

    @Override
    public String toString() {
        return corners.stream()
                .map(corner -> String.format(Locale.ROOT, "%.5f_%.5f", corner.longitude, corner.latitude))
                .collect(Collectors.joining("*"));
    }
}
