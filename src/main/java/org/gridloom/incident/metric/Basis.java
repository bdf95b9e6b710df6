package org.gridloom.incident.metric;

/** By which grids incidents are told apart. A place is the code of a grid, or of the community or street around a place in no grid. */
public enum Basis {
    /** 按上报时网格: that of the report, which no redraw changes. */
    AS_REPORTED("coalesce(reported_grid, community_code(point))"),
    /** 按现行网格: that which is responsible; for what left the desk before a redraw, the grid in force where it was. */
    TODAY(
            "case when closed_at is null then coalesce(responsible_grid, community_code(point)) else place_code(point) end");

    private final String place;

    Basis(String place) {
        this.place = place;
    }

    String place() {
        return place;
    }
}
