package org.gridloom.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.gridloom.geometry.Geometries;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.rules.CertifiedPlan;
import org.gridloom.territory.CommunityFacts;
import org.gridloom.territory.Grids;
import org.gridloom.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Lines through the demonstration town, from the log into force. */
@PostgisTest
class LineCutIT {

    private static final As LI = new As("li", Role.PLANNER);
    private static final As ZHAO = new As("zhao", Role.APPROVER);

    @Autowired
    Territory territory;

    @Autowired
    Plans plans;

    @Autowired
    Redraw redraw;

    @Autowired
    Approval approval;

    @Autowired
    Grids grids;

    @Autowired
    PlanSessions sessions;

    @Autowired
    JdbcClient jdbc;

    CommunityFacts community;
    PlanId plan;

    @BeforeEach
    void aPlan() {
        var code = TestTown.communities(territory).get(3).code();
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
    void aDividedGridSurvivesARestartAndIsWholeAgainAfterUndo() {
        var before = view();
        var grid = largest();
        var line = through(grid);
        assertThat(LI.get(() -> redraw.divide(plan, line, grid.grid().key())))
                .isEqualTo(new EditOutcome.Applied(2, List.of()));
        var divided = view();
        assertThat(divided.grids()).hasSize(before.grids().size() + 1);
        assertThat(LI.get(() -> plans.cutGround(plan)).units())
                .extracting(GroundPiece.Named::number)
                .anyMatch(number -> number >= UnitCut.Part.FIRST_NUMBER);

        sessions.lost();
        assertThat(view()).isEqualTo(divided);

        LI.run(() -> redraw.undo(plan));
        assertThat(view().grids()).isEqualTo(before.grids());
        sessions.lost();
        assertThat(view().grids()).isEqualTo(before.grids());
        LI.run(() -> redraw.redo(plan));
        assertThat(view().grids()).isEqualTo(divided.grids());
    }

    @Test
    void whatALineWouldDoIsToldAndNothingIsLogged() {
        var grid = largest();
        var preview = LI.get(() -> redraw.previewCut(
                plan, through(grid), new CutScope.All(), grid.grid().key()));

        assertThat(preview.borders()).isNotEmpty();
        assertThat(view().revision()).isEqualTo(1);
    }

    @Test
    void aPlanWithCutsTakesForceLikeAnyOther() {
        var grid = largest();
        LI.run(() -> redraw.divide(plan, through(grid), grid.grid().key()));
        LI.run(() -> plans.view(plan).findings().stream()
                .filter(f -> f.finding().waivable())
                .forEach(f -> plans.askWaiver(plan, f.finding().subject(), "小")));
        assertThat(LI.get(() -> approval.submit(plan, ""))).isEqualTo(new Decision.Done(PlanState.SUBMITTED));
        ZHAO.run(() -> plans.waivers(plan).forEach(w -> approval.decideWaiver(plan, w.finding(), true)));
        ZHAO.run(() -> approval.approve(plan, ""));
        ZHAO.run(() -> approval.file(plan));
        assertThat(ZHAO.get(() -> approval.takeForce(plan))).isEqualTo(new Decision.Done(PlanState.IN_FORCE));

        var now = SystemAccount.act(() -> grids.of(community));
        assertThat(now).hasSize(view().grids().size());
        assertThat(now.stream().mapToInt(g -> g.households()).sum()).isEqualTo(community.households());
        var plane = MetricPlane.of(community.metricSrid());
        assertThat(now.stream()
                        .mapToDouble(g -> plane.toMetric(g.area()).getArea())
                        .sum())
                .isCloseTo(plane.toMetric(community.boundary()).getArea(), within(0.5));
        // Each building is listed once: in one grid.
        assertThat(jdbc.sql("""
                        select count(*) from grid_building gb join grid g on g.id = gb.grid_id where g.plan_id = ?
                        group by gb.building_id having count(*) > 1""").param(plan.value()).query(Long.class).list()).isEmpty();
        var certificate = ZHAO.get(() -> plans.certificate(plan)).orElseThrow();
        assertThat(certificate.assignment().values().stream().flatMap(List::stream))
                .anyMatch(unit -> unit >= UnitCut.Part.FIRST_NUMBER);
        // As somebody who has nothing but the file verifies it, and as the portal does against its units.
        var json = new JsonMapper();
        assertThat(json.readValue(json.writeValueAsString(certificate), CertifiedPlan.class)
                        .faults())
                .isEmpty();
        var units = LI.get(() -> plans.units(plan));
        assertThat(certificate
                        .certified()
                        .faults(units.numbers(), units.coverage().units()))
                .isEmpty();
    }
}
