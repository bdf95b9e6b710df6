package org.gridloom.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridloom.PostgisTest;
import org.gridloom.account.SystemAccount;
import org.gridloom.tile.TileFeature;
import org.gridloom.tile.TileLayer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** Two communities side by side, the western one with two grids in force, one above the other, and one that is over. */
@PostgisTest
class TerritoryOnMapIT {

    private static final Envelope ALL = new Envelope(117.0, 117.02, 30.0, 30.01);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<TileLayer> layers;

    @Autowired
    private Search search;

    @Autowired
    private TerritoryFacts facts;

    @Autowired
    private Extent extent;

    @BeforeEach
    void ground() {
        jdbc.sql("truncate district, street, community cascade").update();
        jdbc.sql("""
                insert into district (code, name, metric_srid) values ('340811', '宜秀区', 4548);
                insert into street (district_id, code, name, boundary)
                    select id, '340811101', '老峰镇', box(117.0, 30.0, 117.02, 30.01) from district;
                insert into community (street_id, code, name, kind, boundary)
                    select id, '340811101001', '滨河社区', 'RESIDENTS', box(117.0, 30.0, 117.01, 30.01) from street;
                insert into community (street_id, code, name, kind, proposed, boundary)
                    select id, '340811101201', '东山村', 'VILLAGERS', true, box(117.01, 30.0, 117.02, 30.01) from street;
                insert into grid (community_id, code, name, kind, households, validity, area)
                    select c.id, g.code, g.name, 'GENERAL', g.households, g.validity, g.area
                    from community c, (values
                        ('340811101001001', '滨河社区第一网格', 512, tstzrange('2026-01-01', null), box(117.0, 30.005, 117.01, 30.01)),
                        ('340811101001002', '滨河社区第二网格', 189, tstzrange('2026-01-01', null), box(117.0, 30.0, 117.01, 30.005)),
                        ('340811101001003', '旧网格', 400, tstzrange('2020-01-01', '2026-01-01'), box(117.0, 30.0, 117.01, 30.01))
                    ) g (code, name, households, validity, area)
                    where c.code = '340811101001';
                insert into compound (street_id, source_id, name, boundary)
                    select id, 'c1', '滨河苑', box(117.001, 30.004, 117.003, 30.006) from street;
                insert into building (street_id, source_id, name, use, floors, height, households, count_kind, footprint)
                    select s.id, b.source, b.name, 'RESIDENTIAL', 6, 18, b.households, 'ESTIMATED', b.footprint
                    from street s, (values
                        ('b1', '滨河苑1号楼', 36, box(117.0012, 30.0052, 117.0016, 30.0054)),
                        ('b2', '滨河苑2号楼', 24, box(117.0012, 30.0042, 117.0016, 30.0044)),
                        ('b3', null, 0, box(117.015, 30.005, 117.0151, 30.0051))
                    ) b (source, name, households, footprint);
                insert into grid_building
                    select g.id, b.id from grid g join building b on st_contains(g.area, b.footprint) where upper_inf(g.validity);
                insert into barrier (street_id, source_id, kind, detail, name, width, tunnel, bridge, line)
                    select s.id, r.source, r.kind, r.detail, r.name, 10, false, false, st_geomfromtext(r.line, 4490)
                    from street s, (values
                        ('r1', 'MAIN_ROAD', 'primary', '滨河路', 'LINESTRING (117 30.005, 117.01 30.005)'),
                        ('r2', 'MAIN_ROAD', 'primary', '滨河路', 'LINESTRING (117.01 30.005, 117.02 30.005)'),
                        ('r3', 'NONE', 'footway', null, 'LINESTRING (117.001 30.001, 117.002 30.002)')
                    ) r (source, kind, detail, name, line);
                insert into area (street_id, source_id, kind, name, boundary)
                    select s.id, a.source, a.kind, a.name, a.boundary
                    from street s, (values
                        ('a1', 'WATER', '康熙河', box(117.012, 30.002, 117.018, 30.003)),
                        ('a2', 'PARK', '滨河公园', box(117.011, 30.001, 117.019, 30.009))
                    ) a (source, kind, name, boundary);
                insert into place (street_id, source_id, kind, name, point)
                    select s.id, p.source, p.kind, p.name, st_setsrid(st_makepoint(p.x, 30.005), 4490)
                    from street s, (values
                        ('p1', 'supermarket', '便民超市', 117.005), ('p2', 'park', '滨河公园', 117.015)
                    ) p (source, kind, name, x)
                """.replaceAll("box\\(([^)]*)\\)", "st_multi(st_makeenvelope($1, 4490))")).update();
        layers.forEach(TileLayer::touched);
    }

    @Test
    void aGridSaysHowItStandsToItsLimitsAndHasANeighbourOfAnotherTint() {
        var grids = surfaces("grid", 14);
        assertThat(grids).extracting(f -> f.properties().get("number")).containsExactly("001", "002");
        assertThat(grids).extracting(f -> f.properties().get("sign")).containsExactly("many", "few");
        assertThat(grids).extracting(f -> f.properties().get("short")).containsExactly("第一网格", "第二网格");
        assertThat(grids).extracting(f -> f.properties().get("tint")).doesNotHaveDuplicates();
        assertThat(grids.getFirst().properties())
                .containsEntry("code", "340811101001001")
                .containsEntry("name", "滨河社区第一网格")
                .containsEntry("households", 512)
                .containsEntry("kind", "GENERAL");
    }

