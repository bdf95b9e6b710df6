package org.gridloom.incident.metric;

/** By which grids incidents are told apart. A place is the code of a grid, or of the community or street around a place in no grid. */
public enum Basis {
    /** 按上报时网格: that of the report, which no redraw changes. */
    AS_REPORTED("coalesce(reported_grid, community_code(point))", "reported_place"),
    /** 按现行网格: that which is responsible; for what left the desk, the grid in force where it lies. */
    TODAY("""
            case when closed_at is null then coalesce(responsible_grid, community_code(point))
                 when lies_in is null then place_code(point)
                 when lies_in = '' then community_code(point)
                 else lies_in end""", "today_place");

    private final String place;
    private final String frozenPlace;

    Basis(String place, String frozenPlace) {
        this.place = place;
        this.frozenPlace = frozenPlace;
    }

    /** An expression of SQL about the table {@code incident}. */
    String place() {
        return place;
    }

    /** The column of {@code frozen_incident} that keeps it. */
    String frozenPlace() {
        return frozenPlace;
    }
}
