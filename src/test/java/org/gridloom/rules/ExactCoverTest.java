package org.gridloom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.gridloom.rules.Finding.CoverageBroken;
import org.gridloom.rules.Finding.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

class ExactCoverTest {

    private static final String COMMUNITY = "POLYGON ((0 0, 200 0, 200 100, 0 100, 0 0))";
    private static final String WEST = "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))";
    private static final String EAST = "POLYGON ((100 0, 200 0, 200 100, 100 100, 100 0))";

    @Test
    void hasNothingToSayOfAnExactCover() {
        assertThat(faults(WEST, EAST)).isEmpty();
    }

    @Test
    void findsAGapBetweenGrids() {
        assertThat(faults(WEST, "POLYGON ((110 0, 200 0, 200 100, 110 100, 110 0))"))
                .singleElement()
                .satisfies(fault ->
                        is(fault, Fault.GAP, List.of(), 1000, "POLYGON ((100 0, 110 0, 110 100, 100 100, 100 0))"));
    }

    @Test
    void findsAGapThatReachesTheOuterBorder() {
        assertThat(faults(WEST, "POLYGON ((100 0, 190 0, 190 100, 100 100, 100 0))"))
                .singleElement()
                .satisfies(fault ->
                        is(fault, Fault.GAP, List.of(), 1000, "POLYGON ((190 0, 200 0, 200 100, 190 100, 190 0))"));
    }

    @Test
    void findsAHole() {
        assertThat(faults("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (40 40, 60 40, 60 60, 40 60, 40 40))", EAST))
                .singleElement()
                .satisfies(
                        fault -> is(fault, Fault.GAP, List.of(), 400, "POLYGON ((40 40, 60 40, 60 60, 40 60, 40 40))"));
    }

    @Test
    void findsGroundInTwoGrids() {
        assertThat(faults(WEST, "POLYGON ((90 0, 200 0, 200 100, 90 100, 90 0))"))
                .singleElement()
                .satisfies(fault -> is(
                        fault,
                        Fault.OVERLAP,
                        List.of("g1", "g2"),
                        1000,
                        "POLYGON ((90 0, 100 0, 100 100, 90 100, 90 0))"));
    }

    @Test
    void findsAGridWithinAnotherAndOneGivenTwice() {
        assertThat(faults(COMMUNITY, "POLYGON ((40 40, 60 40, 60 60, 40 60, 40 40))"))
                .singleElement()
                .satisfies(fault -> is(
                        fault,
                        Fault.OVERLAP,
                        List.of("g1", "g2"),
                        400,
                        "POLYGON ((40 40, 60 40, 60 60, 40 60, 40 40))"));
        assertThat(faults(WEST, EAST, EAST))
                .singleElement()
                .satisfies(fault -> is(fault, Fault.OVERLAP, List.of("g2", "g3"), 10_000, EAST));
    }

    @Test
    void findsGroundOutsideTheCommunity() {
        assertThat(faults(WEST, "POLYGON ((100 0, 220 0, 220 100, 100 100, 100 0))"))
                .singleElement()
                .satisfies(fault -> is(
                        fault,
                        Fault.OUTSIDE,
                        List.of("g2"),
                        2000,
                        "POLYGON ((200 0, 220 0, 220 100, 200 100, 200 0))"));
    }

    @Test
    void findsAPolygonThatCrossesItselfAndStillLooksAtTheOthers() {
        var faults = faults("POLYGON ((0 0, 100 100, 100 0, 0 100, 0 0))", EAST);
        assertThat(faults)
                .extracting(CoverageBroken::fault)
                .contains(Fault.INVALID, Fault.GAP)
                .doesNotContain(Fault.OVERLAP);
        assertThat(faults.getFirst().where()).isEqualTo(Wkt.read("POINT (50 50)"));
        assertThat(faults.getFirst().grid()).contains("g1");
    }