    @Test
    void aGridsLabelIsAPointOfTheSameId() {
        var labels = features("grid", 14).stream().filter(f -> f.shape() instanceof Point).toList();
        assertThat(labels).hasSize(2);
        assertThat(labels.getFirst().id()).isEqualTo(surfaces("grid", 14).getFirst().id());
        assertThat(labels.getFirst().shape().getCoordinate().y).isBetween(30.005, 30.01);
    }

    @Test
    void aCompoundCountsTheHouseholdsInIt() {
        assertThat(surfaces("compound", 15)).singleElement().satisfies(compound -> assertThat(compound.properties())
                .containsEntry("name", "滨河苑")
                .containsEntry("households", 60));
    }

    @Test
    void aCommunityThatNobodyDrewSaysSo() {
        assertThat(surfaces("community", 12))
                .extracting(f -> f.properties().get("proposed"))
                .containsExactly(false, true);
    }

    @Test
    void waterIsDrawnAboveLand() {
        assertThat(surfaces("area", 14)).extracting(f -> f.properties().get("kind")).containsExactly("PARK", "WATER");
    }

    @Test
    void footwaysComeLaterThanMainRoads() {
        assertThat(features("barrier", 12)).extracting(f -> f.properties().get("detail")).containsExactly("primary", "primary");
        assertThat(features("barrier", 15)).hasSize(3);
    }

    @Test
    void whatIsSmallerThanAPixelIsLeftOutFromAfar() {
        assertThat(surfaces("building", 13)).hasSize(3);
        jdbc.sql("update building set footprint = st_multi(st_makeenvelope(117.015, 30.005, 117.01502, 30.00502, 4490)) where source_id = 'b3'")
                .update();
        assertThat(surfaces("building", 13)).hasSize(2);
        assertThat(surfaces("building", 16)).hasSize(3);
    }

    @Test
    void aPlaceWhoseNameStandsOnItsGroundIsNotNamedTwice() {
        assertThat(features("place", 16)).extracting(f -> f.properties().get("name")).containsExactly("便民超市");
    }

    @Test
    void findsByNameAndByCodeTheWholeBeforeTheParts() {
        assertThat(titles("滨河")).startsWith("滨河社区").contains("滨河社区第一网格", "滨河苑", "滨河路", "滨河苑1号楼", "滨河公园");
        assertThat(titles("滨河苑")).startsWith("滨河苑");
        assertThat(titles("340811101001002")).containsExactly("滨河社区第二网格");
        assertThat(titles("旧网格")).isEmpty();
    }

    @Test
    void aRoadInPiecesIsFoundOnceWithItsWholeLength() {
        var roads = SystemAccount.act(() -> search.find("滨河路", 0, 10));
        assertThat(roads).singleElement().satisfies(road -> {
            assertThat(road.layer()).isEqualTo("barrier");
            assertThat(road.extent()).isEqualTo(new Envelope(117.0, 117.02, 30.005, 30.005));
        });
    }

    @Test
    void takesWhatIsTypedLiterally() {
        assertThat(titles("%")).isEmpty();
        assertThat(titles("_")).isEmpty();
        assertThat(titles("滨' or 1=1 --")).isEmpty();
    }

    @Test
    void aBlankSearchListsCommunitiesAndGridsPageByPage() {
        assertThat(titles(" ")).containsExactly("滨河社区", "东山村", "滨河社区第一网格", "滨河社区第二网格");
        assertThat(SystemAccount.act(() -> search.find("", 2, 1)))
                .extracting(Search.Hit::title)
                .containsExactly("滨河社区第一网格");
    }

    @Test
    void searchAndFactsNeedALogin() {
        assertThatThrownBy(() -> search.find("滨河", 0, 1)).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(() -> facts.grid(1)).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void knowsTheFactsOfWhatItFinds() {
        var grid = SystemAccount.act(() -> facts.grid(id("滨河社区第一网格")).orElseThrow());
        assertThat(grid.sign()).isEqualTo(HouseholdLimits.Sign.MANY);
        assertThat(grid.buildings()).isOne();
        assertThat(grid.communityName()).isEqualTo("滨河社区");
        var building = SystemAccount.act(() -> facts.building(id("滨河苑2号楼")).orElseThrow());
        assertThat(building.gridName()).isEqualTo("滨河社区第二网格");
        assertThat(building.count()).isEqualTo(HouseholdCount.ESTIMATED);
        var compound = SystemAccount.act(() -> facts.compound(id("滨河苑")).orElseThrow());
        assertThat(compound.grids()).isEqualTo(2);
        assertThat(compound.households()).isEqualTo(60);
        assertThat(SystemAccount.act(() -> facts.grid(-1))).isEmpty();
    }

    @Test
    void knowsHowFarTheTerritoryReaches() {
        assertThat(extent.whole()).contains(new Envelope(117.0, 117.02, 30.0, 30.01));
        jdbc.sql("truncate street cascade").update();
        assertThat(extent.whole()).isEmpty();
    }

    private long id(String title) {
        return search.find(title, 0, 1).getFirst().id();
    }

    private List<String> titles(String text) {
        return SystemAccount.act(() -> search.find(text, 0, 20)).stream().map(Search.Hit::title).toList();
    }

    private List<TileFeature> surfaces(String layer, int zoom) {
        return features(layer, zoom).stream().filter(f -> f.shape().getDimension() == 2).toList();
    }

    private List<TileFeature> features(String layer, int zoom) {
        Map<String, TileLayer> byName = layers.stream().collect(Collectors.toMap(TileLayer::name, l -> l));
        return byName.get(layer).featuresIn(ALL, zoom);
    }
}
