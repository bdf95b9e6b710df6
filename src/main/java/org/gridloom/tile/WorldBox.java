package org.gridloom.tile;

/** A box in {@link World} units, its borders included; empty where a lower bound is above its upper one. */
record WorldBox(long west, long north, long east, long south) {

    static final WorldBox EMPTY = new WorldBox(Long.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE);

    boolean isEmpty() {
        return west > east || north > south;
    }

    boolean meets(WorldBox other) {
        return west <= other.east && other.west <= east && north <= other.south && other.north <= south;
    }

    WorldBox and(WorldBox other) {
        return new WorldBox(
                Math.min(west, other.west),
                Math.min(north, other.north),
                Math.max(east, other.east),
                Math.max(south, other.south));
    }
}
