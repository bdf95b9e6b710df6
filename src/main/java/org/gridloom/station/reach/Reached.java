package org.gridloom.station.reach;

/**
 * Households of some part of the territory by how far a station is: each is in {@code within5} or not, those are in {@code within10} too, and so on.
 *
 * @param households all of them
 * @param noWay of those outside, the ones whose door no way of the network leads to
 */
public record Reached(int households, int within5, int within10, int within15, int noWay) {

    public static final Reached NOBODY = new Reached(0, 0, 0, 0, 0);

    public int inside(Within within) {
        return switch (within) {
            case FIVE -> within5;
            case TEN -> within10;
            case FIFTEEN -> within15;
        };
    }

    public int outside(Within within) {
        return households - inside(within);
    }

    Reached plus(Reached other) {
        return new Reached(
                households + other.households,
                within5 + other.within5,
                within10 + other.within10,
                within15 + other.within15,
                noWay + other.noWay);
    }
}
