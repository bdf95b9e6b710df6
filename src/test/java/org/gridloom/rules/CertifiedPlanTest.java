package org.gridloom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.rules.CertifiedPlan.Cover;
import org.gridloom.rules.CertifiedPlan.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class CertifiedPlanTest {

    private static final List<Integer> NUMBERS = List.of(7, 9, 12);
    private static final List<BaseUnit> UNITS = List.of(unit(0, 10), unit(1, 20), unit(2, 30));
    private static final Cover COVER = new Cover(3, CertifiedPlan.hash(NUMBERS, UNITS), 300, 300);

    @Test
    void aCertificateThatNobodyTouchedIsSound() {
        var plan = certified(assignment(List.of(7, 9), List.of(12)), COVER);

        assertThat(plan.faults(NUMBERS, UNITS)).isEmpty();
    }

    @Test
    void aUnitThatWasGivenToAnotherGridAfterwardsIsNoticed() {
        var certified = certified(assignment(List.of(7, 9), List.of(12)), COVER);
        var changed = new CertifiedPlan(
                certified.unitSet(), assignment(List.of(7), List.of(9, 12)), certified.hash(), certified.cover());

        assertThat(changed.faults()).containsExactly(Fault.HASH_DIFFERS);
    }

    @Test
    void aUnitInTwoGridsAndOneInNoneAreNoticed() {
        assertThat(certified(assignment(List.of(7, 9), List.of(9, 12)), COVER).faults())
                .containsExactly(Fault.UNIT_TWICE);
        assertThat(certified(assignment(List.of(7), List.of(12)), COVER).faults())
                .containsExactly(Fault.UNITS_MISSING);
    }

    @Test
    void gridsThatAreSmallerThanTheirCommunityAreNoticed() {
        var cover = new Cover(3, COVER.unitsHash(), 300, 298);

        assertThat(certified(assignment(List.of(7, 9), List.of(12)), cover).faults())
                .containsExactly(Fault.AREA_DIFFERS);
    }

    @Test
    void unitsWithOtherHouseholdsOrBordersAreNotThoseThatWereCertified() {
        var plan = certified(assignment(List.of(7, 9), List.of(12)), COVER);

        assertThat(plan.faults(NUMBERS, List.of(unit(0, 11), unit(1, 20), unit(2, 30))))
                .containsExactly(Fault.UNITS_DIFFER);
        assertThat(plan.faults(NUMBERS, List.of(unit(0, 10), unit(1, 20), unit(3, 30))))
                .containsExactly(Fault.UNITS_DIFFER);
    }

    @Test
    void theHashCoversMicroGridsAndAUnitOfAnotherGridInOneIsNoticed() {
        var assignment = assignment(List.of(7, 9), List.of(12));
        var sound = divided(assignment, List.of(7));
        assertThat(sound.faults()).isEmpty();

        assertThat(new CertifiedPlan(4, assignment, null, sound.hash(), COVER).faults())
                .containsExactly(Fault.HASH_DIFFERS);
        assertThat(divided(assignment, List.of(7, 12)).faults()).containsExactly(Fault.MICRO_GRID_OUTSIDE);
    }

    private static CertifiedPlan divided(SortedMap<String, List<Integer>> assignment, List<Integer> first) {
        var micro = new TreeMap<>(Map.of("34089900100100101", first));
        return new CertifiedPlan(4, assignment, micro, CertifiedPlan.hash(4, assignment, micro), COVER);
    }

    @Test
    void anOldCertificateIsHeldAgainstItselfAlone() {
        var plan = certified(assignment(List.of(7, 9), List.of(12)), null);

        assertThat(plan.faults(List.of(), List.of())).isEmpty();
    }

    private static CertifiedPlan certified(SortedMap<String, List<Integer>> assignment, @Nullable Cover cover) {
        return new CertifiedPlan(4, assignment, CertifiedPlan.hash(4, assignment), cover);
    }

    private static SortedMap<String, List<Integer>> assignment(List<Integer> first, List<Integer> second) {
        var assignment = new TreeMap<String, List<Integer>>();
        assignment.put("340899001001001", first);
        assignment.put("340899001001002", second);
        return assignment;
    }

    /** Ten metres square, so many to the east. */
    private static BaseUnit unit(int east, int households) {
        var square = (Polygon) new GeometryFactory().toGeometry(new Envelope(10 * east, 10 * east + 10, 0, 10));
        return new BaseUnit(east, square, 1, households, List.of(), BaseUnit.NO_COMPOUND, false);
    }
}
