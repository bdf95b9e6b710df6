package org.gridloom.tour;

import java.util.Optional;
import org.gridloom.station.Stations;
import org.gridloom.territory.GridList;
import org.gridloom.territory.GridSummary;
import org.gridloom.territory.Territory;
import org.gridloom.territory.TerritoryFacts;
import org.springframework.stereotype.Component;

/** Features of the map that stops mark, found again as they are today. */
@Component
class SelectedThings {

    private final TerritoryFacts facts;
    private final GridList grids;
    private final Territory territory;
    private final Stations stations;

    SelectedThings(TerritoryFacts facts, GridList grids, Territory territory, Stations stations) {
        this.facts = facts;
        this.grids = grids;
        this.territory = territory;
        this.stations = stations;
    }

    /** With the code by which it will be found again, where it has one. */
    StopView.Selected coded(StopView.Selected selected) {
        var code = switch (selected.layer()) {
            case "grid" ->
                facts.grid(selected.id()).map(TerritoryFacts.OfGrid::code).orElse(null);
            case "community" ->
                facts.community(selected.id())
                        .map(TerritoryFacts.OfCommunity::code)
                        .orElse(null);
            default -> null;
        };
        return new StopView.Selected(selected.layer(), selected.id(), code == null ? selected.code() : code);
    }

    /** Nothing where it is not there any more, or not for whoever is logged in. */
    Optional<StopView.Selected> today(StopView.Selected selected) {
        var id = switch (selected.layer()) {
            case "grid" ->
                grids.all().stream()
                        .filter(grid -> grid.code().equals(selected.code())
                                || (selected.code() == null && grid.id() == selected.id()))
                        .map(GridSummary::id)
                        .findFirst();
            case "community" ->
                selected.code() == null
                        ? facts.community(selected.id()).map(TerritoryFacts.OfCommunity::id)
                        : territory.community(selected.code()).map(community -> community.id());
            case "compound" -> facts.compound(selected.id()).map(TerritoryFacts.OfCompound::id);
            case "building" -> facts.building(selected.id()).map(TerritoryFacts.OfBuilding::id);
            case "place" -> facts.place(selected.id()).map(TerritoryFacts.OfPlace::id);
            case "station" -> stations.find(selected.id()).map(station -> station.id());
            default -> Optional.<Long>empty();
        };
        return id.map(found -> new StopView.Selected(selected.layer(), found, selected.code()));
    }
}
