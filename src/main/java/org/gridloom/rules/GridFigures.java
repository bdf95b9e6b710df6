package org.gridloom.rules;

/**
 * A grid in numbers.
 *
 * @param area square metres
 * @param perimeter metres, holes included
 * @param compactness Polsby-Popper, 1 for a disc
 * @param border metres of border with other ground of the community
 * @param barrierShare share of that which runs along barriers; 1 where there is none
 */
public record GridFigures(
        int households,
        int units,
        double area,
        double perimeter,
        double compactness,
        double border,
        double barrierShare) {

    static GridFigures of(Share share) {
        var outline = share.outline();
        return new GridFigures(
                share.households(),
                share.size(),
                outline.area(),
                outline.perimeter(),
                outline.compactness(),
                outline.border() / 1e6,
                outline.barrierShare());
    }
}
