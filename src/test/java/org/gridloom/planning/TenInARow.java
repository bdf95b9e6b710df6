package org.gridloom.planning;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.gridloom.planning.LoggedEdit.Kind;
import org.gridloom.rules.Limits;
import org.gridloom.rules.RuleSettings;
import org.gridloom.territory.CommunityFacts;
import org.gridloom.territory.CommunityKind;
import org.gridloom.territory.CommunityUnits;
import org.gridloom.territory.GridKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** A plan of ten units in a row, 100 households each; the first five in one grid, the others in a second. Unit numbers start at 40. */
final class TenInARow {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int FIRST = 40;

    /** Over the border between the eighth unit and the ninth. */
    static final LineString BRIDGE =
            FACTORY.createLineString(new Coordinate[] {new Coordinate(790, 50), new Coordinate(810, 50)});

    private final PlanSession session;
    private final CommunityUnits units;
    private int revision = 1;

    TenInARow() {
        this(BarrierClass.NONE, List.of());
    }

    /** @param barrier between the eighth unit and the ninth */
    TenInARow(BarrierClass barrier, List<LineString> bridges) {
        units = units(barrier, bridges);
        session = start();
    }

    PlanSession session() {
        return session;
    }

    void perform(String author, Prepared prepared) {
        assertThat(prepared).isInstanceOf(Prepared.Ready.class);
        var ready = (Prepared.Ready) prepared;
        session.replay(List.of(logged(++revision, ready.kind(), ready.content(), ready.undoes(), author)));
        assertThat(session.revision()).isEqualTo(revision);
    }

    /** Another plan on the same ground. */
    PlanSession branch(EditContent start) {
        return new PlanSession(
                community(), units, circumstances(300, 500), List.of(logged(1, Kind.START, start, null, "li")));
    }

    /** The same plan, made of its log anew. */
    PlanSession again() {
        return new PlanSession(community(), units, circumstances(300, 500), session.log());
    }

    private PlanSession start() {
        var opens = List.of(grid("g1", "999901001001001"), grid("g2", "999901001001002"));
        var moves = IntStream.range(0, 10)
                .mapToObj(i -> new UnitMove(FIRST + i, null, i < 5 ? "g1" : "g2"))
                .toList();
        var start = new EditContent(opens, moves, List.of());
        return new PlanSession(
                community(), units, circumstances(300, 500), List.of(logged(1, Kind.START, start, null, "li")));
    }

    /** The grids in force are those of the start, and have all the people they need. */
    static Circumstances circumstances(int min, int max) {
        var inForce = new HashMap<Integer, String>();
        IntStream.range(0, 10).forEach(i -> inForce.put(FIRST + i, i < 5 ? "g1" : "g2"));
        return new Circumstances(
                new RuleSet(new Limits(min, max), Limits.NONE, new Limits(50, 80), new RuleSettings(5, 0, 0, 0)),
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

    private static CommunityUnits units(BarrierClass barrier, List<LineString> bridges) {
        var units = new ArrayList<BaseUnit>();
        var edges = new ArrayList<SharedEdge>();
        for (var i = 0; i < 10; i++) {
            units.add(new BaseUnit(
                    i, square(i * 100, i * 100 + 100), 1, 100, List.of((long) i), BaseUnit.NO_COMPOUND, false));
            if (i > 0) {
                var line = FACTORY.createLineString(
                        new Coordinate[] {new Coordinate(i * 100, 0), new Coordinate(i * 100, 100)});
                edges.add(new SharedEdge(i - 1, i, line, i == 8 ? barrier : BarrierClass.NONE));
            }
            edges.add(outer(i, i * 100, 0, i * 100 + 100, 0));
            edges.add(outer(i, i * 100 + 100, 100, i * 100, 100));
        }
        edges.add(outer(0, 0, 100, 0, 0));
        edges.add(outer(9, 1000, 0, 1000, 100));
        var numbers = IntStream.range(FIRST, FIRST + 10).boxed().toList();
        return new CommunityUnits(
                1,
                4548,
                new UnitCoverage(units, edges),
                numbers,
                numbers.stream().map(String::valueOf).toList(),
                Map.of(),
                bridges);
    }

    /** @param xy of the two ends; the unit is on the left */
    private static SharedEdge outer(int unit, double... xy) {
        var ends = new Coordinate[] {new Coordinate(xy[0], xy[1]), new Coordinate(xy[2], xy[3])};
        return new SharedEdge(unit, SharedEdge.OUTSIDE, FACTORY.createLineString(ends), BarrierClass.NONE);
    }

    private static Polygon square(double west, double east) {
        return (Polygon) FACTORY.toGeometry(new Envelope(west, east, 0, 100));
    }
}
