package org.gridloom.geometry;

/**
 * What a {@link Tessellator} lets stand and what it joins to a neighbour. Widths are mean ones: twice the area by the length of the border.
 *
 * @param minimumArea square metres below which ground without a building is no unit of its own; also the smallest water that is one
 * @param minimumWidth metres; the same for narrow ground, such as the strip between a compound's wall and the middle of the road
 * @param medianWidth metres; the same for ground between main roads, so that the two carriageways of one road act as one
 * @param gapWidth metres up to which a gap that communities leave between them is taken for a fault of drawing, and filled
 * @param separation metres; buildings closer than this touch, and share a unit
 */
public record TessellationSettings(
        double minimumArea, double minimumWidth, double medianWidth, double gapWidth, double separation) {

    public static final TessellationSettings DEFAULT = new TessellationSettings(1000, 12, 30, 1, 0.1);

    public TessellationSettings {
        if (minimumArea < 0 || minimumWidth < 0 || medianWidth < 0 || gapWidth < 0) {
            throw new IllegalArgumentException("Negative size");
        }
        if (separation < 0.05) {
            throw new IllegalArgumentException("On a 1 cm grid no line can be led through less than 5 cm");
        }
    }
}
