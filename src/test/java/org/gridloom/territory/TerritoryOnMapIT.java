package org.gridloom.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridloom.Emptied;
import org.gridloom.PostgisTest;
import org.gridloom.account.SystemAccount;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.gridloom.territory.search.Hit;
import org.gridloom.tile.TileFeature;
import org.gridloom.tile.TileLayer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import tools.jackson.databind.node.JsonNodeFactory;

/** On the ground of {@link TwoCommunities}. */
@PostgisTest
class TerritoryOnMapIT {

    private static final Envelope ALL = new Envelope(117.0, 117.02, 30.0, 30.01);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<TileLayer> layers;

    @Autowired
    private List<ChangeListener> listeners;

    @Autowired
    private Search search;

    @Autowired
    private TerritoryFacts facts;

    @Autowired
    private Extent extent;

    @BeforeEach
    void ground() {
        TwoCommunities.bring(jdbc);
        listeners.forEach(ChangeListener::lost);
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
    void aGridsLabelStandsInIt() {
        var labels = surfaces("grid", 14).stream().map(TileFeature::label).toList();
        assertThat(labels).hasSize(2);
        assertThat(labels.getFirst().getY()).isBetween(30.005, 30.01);
    }

    @Test
    void aCompoundCountsTheHouseholdsInIt() {
        assertThat(surfaces("compound", 15))
                .singleElement()
                .satisfies(compound -> assertThat(compound.properties())
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
        assertThat(surfaces("area", 14))
                .extracting(f -> f.properties().get("kind"))
                .containsExactly("PARK", "WATER");
    }

    @Test
    void footwaysComeLaterThanMainRoads() {
        assertThat(features("barrier", 12))
                .extracting(f -> f.properties().get("detail"))
                .containsExactly("primary", "primary");
        assertThat(features("barrier", 15)).hasSize(3);
    }

    @Test
    void aBuildingHasTheTintOfItsGrid() {
        var tints = surfaces("grid", 16).stream()
                .map(grid -> grid.properties().get("tint"))
                .toList();
        var buildings = surfaces("building", 16);
        assertThat(buildings)
                .extracting(b -> b.properties().get("tint"))
                .containsExactly(tints.get(0), tints.get(1), null);
        assertThat(buildings.getFirst().properties())
                .containsEntry("name", "滨河苑1号楼")
                .containsEntry("use", "RESIDENTIAL")
                .containsEntry("households", 36)
                .containsEntry("floors", 6)
                .containsEntry("height", 18.0)
                .containsEntry("count", "estimated")
                .doesNotContainKey("grid");
    }

    @Test
    void aGridThatTakesForceGetsItsTintAmongThoseThatStay() {
        var before = surfaces("grid", 16);
        jdbc.sql("""
                insert into grid (community_id, code, name, kind, households, validity, area)
                    select id, '340811101201001', '东山村第一网格', 'GENERAL', 100, tstzrange('2026-01-01', null), boundary
                    from community where code = '340811101201'""").update();
        listeners.forEach(listener ->
                listener.on(new Change(1, "grids", "340811101201", 1, JsonNodeFactory.instance.objectNode())));
        var after = surfaces("grid", 16);
        assertThat(before).hasSize(2);
        assertThat(after)
                .hasSize(3)
                .extracting(grid -> grid.properties().get("tint"))
                .doesNotHaveDuplicates();
    }

    @Test
    void knowsToWhichPartOfTheTerritoryAThingBelongs() {
        assertThat(surfaces("building", 16))
                .extracting(TileFeature::code)
                .containsExactly("340811101001001", "340811101001002", "340811101");
        assertThat(surfaces("grid", 16))
                .extracting(TileFeature::code)
                .containsExactly("340811101001001", "340811101001002");
        assertThat(surfaces("community", 16))
                .extracting(TileFeature::code)
                .containsExactly("340811101001", "340811101201");
        assertThat(surfaces("compound", 16))
                .extracting(TileFeature::code)
                .containsExactly("340811101001001 340811101001002");
        assertThat(features("place", 16)).extracting(TileFeature::code).containsOnly(TileFeature.EVERYONE);
        assertThat(features("barrier", 16)).extracting(TileFeature::code).containsOnly(TileFeature.EVERYONE);
    }

    @Test
    void readsOneStreetAlone() {
        assertThat(read("building", Optional.of("340811101"))).hasSize(3);
        assertThat(read("building", Optional.of("340811102"))).isEmpty();
        assertThat(layers)
                .allSatisfy(layer ->
                        assertThat(read(layer.name(), Optional.of("340811102"))).isEmpty());
    }

    @Test
    void aPlaceWhoseNameStandsOnItsGroundIsNotNamedTwice() {
        assertThat(features("place", 16))
                .extracting(f -> f.properties().get("name"))
                .containsExactly("便民超市");
    }

    @Test
    void findsByNameAndByCodeTheWholeBeforeTheParts() {
        assertThat(titles("滨河")).startsWith("滨河社区").contains("滨河社区第一网格", "滨河苑", "滨河路", "滨河苑1号楼", "滨河公园");
        assertThat(titles("bhy")).startsWith("滨河苑").contains("滨河苑1号楼").doesNotContain("滨河路");
        assertThat(titles("binhelu")).containsExactly("滨河路");
        assertThat(titles("滨河苑")).startsWith("滨河苑");
        assertThat(titles("340811101001002")).containsExactly("滨河社区第二网格");
    }

    @Test
    void whatIsNoLongerInForceIsNotFound() {
        assertThat(titles("旧网格")).doesNotContain("旧网格");
    }

    @Test
    void aRoadInPiecesIsFoundOnceWithItsWholeLength() {
        var roads = SystemAccount.act(() -> search.find("滨河路", 10));
        assertThat(roads).singleElement().satisfies(road -> {
            assertThat(road.layer()).isEqualTo("barrier");
            assertThat(SystemAccount.act(() -> search.extent(road)))
                    .contains(new Envelope(117.0, 117.02, 30.005, 30.005));
        });
    }

    @Test
    void takesWhatIsTypedLiterally() {
        assertThat(titles("%")).isEmpty();
        assertThat(titles("_")).isEmpty();
        assertThat(titles("滨' or 1=1 --")).isEmpty();
    }

    @Test
    void aBlankSearchListsTheCommunities() {
        assertThat(titles(" ")).containsExactlyInAnyOrder("滨河社区", "东山村");
    }

    @Test
    void searchAndFactsNeedALogin() {
        assertThatThrownBy(() -> search.find("滨河", 1)).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
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
        assertThat(SystemAccount.act(extent::whole)).contains(new Envelope(117.0, 117.02, 30.0, 30.01));
        Emptied.tables(jdbc, "street");
        assertThat(SystemAccount.act(extent::whole)).isEmpty();
    }

    private long id(String title) {
        return search.find(title, 1).getFirst().id();
    }

    private List<String> titles(String text) {
        return SystemAccount.act(() -> search.find(text, 20)).stream()
                .map(Hit::title)
                .toList();
    }

    private List<TileFeature> surfaces(String layer, int zoom) {
        return features(layer, zoom).stream()
                .filter(f -> f.shape().getDimension() == 2)
                .toList();
    }

    private List<TileFeature> features(String layer, int zoom) {
        return read(layer, Optional.empty()).stream()
                .filter(feature -> feature.fromZoom() <= zoom)
                .sorted(Comparator.comparingDouble(TileFeature::rank).thenComparingLong(TileFeature::id))
                .toList();
    }

    private List<TileFeature> read(String layer, Optional<String> street) {
        var features = new ArrayList<TileFeature>();
        layers.stream().filter(one -> one.name().equals(layer)).forEach(one -> one.read(street, features::add));
        return features;
    }
}
