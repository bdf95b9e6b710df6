package org.gridloom.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.gridloom.demo.TownGenerator;
import org.gridloom.demo.TownParameters;
import org.gridloom.geometry.Geometries;
import org.gridloom.territory.CommunityFacts;
import org.gridloom.territory.Grids;
import org.gridloom.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.springframework.beans.factory.annotation.Autowired;

/** Lines through the demonstration town. */
@PostgisTest
class LineCutIT {

    private static final As LI = new As("li", Role.PLANNER);

    @Autowired
    Territory territory;

    @Autowired
    Plans plans;

    @Autowired
    Redraw redraw;

    @Autowired
    Grids grids;

    CommunityFacts community;
    PlanId plan;

    @BeforeEach
    void aPlan() {
        if (territory.isEmpty()) {
            var town = new TownGenerator(TownParameters.standard()).generate();
            SystemAccount.act(() -> territory.bring(town.territory(), step -> {}));
        }
        var code = SystemAccount.act(territory::communities).get(3).code();
        community = SystemAccount.act(() -> territory.community(code)).orElseThrow();
        plan = LI.get(() -> plans.start(code, "方案"));
    }

    private PlanView view() {
        return LI.get(() -> plans.view(plan));
    }

    private PlanView.GridView largest() {
        return view().grids().stream()
                .max(Comparator.comparingInt(PlanView.GridView::households))
                .orElseThrow();
    }

    /** From south to north through the middle of the grids in force that have this code. */
    private LineString through(PlanView.GridView grid) {
        var area = SystemAccount.act(() -> grids.of(community)).stream()
                .filter(g -> g.code().equals(grid.grid().code()))
                .findFirst()
                .orElseThrow()
                .area()
                .getEnvelopeInternal();
        double x = area.centre().x;
        return Geometries.stored().createLineString(new Coordinate[] {
            new Coordinate(x, area.getMinY() - 0.0005), new Coordinate(x, area.getMaxY() + 0.0005)
        });
    }

    @Test
    void whatALineWouldDoIsToldAndNothingIsLogged() {
        var grid = largest();
        var preview = LI.get(() -> redraw.previewCut(
                plan, through(grid), new CutScope.All(), grid.grid().key()));

        assertThat(preview.borders()).isNotEmpty();
        assertThat(view().revision()).isEqualTo(1);
    }
}
