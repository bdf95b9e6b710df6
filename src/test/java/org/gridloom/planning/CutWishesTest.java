package org.gridloom.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.FootprintIndex;
import org.gridloom.geometry.Ground.Footprint;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.planning.EditOutcome.Conflict;
import org.gridloom.planning.EditOutcome.Reason;
import org.gridloom.planning.EditOutcome.Refused;
import org.gridloom.planning.EditOutcome.Stuck;
import org.gridloom.rules.FullCheck;
import org.gridloom.rules.LivePlan;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** On ten units of 100 m by 100 m, each with one building of 100 households: 30 m by 30 m, 30 m from the south and the west. */
class CutWishesTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final CutScope ALL = new CutScope.All();

    private final TenInARow row = new TenInARow();
    private final PlanSession session = row.session();

    private CutWishes wishes() {
        var buildings = LongStream.range(0, 10)
                .mapToObj(i ->
                        new Footprint(i, FACTORY.toGeometry(new Envelope(i * 100 + 30, i * 100 + 60, 30, 60)), 100))
                .toList();
        return new CutWishes(session, new FootprintIndex(buildings));
    }

    private static LineString line(double... xy) {
        var points = new ArrayList<Coordinate>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(new Coordinate(xy[i], xy[i + 1]));
        }
        return FACTORY.createLineString(points.toArray(Coordinate[]::new));
    }

    private BaseUnit unit(int number) {
        return session.ground().live().unit(session.ground().place(number));
    }

    private List<Integer> parts(int unit) {
        return session.log().getLast().content().cuts().stream()
                .filter(cut -> cut.unit() == unit)
                .findFirst()
                .orElseThrow()
                .partNumbers();
    }

    /** What always holds. */
    private void mustHold() {
        var drawn = session.drawn();
        assertThat(session.findings()).isEqualTo(new LivePlan(drawn).findings());
        assertThat(session.findings())
                .isEqualTo(FullCheck.of(drawn, FACTORY.toGeometry(new Envelope(0, 1000, 0, 100)), List.of()));
        assertThat(session.units().coverage().units().stream()
                        .mapToDouble(unit -> unit.area().getArea())
                        .sum())
                .isCloseTo(100_000, within(1e-6));
        assertThat(session.units().numbers()).isSorted();
    }

    @Test
    void aLineThroughUnitsMakesPartsThatStayInTheirGrid() {
        row.perform("li", wishes().cut(line(-5, 80, 250, 80, 250, 120), ALL));

        assertThat(session.log().getLast().content().cuts())
                .extracting(UnitCut::unit)
                .containsExactly(40, 41, 42);
        assertThat(session.unitsOf("g1")).contains(43, 44, 1_000_000).doesNotContain(40, 41, 42);
        assertThat(session.households("g1")).isEqualTo(500);
        assertThat(session.households("g2")).isEqualTo(500);
        mustHold();
    }

    @Test
    void aLineThroughABuildingIsLedRoundItOnTheSideOfTheSmallerPart() {
        row.perform("li", wishes().cut(line(50, -5, 50, 105), ALL));

        var areas = parts(40).stream().map(this::unit).toList();
        assertThat(areas).extracting(BaseUnit::households).containsExactlyInAnyOrder(100, 0);
        assertThat(areas)
                .filteredOn(part -> part.households() == 0)
                .singleElement()
                .satisfies(part -> assertThat(part.area().getArea()).isCloseTo(50 * 100 - 10 * 30, within(1e-9)));
        mustHold();
    }

    @Test
    void undoJoinsThePartsAndRedoCutsThemAgain() {
        var before = session.units();
        row.perform("li", wishes().cut(line(80, -5, 80, 105), ALL));
        var cut = session.unitsOf("g1");

        row.perform("li", session.undo("li"));
        assertThat(session.units().numbers()).isEqualTo(before.numbers());
        assertThat(session.units().coverage().units())
                .isEqualTo(before.coverage().units());
        assertThat(session.units().coverage().edges())
                .containsExactlyInAnyOrderElementsOf(before.coverage().edges());
        mustHold();

        row.perform("li", session.redo("li"));
        assertThat(session.unitsOf("g1")).isEqualTo(cut);
        mustHold();
    }

    @Test
    void aCutIsNotUndoneWhileAnotherPersonHasAPartInAnotherGrid() {
        row.perform("li", wishes().cut(line(480, -5, 480, 105), ALL));
        var east = parts(44).stream()
                .filter(part -> unit(part).households() == 0)
                .findFirst()
                .orElseThrow();
        row.perform("wang", session.move(List.of(new UnitMove(east, "g1", "g2"))));

        assertThat(session.undo("li"))
                .isEqualTo(
                        new Stuck(2, Reason.CHANGED_SINCE, List.of("wang"), List.of(new Conflict(east, "g2", "wang"))));
        mustHold();
    }

    @Test
    void whatAnotherPersonCutMeanwhileComesBackAsAConflict() {
        row.perform("wang", wishes().cut(line(480, -5, 480, 105), ALL));

        var wish = (Prepared.Ready) session.move(List.of(new UnitMove(44, "g1", "g2"), new UnitMove(43, "g1", "g2")));

        assertThat(wish.content().moves()).extracting(UnitMove::unit).containsExactly(43);
        assertThat(wish.conflicts()).containsExactly(new Conflict(44, null, "wang"));
    }

    @Test
    void aLineThatEndsInAUnitIsRefusedAndSaysSo() {
        assertThat(wishes().cut(line(50, -5, 50, 20), ALL)).isEqualTo(new Refused(Reason.LINE_ENDS_INSIDE));
    }

    @Test
    void aStripOfBareGroundThatIsTooNarrowIsRefused() {
        assertThat(wishes().cut(line(-5, 98, 1005, 98), ALL)).isEqualTo(new Refused(Reason.SLIVER));
    }

    @Test
    void aLineAlongBordersCutsNothing() {
        assertThat(wishes().cut(line(300, 0, 300, 100), ALL)).isEqualTo(new Refused(Reason.NOTHING_TO_CUT));
    }

    @Test
    void onlyTheUnitsOfTheScopeAreCut() {
        var wish = (Prepared.Ready) wishes().cut(line(-5, 80, 1005, 80), new CutScope.Units(Set.of(43)));

        assertThat(wish.content().cuts()).extracting(UnitCut::unit).containsExactly(43);
    }

    @Test
    void aGridIsDividedAndTheSideWithMostHouseholdsKeepsItsCode() {
        row.perform("li", wishes().divide(line(180, -5, 180, 105), "g1"));

        assertThat(session.households("g1")).isEqualTo(300);
        assertThat(session.households("g3")).isEqualTo(200);
        assertThat(session.grid("g1").orElseThrow().code()).isNotNull();
        mustHold();

        row.perform("li", session.undo("li"));
        assertThat(session.grid("g3")).isEmpty();
        assertThat(session.unitsOf("g1")).containsExactly(40, 41, 42, 43, 44);
        mustHold();
    }

    @Test
    void aGridIsDividedAlongBordersThatAreThere() {
        row.perform("li", wishes().divide(line(200, 0, 200, 100), "g1"));

        assertThat(session.unitsOf("g3")).containsExactly(40, 41);
    }

    @Test
    void aLineThatDoesNotGoThroughTheGridDoesNotDivideIt() {
        assertThat(wishes().divide(line(-5, 80, 250, 80, 250, 70), "g1"))
                .isEqualTo(new Refused(Reason.GRID_NOT_DIVIDED));
    }

    @Test
    void aBorderFollowsTheLineItIsDraggedTo() {
        // The border between the two grids runs at x = 500; its middle is pulled 180 m to the east.
        row.perform(
                "li", wishes().reshape(line(500, 0, 680, 20, 680, 80, 500, 100), line(500, 100, 500, 0), "g1", "g2"));

        assertThat(session.log().getLast().kind()).isEqualTo(LoggedEdit.Kind.RESHAPE);
        assertThat(session.households("g1")).isEqualTo(700);
        assertThat(session.households("g2")).isEqualTo(300);
        mustHold();

        row.perform("li", session.undo("li"));
        assertThat(session.unitsOf("g1")).containsExactly(40, 41, 42, 43, 44);
        mustHold();
    }

    @Test
    void unitsThatTheDraggedBorderPassesWhollyAreNotCut() {
        row.perform(
                "li", wishes().reshape(line(500, 0, 600, 0, 600, 100, 500, 100), line(500, 100, 500, 0), "g1", "g2"));

        var content = session.log().getLast().content();
        assertThat(content.cuts()).isEmpty();
        assertThat(content.moves()).containsExactly(new UnitMove(45, "g2", "g1"));
    }

    @Test
    void aPreviewSaysHowTheLineIsLedAndLeavesNoTrace() {
        var before = session.drawn();
        var preview = wishes().preview(line(50, -5, 50, 105), ALL, null);

        assertThat(preview.borders())
                .singleElement()
                .satisfies(border -> assertThat(border.getLength()).isCloseTo(100 + 2 * 10, within(1e-9)));
        assertThat(session.drawn()).isEqualTo(before);
        assertThat(session.ground().nextPart()).isEqualTo(UnitCut.Part.FIRST_NUMBER);
        row.perform("li", session.move(List.of(new UnitMove(40, "g1", "g2"))));
        mustHold();
    }

    @Test
    void aPreviewOfADivisionTellsBothSides() {
        assertThat(wishes().preview(line(180, -5, 180, 105), new CutScope.OfGrid("g1"), "g1")
                        .households())
                .contains(new CutPreview.Divided(200, 300));
    }

    @Test
    void aPartIsCutLikeAnyUnitAndAllIsReturnedTo() {
        row.perform("li", wishes().cut(line(80, -5, 80, 105), ALL));
        var whole = session.drawn().gridOf();
        row.perform("wang", wishes().cut(line(80, 50, 100, 50), ALL));
        assertThat(session.unitsOf("g1")).hasSize(7);
        mustHold();

        row.perform("li", new GridWishes(session).returnTo(2));
        assertThat(session.drawn().gridOf()).isEqualTo(whole);
        mustHold();

        row.perform("li", new GridWishes(session).returnTo(1));
        assertThat(session.unitsOf("g1")).containsExactly(40, 41, 42, 43, 44);
        row.perform("li", new GridWishes(session).returnTo(3));
        assertThat(session.unitsOf("g1")).hasSize(7);
        mustHold();
    }

    @Test
    void aPlanThatBeginsWithCutsIsTheSameAsTheOneItWasBranchedFrom() {
        row.perform("li", wishes().divide(line(180, -5, 180, 105), "g1"));

        var branched = row.branch(session.asOf(2).fromNothing());

        assertThat(branched.unitsOf("g1")).isEqualTo(session.unitsOf("g1"));
        assertThat(branched.unitsOf("g3")).isEqualTo(session.unitsOf("g3"));
        assertThat(branched.findings()).isEqualTo(session.findings());
    }

    @Test
    void theSameLogMakesTheSamePlanAgain() {
        row.perform("li", wishes().cut(line(-5, 80, 1005, 80), ALL));
        row.perform("wang", wishes().divide(line(180, -5, 180, 105), "g1"));
        row.perform("li", session.undo("li"));

        var again = row.again();

        assertThat(again.units()).isEqualTo(session.units());
        assertThat(again.findings()).isEqualTo(session.findings());
    }
}
