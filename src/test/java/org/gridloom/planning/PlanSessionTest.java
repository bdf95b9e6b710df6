package org.gridloom.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.SharedEdge;
import org.gridloom.geometry.UnitCoverage;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.planning.EditOutcome.Conflict;
import org.gridloom.planning.EditOutcome.Reason;
import org.gridloom.planning.EditOutcome.Refused;
import org.gridloom.planning.LoggedEdit.Kind;
import org.gridloom.rules.Finding;
import org.gridloom.rules.Limits;
import org.gridloom.rules.RuleSettings;
import org.gridloom.rules.Vacancy;
import org.gridloom.territory.CommunityFacts;
import org.gridloom.territory.CommunityKind;
import org.gridloom.territory.CommunityUnits;
import org.gridloom.territory.GridKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Ten units in a row, 100 households each; the first five in one grid, the others in a second. Unit numbers start at 40. */
class PlanSessionTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int FIRST = 40;

    private final PlanSession session = session();

    @Test
    void startsFromTheGridsInForceWithTheirSums() {
        assertThat(session.grids()).extracting(PlanGrid::key).containsExactly("g1", "g2");
        assertThat(session.households("g1")).isEqualTo(500);
        assertThat(session.findings()).isEmpty();
    }

    @Test
    void aMoveChangesSumsAndFindings() {
        perform("li", session.move(List.of(new UnitMove(44, "g1", "g2"))));

        assertThat(session.households("g1")).isEqualTo(400);
        assertThat(session.households("g2")).isEqualTo(600);
        assertThat(session.findings())
                .hasExactlyElementsOfTypes(Finding.TooManyHouseholds.class, Finding.HouseholdsMove.class);
    }

    @Test
    void whatChangedHandsMeanwhileComesBackAsAConflictAndTheRestApplies() {
        perform("li", session.move(List.of(new UnitMove(44, "g1", "g2"))));

        var wang = session.move(List.of(new UnitMove(44, "g1", null), new UnitMove(43, "g1", null)));

        assertThat(wang).isInstanceOfSatisfying(Prepared.Ready.class, ready -> {
            assertThat(ready.content().moves()).containsExactly(new UnitMove(43, "g1", null));
            assertThat(ready.conflicts()).containsExactly(new Conflict(44, "g2", "li"));
        });
    }

    @Test
    void undoTakesBackTheOwnEditAndLeavesTheOthers() {
        perform("li", session.move(List.of(new UnitMove(44, "g1", "g2"))));
        perform("wang", session.move(List.of(new UnitMove(43, "g1", "g2"))));

        perform("li", session.undo("li"));

        assertThat(session.unitsOf("g1")).containsExactly(40, 41, 42, 44);
        perform("li", session.redo("li"));
        assertThat(session.unitsOf("g1")).containsExactly(40, 41, 42);
    }

    @Test
    void aCreatedGridTakesItsUnitsAndGoesWithItsUndo() {
        perform("li", session.create("滨河新网格", List.of(new UnitMove(49, "g2", null))));
        assertThat(session.grid("g3")).hasValueSatisfying(grid -> {
            assertThat(grid.name()).isEqualTo("滨河新网格");
            assertThat(grid.code()).isNull();
        });
        assertThat(session.households("g3")).isEqualTo(100);

        perform("li", session.undo("li"));

        assertThat(session.grid("g3")).isEmpty();
        assertThat(session.unitsOf("g2")).contains(49);
    }

    @Test
    void refusesToUndoACreatedGridThatAnotherPersonFilled() {
        perform("li", session.create("新", List.of(new UnitMove(49, "g2", null))));
        perform("wang", session.move(List.of(new UnitMove(48, "g2", "g3"))));

        assertThat(session.undo("li")).isEqualTo(new Refused(Reason.GRID_IN_USE));
    }

    @Test
    void theUnitsOfARetiredGridBelongToNoneUntilItIsUndone() {
        perform("li", session.retire("g2"));
        assertThat(session.findings()).anyMatch(Finding.Unassigned.class::isInstance);

        perform("li", session.undo("li"));

        assertThat(session.grid("g2"))
                .hasValueSatisfying(grid -> assertThat(grid.code()).isEqualTo("999901001001002"));
        assertThat(session.findings()).isEmpty();
    }

    @Test
    void refusesAGridThatIsNotThere() {
        assertThat(session.move(List.of(new UnitMove(40, "g1", "g9")))).isEqualTo(new Refused(Reason.NO_SUCH_GRID));
        assertThat(session.retire("g9")).isEqualTo(new Refused(Reason.NO_SUCH_GRID));
    }

    @Test
    void aPreviewChangesNothing() {
        var preview = session.preview(List.of(44), "g2");

        assertThat(preview.households()).containsEntry("g1", 400).containsEntry("g2", 600);
        assertThat(session.households("g1")).isEqualTo(500);
        assertThat(session.findings()).isEmpty();
    }

    @Test
    void refusesToUndoACreatedGridThatAnotherPersonTookOut() {
        perform("li", session.create("新", List.of(new UnitMove(49, "g2", null))));
        perform("wang", session.retire("g3"));

        assertThat(session.undo("li")).isEqualTo(new Refused(Reason.NO_SUCH_GRID));
    }

    @Test
    void heldAgainstOtherLimitsItFindsOthers() {
        perform("li", session.move(List.of(new UnitMove(44, "g1", null))));

        session.holdAgainst(circumstances(450, 500));

        assertThat(session.findings())
                .hasExactlyElementsOfTypes(Finding.TooFewHouseholds.class, Finding.Unassigned.class);
        assertThat(session.unitsOf("g1")).containsExactly(40, 41, 42, 43);
        assertThat(session.rules().limits(GridKind.GENERAL)).isEqualTo(new Limits(450, 500));
    }

    @Test
    void aNewGridHasNobodyAndOneInForceHasWhomItHas() {
        perform("li", session.create("新", List.of()));
        perform("li", session.move(List.of(new UnitMove(49, "g2", "g3"))));

        session.holdAgainst(circumstances(0, 500).with("999901001001001", Set.of(Vacancy.FULL_TIME)));

        assertThat(session.findings())
                .filteredOn(Finding.TeamIncomplete.class::isInstance)
                .extracting(f -> f.grid().orElseThrow(), f -> ((Finding.TeamIncomplete) f).vacancies())
                .containsExactly(
                        tuple("g1", Set.of(Vacancy.FULL_TIME)), tuple("g3", Set.of(Vacancy.LEADER, Vacancy.FULL_TIME)));
    }

    private int revision = 1;

    private void perform(String author, Prepared prepared) {
        assertThat(prepared).isInstanceOf(Prepared.Ready.class);
        var ready = (Prepared.Ready) prepared;
        session.replay(List.of(logged(++revision, ready.kind(), ready.content(), ready.undoes(), author)));
        assertThat(session.revision()).isEqualTo(revision);
    }

    private static PlanSession session() {
        var opens = List.of(grid("g1", "999901001001001"), grid("g2", "999901001001002"));
        var moves = IntStream.range(0, 10)
                .mapToObj(i -> new UnitMove(FIRST + i, null, i < 5 ? "g1" : "g2"))
                .toList();
        var start = new EditContent(opens, moves, List.of(), List.of());
        return new PlanSession(
                community(),
                units(),
                circumstances(300, 500),
                List.of(logged(1, Kind.START, start, null, "li")));
    }

    /** The grids in force are those of the start, and have all the people they need. */
    private static Circumstances circumstances(int min, int max) {
        var inForce = new HashMap<Integer, String>();
        IntStream.range(0, 10).forEach(i -> inForce.put(FIRST + i, i < 5 ? "g1" : "g2"));
        return new Circumstances(
                new RuleSet(
                        new Limits(min, max), Limits.NONE, new Limits(50, 80), new RuleSettings(5, 0, 0, 0)),
                Map.of("999901001001001", Set.of(), "999901001001002", Set.of()),
                inForce);
    }

    private static PlanGrid grid(String key, String code) {
        return new PlanGrid(key, code, "网格" + key, GridKind.GENERAL);
    }

    private static LoggedEdit logged(
            int revision, Kind kind, EditContent content, @Nullable Integer undoes, String author) {
        return new LoggedEdit(revision, kind, content, undoes, author, Instant.EPOCH);
    }

    private static CommunityFacts community() {
        return new CommunityFacts(
                1,
                "999901001001",
                "社区",
                CommunityKind.RESIDENTS,
                false,
                1,
                "街道",
                4548,
                1000,
                FACTORY.createMultiPolygon(new Polygon[] {square(0, 1000)}));
    }

    private static CommunityUnits units() {
        var units = new ArrayList<BaseUnit>();
        var edges = new ArrayList<SharedEdge>();
        for (var i = 0; i < 10; i++) {
            units.add(new BaseUnit(
                    i, square(i * 100, i * 100 + 100), 1, 100, List.of((long) i), BaseUnit.NO_COMPOUND, false));
            if (i > 0) {
                var line = FACTORY.createLineString(
                        new Coordinate[] {new Coordinate(i * 100, 0), new Coordinate(i * 100, 100)});
                edges.add(new SharedEdge(i - 1, i, line, BarrierClass.NONE));
            }
        }
        var numbers = IntStream.range(FIRST, FIRST + 10).boxed().toList();
        return new CommunityUnits(
                1,
                4548,
                new UnitCoverage(units, edges),
                numbers,
                numbers.stream().map(String::valueOf).toList(),
                Map.of(),
                List.of());
    }

    private static Polygon square(double west, double east) {
        return (Polygon) FACTORY.toGeometry(new Envelope(west, east, 0, 100));
    }
}
