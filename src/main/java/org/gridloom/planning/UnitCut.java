package org.gridloom.planning;

import java.util.List;

/**
 * A base unit that a plan divides (a draft's own cut).
 *
 * @param unit its number: in the unit set, or as a part of another
 */
public record UnitCut(int unit, List<Part> parts) {

    public UnitCut {
        parts = List.copyOf(parts);
    }

    /**
     * A part, which is a unit like others from then on.
     *
     * @param number from {@link #FIRST_NUMBER}, given once in a plan
     * @param buildings ids of those that stand in it
     * @param area metric, as WKT
     */
    public record Part(int number, int households, List<Long> buildings, String area) {

        /** More than the units of any street. */
        static final int FIRST_NUMBER = 1_000_000;

        public Part {
            buildings = List.copyOf(buildings);
        }
    }

    List<Integer> partNumbers() {
        return parts.stream().map(Part::number).toList();
    }
}
