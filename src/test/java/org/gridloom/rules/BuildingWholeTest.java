package org.gridloom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridloom.geometry.Ground.Footprint;
import org.gridloom.rules.Finding.BuildingCut;
import org.junit.jupiter.api.Test;

class BuildingWholeTest {

    private static final List<GridArea> GRIDS = List.of(
            new GridArea("b", Wkt.read("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))")),
            new GridArea("a", Wkt.read("POLYGON ((100 0, 200 0, 200 100, 100 100, 100 0))")));

    @Test
    void aBuildingWithinAGridIsWhole() {
        assertThat(cuts("POLYGON ((10 10, 30 10, 30 30, 10 30, 10 10))")).isEmpty();
    }

    @Test
    void aBuildingThatTouchesTheBorderIsWhole() {
        assertThat(cuts("POLYGON ((80 10, 100 10, 100 30, 80 30, 80 10))")).isEmpty();
    }

    @Test
    void aBuildingInTwoGridsIsCut() {
        var footprint = "POLYGON ((90 10, 110 10, 110 30, 90 30, 90 10))";
        assertThat(cuts(footprint)).containsExactly(new BuildingCut(7, List.of("a", "b"), Wkt.read(footprint)));
        assertThat(cuts(footprint).getFirst().subject()).isEqualTo("BUILDING_CUT:7");
    }

    @Test
    void aBuildingOfWhichAPartIsInNoGridIsCut() {
        assertThat(cuts("POLYGON ((-5 10, 10 10, 10 30, -5 30, -5 10))"))
                .singleElement()
                .satisfies(cut -> assertThat(cut.grid()).contains("b"));
    }

    @Test
    void aBuildingInNoGridIsNotCut() {
        assertThat(cuts("POLYGON ((-50 10, -10 10, -10 30, -50 10))")).isEmpty();
        assertThat(cuts("POLYGON ((-50 10, 0 10, 0 30, -50 10))")).isEmpty();
    }

    @Test
    void aWallThatIsACentimetreOverTheBorderIsNotCut() {
        assertThat(cuts("POLYGON ((80 10, 100.01 10, 100.01 30, 80 30, 80 10))"))
                .isEmpty();
        assertThat(cuts("POLYGON ((80 10, 100.05 10, 100.05 30, 80 30, 80 10))"))
                .hasSize(1);
    }

    @Test
    void aCourtyardRoundAGridIsCut() {
        var island = new GridArea("c", Wkt.read("POLYGON ((40 40, 60 40, 60 60, 40 60, 40 40))"));
        var round = new GridArea(
                "b", Wkt.read("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (40 40, 60 40, 60 60, 40 60, 40 40))"));
        var building = new Footprint(
                7, Wkt.read("POLYGON ((30 30, 70 30, 70 70, 30 70, 30 30), (50 50, 55 50, 55 55, 50 50))"), 0);
        assertThat(BuildingWhole.cuts(List.of(island, round), List.of(building)))
                .hasSize(1);
    }

    private static List<BuildingCut> cuts(String footprint) {
        return BuildingWhole.cuts(GRIDS, List.of(new Footprint(7, Wkt.read(footprint), 0)));
    }
}
