package org.gridloom.territory.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.gridloom.account.Person;
import org.gridloom.account.Role;
import org.gridloom.shell.HomeCard;
import org.gridloom.shell.HomeCard.Line;
import org.gridloom.shell.HomeCard.Tone;
import org.gridloom.shell.HomeCard.Way;
import org.gridloom.shell.HomeSection;
import org.gridloom.shell.Numbers;
import org.gridloom.territory.GridList;
import org.gridloom.territory.GridSummary;
import org.gridloom.territory.HouseholdLimits.Sign;
import org.springframework.stereotype.Component;

/** A grid worker's own grid, or grids. */
@Component
class OwnGridHome implements HomeSection {

    private final GridList grids;

    OwnGridHome(GridList grids) {
        this.grids = grids;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.GRID_WORKER);
    }

    @Override
    public List<HomeCard> cards(Person person) {
        var own = grids.all();
        return List.of(new HomeCard.Lines(
                translate("home.ownGrid"),
                own.stream().map(OwnGridHome::line).toList(),
                translate("home.ownGrid.none"),
                new Way(translate("home.map"), own.isEmpty() ? "map" : GridsView.onMap(own.getFirst()))));
    }

    private static Line line(GridSummary grid) {
        var standing = grid.sign() == Sign.FEW || grid.sign() == Sign.MANY
                ? " · " + translate("grid.sign." + grid.sign())
                : "";
        return new Line(
                grid.name(),
                grid.code() + " · " + grid.communityName() + standing,
                translate("map.households", Numbers.of(grid.households())),
                Tone.PLAIN,
                OptionalDouble.empty(),
                GridsView.onMap(grid));
    }
}
