package org.gridloom.rights;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gridloom.account.SystemAccount;
import org.gridloom.rights.Rights.Walker;
import org.gridloom.station.Stations;
import org.gridloom.team.Teams;
import org.gridloom.territory.CommunityFacts;
import org.gridloom.territory.Extent;
import org.gridloom.territory.GridInForce;
import org.gridloom.territory.GridList;
import org.gridloom.territory.Grids;
import org.gridloom.territory.GroundSketch;
import org.gridloom.territory.MicroGridInForce;
import org.gridloom.territory.Search;
import org.gridloom.territory.Territory;
import org.gridloom.territory.TerritoryDraft;
import org.gridloom.territory.TerritoryFacts;
import org.gridloom.territory.UnitSets;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.context.ApplicationContext;

/** The ways by which ground, grids, stations and teams of the other community might be reached. */
final class WaysToTerritory {

    private final Ways ways;
    private final TwoNeighbours neighbours;
    private final Territory territory;
    private final TerritoryFacts facts;
    private final Grids grids;
    private final GridList gridList;
    private final UnitSets unitSets;
    private final Extent extent;
    private final GroundSketch sketch;
    private final Search search;
    private final Stations stations;
    private final Teams teams;

    private WaysToTerritory(Ways ways, Elsewhere elsewhere, ApplicationContext context) {
        this.ways = ways;
        neighbours = elsewhere.neighbours();
        territory = context.getBean(Territory.class);
        facts = context.getBean(TerritoryFacts.class);
        grids = context.getBean(Grids.class);
        gridList = context.getBean(GridList.class);
        unitSets = context.getBean(UnitSets.class);
        extent = context.getBean(Extent.class);
        sketch = context.getBean(GroundSketch.class);
        search = context.getBean(Search.class);
        stations = context.getBean(Stations.class);
        teams = context.getBean(Teams.class);
    }

    static void add(Ways ways, Elsewhere elsewhere, ApplicationContext context) {
        var these = new WaysToTerritory(ways, elsewhere, context);
        these.lookUp();
        these.read();
        these.change();
    }

    private void lookUp() {
        ways.way(
                "Search.find(String, int)",
                Walker.LEADER,
                () -> search.find(TwoNeighbours.MARK, 50) + "" + search.find(TwoNeighbours.OTHER, 50));
        ways.way(
                "Search.again(String, long)",
                Walker.LEADER,
                () -> Stream.of("community", "grid", "compound", "building", "place", "area", "barrier")
                        .map(layer -> search.again(layer, neighbours.id(layer)))
                        .toList());
    }

    private void read() {
        ways.way("TerritoryFacts.grid(long)", Walker.LEADER, () -> facts.grid(neighbours.id("grid")));
        ways.way("TerritoryFacts.building(long)", Walker.LEADER, () -> facts.building(neighbours.id("building")));
        ways.way("TerritoryFacts.community(long)", Walker.LEADER, () -> facts.community(neighbours.id("community")));
        ways.way("TerritoryFacts.compound(long)", Walker.LEADER, () -> facts.compound(neighbours.id("compound")));
        ways.way("TerritoryFacts.place(long)", Walker.LEADER, () -> facts.place(neighbours.id("place")));
        ways.way("Territory.communities()", Walker.LEADER, territory::communities);
        ways.way("Territory.community(String)", Walker.LEADER, () -> territory.community(TwoNeighbours.OTHER));
        ways.way("Territory.community(long)", Walker.LEADER, () -> territory.community(neighbours.id("community")));
        ways.way("GridList.all()", Walker.LEADER, gridList::all);
        ways.way("Grids.all()", Walker.LEADER, () -> codes(grids.all()));
        ways.way("Grids.of(CommunityFacts)", Walker.LEADER, () -> codes(grids.of(other())));
        ways.way(
                "Grids.micro(CommunityFacts)",
                Walker.LEADER,
                () -> grids.micro(other()).stream().map(MicroGridInForce::code).toList());
        ways.way("Grids.microCodesEverGiven(CommunityFacts)", Walker.LEADER, () -> grids.microCodesEverGiven(other()));
        ways.way("Grids.codesEverGiven(CommunityFacts)", Walker.LEADER, () -> grids.codesEverGiven(other()));
        ways.way("UnitSets.newest(CommunityFacts)", Walker.LEADER, () -> unitSets.newest(other()));
        ways.way(
                "UnitSets.units(long, CommunityFacts)",
                Walker.LEADER,
                () -> unitSets.units(1, other()).numbers());
        ways.way(
                "Extent.whole()",
                Walker.LEADER,
                () -> extent.whole()
                        .filter(box -> box.contains(new Coordinate(TwoNeighbours.IN_OTHER, TwoNeighbours.LATITUDE)))
                        .map(_ -> TwoNeighbours.MARK));
        ways.way(
                "GroundSketch.of(Envelope)",
                Walker.LEADER,
                () -> sketch.of(new Envelope(new Coordinate(TwoNeighbours.IN_OTHER, TwoNeighbours.LATITUDE))).stream()
                        .filter(piece -> piece.kind() == GroundSketch.Kind.PART)
                        .map(_ -> TwoNeighbours.MARK)
                        .toList());
        ways.way("Stations.find(long)", Walker.LEADER, () -> stations.find(neighbours.id("station")));
        ways.way(
                "Teams.of(String)",
                Walker.LEADER,
                () -> teams.of(TwoNeighbours.OTHER + "001").posts());
    }

    private void change() {
        ways.way("Stations.bring(long, List)", Walker.PLANNER, () -> {
            stations.bring(other().streetId(), List.of());
            return "";
        });
        ways.way(
                "Territory.bring(TerritoryDraft, Consumer)", Walker.PLANNER, () -> territory.bring(nothing(), _ -> {}));
        ways.way("Grids.replace(CommunityFacts, List, Instant, Long)", Walker.APPROVER, () -> {
            grids.replace(other(), List.of(), Instant.now(), null);
            return "";
        });
    }

    /** As somebody who has them hands them on. */
    private CommunityFacts other() {
        return SystemAccount.act(() -> territory.community(TwoNeighbours.OTHER)).orElseThrow();
    }

    private static List<String> codes(List<GridInForce> grids) {
        return grids.stream().map(GridInForce::code).toList();
    }

    private static TerritoryDraft nothing() {
        return new TerritoryDraft(
                new TerritoryDraft.DistrictDraft(TwoNeighbours.STREET.substring(0, 6), "权限区", 4548),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