    @Test
    void leavesAloneWhatIsThinnerThanTheCentimetreGrid() {
        // The second one lacks a vertex on its slanted border with the first: a sliver of at most half a centimetre.
        assertThat(faults(
                        "POLYGON ((0 0, 100 0, 100.5 50, 101 100, 0 100, 0 0))",
                        "POLYGON ((100 0, 200 0, 200 100, 101 100, 100.51 50, 100 0))"))
                .isEmpty();
    }

    @Test
    void findsAGapThatIsThinButNotThatThin() {
        assertThat(faults(WEST, "POLYGON ((100.03 0, 200 0, 200 100, 100.03 100, 100.03 0))"))
                .extracting(CoverageBroken::fault)
                .containsExactly(Fault.GAP);
    }

    @Test
    void aFaultKeepsItsSubjectWhenItIsFoundAgain() {
        var first = faults(WEST, "POLYGON ((110 0, 200 0, 200 100, 110 100, 110 0))")
                .getFirst();
        var again = faults(WEST, "POLYGON ((110 0, 200 0, 200 100, 110 100, 110 0))")
                .getFirst();
        assertThat(again.subject()).isEqualTo(first.subject()).startsWith("EXACT_COVER:GAP:");
    }

    static List<Long> seeds() {
        return new Random(5).longs(60).boxed().toList();
    }

    /** Random ground whose units are the grids, one of them moved, left out, or given twice: the area found is the area that is wrong. */
    @ParameterizedTest
    @MethodSource("seeds")
    void findsAllTheGroundThatIsWrong(long seed) {
        var random = new Random(seed);
        var areas = new ArrayList<Geometry>();
        RandomGround.of(random).units().forEach(u -> areas.add(u.area()));
        var community = Areas.union(areas);
        assertThat(faults(areas, community)).isEmpty();

        int broken = random.nextInt(areas.size());
        var moved = AffineTransformation.translationInstance(random.nextInt(20) + 1, random.nextInt(41) - 20)
                .transform(areas.get(broken));
        var others = new ArrayList<>(areas);
        others.remove(broken);
        areas.set(broken, moved);
        var faults = faults(areas, community);

        double gap = community.difference(Areas.union(areas)).getArea();
        double outside = moved.difference(community).getArea();
        double overlap = moved.intersection(Areas.union(others)).getArea();
        // Slivers thinner than the centimetre grid are not reported.
        double tolerance = Areas.ROUNDING * community.getLength();
        assertThat(sum(faults, Fault.GAP)).isCloseTo(gap, offset(tolerance));
        assertThat(sum(faults, Fault.OUTSIDE)).isCloseTo(outside, offset(tolerance));
        assertThat(sum(faults, Fault.OVERLAP)).isCloseTo(overlap, offset(tolerance));
        assertThat(faults).isNotEmpty();
    }

    private static double sum(List<CoverageBroken> faults, Fault fault) {
        return faults.stream()
                .filter(f -> f.fault() == fault)
                .mapToDouble(CoverageBroken::area)
                .sum();
    }

    private static void is(CoverageBroken fault, Fault kind, List<String> grids, double area, String where) {
        assertThat(fault.fault()).isEqualTo(kind);
        assertThat(fault.grids()).isEqualTo(grids);
        assertThat(fault.area()).isEqualTo(area);
        assertThat(fault.where().norm()).isEqualTo(Wkt.read(where).norm());
        assertThat(fault.waivable()).isFalse();
    }

    private static List<CoverageBroken> faults(String... grids) {
        return faults(List.of(grids).stream().map(Wkt::read).toList(), Wkt.read(COMMUNITY));
    }

    /** The areas are named g1, g2 … */
    private static List<CoverageBroken> faults(List<Geometry> areas, Geometry community) {
        var grids = new ArrayList<GridArea>();
        areas.forEach(area -> grids.add(new GridArea("g" + (grids.size() + 1), area)));
        return FullCheck.ofAreas(grids, community, List.of()).stream()
                .map(CoverageBroken.class::cast)
                .sorted(Comparator.comparing((CoverageBroken f) -> f.fault() != Fault.INVALID))
                .toList();
    }
}
