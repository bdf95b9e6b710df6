package org.gridloom.territory.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.Set;
import org.gridloom.account.Person;
import org.gridloom.account.Role;
import org.gridloom.shell.HomeCard;
import org.gridloom.shell.HomeCard.Figure;
import org.gridloom.shell.HomeCard.Tone;
import org.gridloom.shell.HomeSection;
import org.gridloom.shell.Numbers;
import org.gridloom.territory.GridList;
import org.gridloom.territory.GridSummary;
import org.gridloom.territory.HouseholdLimits.Sign;
import org.springframework.stereotype.Component;

/** How the grids in force stand against the limits, for those who redraw them or answer for them. */
@Component
class GridHome implements HomeSection {

    private final GridList grids;

    GridHome(GridList grids) {
        this.grids = grids;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.PLANNER, Role.APPROVER, Role.LEADER);
    }

    @Override
    public List<HomeCard> cards(Person person) {
        var all = grids.all();
        return List.of(new HomeCard.Figures(
                translate("home.grids"),
                List.of(
                        new Figure(Numbers.of(all.size()), translate("home.grids.inForce"), null, Tone.PLAIN, "grids"),
                        figure(count(all, Sign.MANY), Sign.MANY),
                        figure(count(all, Sign.FEW), Sign.FEW))));
    }

    private static long count(List<GridSummary> grids, Sign sign) {
        return grids.stream().filter(grid -> grid.sign() == sign).count();
    }

    private static Figure figure(long count, Sign sign) {
        return new Figure(
                Numbers.of(count), translate("grid.sign." + sign), null, Tone.SOON.ifAny(count), GridsView.of(sign));
    }
}
