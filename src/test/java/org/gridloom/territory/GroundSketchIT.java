package org.gridloom.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.gridloom.territory.GroundSketch.Kind;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The demonstration town as a stamp. */
@PostgisTest
@ActiveProfiles({"test", "demonstration"})
class GroundSketchIT {

    private static final As LEADER = new As("leader", Role.LEADER);

    @Autowired
    GroundSketch sketch;

    @Autowired
    Extent extent;

    @Autowired
    GridList grids;

    @Autowired
    JdbcClient jdbc;

    @Test
    void hasTheRiverTheParksAndEachGridInTheTintOfTheMapNoFinerThanItIsSeen() {
        var town = LEADER.get(extent::whole).orElseThrow();
        var pieces = LEADER.get(() -> sketch.of(town));

        assertThat(pieces).extracting(GroundSketch.Piece::kind).contains(Kind.WATER, Kind.GREEN);
        var parts = pieces.stream().filter(piece -> piece.kind() == Kind.PART).toList();
        assertThat(parts).hasSameSizeAs(LEADER.get(grids::all));
        assertThat(parts).extracting(GroundSketch.Piece::tint).allMatch(tint -> tint >= 0 && tint < 6);
        assertThat(parts.stream().map(GroundSketch.Piece::tint).distinct().count())
                .isGreaterThan(2);
        var exact = jdbc.sql("select sum(st_npoints(area)) from grid where validity @> now()")
                .query(Integer.class)
                .single();
        assertThat(parts.stream().mapToInt(part -> part.shape().getNumPoints()).sum())
                .isLessThan(exact);
    }

    @Test
    void isEmptyWhereNothingIs() {
        var far = SystemAccount.act(() -> sketch.of(new Envelope(10, 11, 10, 11)));
        assertThat(far).isEmpty();
    }
}
