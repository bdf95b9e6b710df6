package org.gridloom.incident.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.gridloom.print.SheetWords;
import org.gridloom.territory.CommunityFacts;
import org.gridloom.territory.GridList;
import org.gridloom.territory.GridSummary;
import org.gridloom.territory.Territory;

/** What places are called in a report, by their codes. */
record ReportPlaces(Map<String, String> streets, Map<String, String> communities, Map<String, String> grids) {

    private static final int STREET_DIGITS = 9;
    private static final int COMMUNITY_DIGITS = 12;
    private static final int GRID_DIGITS = 15;

    static ReportPlaces of(Territory territory, GridList grids) {
        var communities = territory.communities();
        return new ReportPlaces(
                communities.stream()
                        .collect(Collectors.toMap(
                                community -> community.code().substring(0, STREET_DIGITS),
                                CommunityFacts::streetName,
                                (one, other) -> one)),
                communities.stream().collect(Collectors.toMap(CommunityFacts::code, CommunityFacts::name)),
                grids.all().stream().collect(Collectors.toMap(GridSummary::code, GridSummary::name)));
    }

    /**
     * "滨河社区", "滨河社区第三网格"; what is in no grid by the community or street round it.
     *
     * @param grid whether it is a part of a sheet by grid, of which a community is what lies in none
     */
    String name(String code, boolean grid, SheetWords words) {
        return switch (code.length()) {
            case STREET_DIGITS, COMMUNITY_DIGITS -> grid ? words.say("figures.part.noGrid", area(code)) : area(code);
            case GRID_DIGITS ->
                inCommunity(
                        area(code.substring(0, COMMUNITY_DIGITS)),
                        grids.getOrDefault(code, code.substring(COMMUNITY_DIGITS)));
            default -> words.say("figures.part.outside");
        };
    }

    /** Many grids have their community's name in their own. */
    private static String inCommunity(String community, String grid) {
        return grid.startsWith(community) ? grid : community + " " + grid;
    }

    private String area(String code) {
        return communities.getOrDefault(code, streets.getOrDefault(code, code));
    }
}
