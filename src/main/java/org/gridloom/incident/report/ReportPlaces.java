package org.gridloom.incident.report;

import org.gridloom.print.SheetWords;
import org.gridloom.territory.PlaceCode;
import org.gridloom.territory.PlaceNames;

/** What places are called in a report, by their codes. */
record ReportPlaces(PlaceNames names) {

    /**
     * "滨河社区", "滨河社区第三网格"; what is in no grid by the community or street round it.
     *
     * @param grid whether it is a part of a sheet by grid, of which a community is what lies in none
     */
    String name(String code, boolean grid, SheetWords words) {
        return switch (code.length()) {
            case PlaceCode.STREET, PlaceCode.COMMUNITY ->
                grid ? words.say("figures.part.noGrid", names.area(code)) : names.area(code);
            case PlaceCode.GRID ->
                inCommunity(
                        names.area(PlaceCode.communityOf(code)),
                        names.grid(code).orElseGet(() -> code.substring(PlaceCode.COMMUNITY)));
            default -> words.say("figures.part.outside");
        };
    }

    /** Many grids have their community's name in their own. */
    private static String inCommunity(String community, String grid) {
        return grid.startsWith(community) ? grid : community + " " + grid;
    }
}
