package org.gridloom.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gridloom.As;
import org.gridloom.Emptied;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.gridloom.live.Changes;
import org.gridloom.territory.search.Hit;
import org.gridloom.territory.search.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** On the ground of {@link TwoCommunities}. */
@PostgisTest
class SearchIT {

    @Autowired
    private Search search;

    @Autowired
    private SearchMemory memory;

    @Autowired
    private Changes changes;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void ground() {
        TwoCommunities.bring(jdbc);
        Emptied.tables(jdbc, "incident");
        memory.lost();
    }

    @Test
    void hearsOfAChangeWithoutBeingAsked() {
        assertThat(titles("月亮湾")).isEmpty();
        transactions.executeWithoutResult(status -> {
            jdbc.sql("update compound set name = '月亮湾'").update();
            changes.publish("territory", "340811101", 1, Map.of());
        });
        await().atMost(Duration.ofSeconds(20)).until(() -> !titles("月亮湾").isEmpty());
        assertThat(titles("yueliangw")).containsExactly("月亮湾");
        assertThat(titles("滨河苑")).doesNotContain("滨河苑");
    }

    @Test
    void aBuildingBelongsToItsGridAndAnythingElseToAllCommunitiesItReaches() {
        assertThat(find("滨河苑1号楼").getFirst().code()).isEqualTo("340811101001001");
        assertThat(find("滨河社区").getFirst().code()).isEqualTo("340811101001");
        assertThat(find("滨河路").getFirst().code()).isEqualTo("340811101001 340811101201");
    }

    @Test
    void aStationIsFoundByItsNameAndItsAddress() {
        jdbc.sql("""
                insert into station (street_id, kind, name, address, point)
                select id, 'SERVICE', '红旗驿站', '康庄大道7号', st_setsrid(st_makepoint(117.005, 30.005), 4490) from street
                """).update();
        memory.lost();
        assertThat(find("hqyz")).singleElement().satisfies(hit -> {
            assertThat(hit.kind()).isEqualTo(Kind.STATION);
            assertThat(hit.code()).isEqualTo("340811101001001");
        });
        assertThat(titles("康庄大道")).containsExactly("红旗驿站");
    }

    @Test
    void anIncidentIsFoundByItsNumberByThoseWhoMayOpenIt() {
        jdbc.sql("""
                insert into incident (number, category, title, point, state, channel, reported_at, due_at, responsible_grid)
                select '20261121-000' || n, (select min(category) from incident_limit), '路灯不亮',
                       st_setsrid(st_makepoint(117.005, 30.006), 4490), 'ACCEPTED', 'PHONE', now(), now(), '340811101001001'
                from generate_series(1, 3) n
                """).update();
        var dispatcher = new As("dispatcher", Role.DISPATCHER);
        assertThat(dispatcher.get(() -> search.find("20261121-0002", 10)))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.kind()).isEqualTo(Kind.INCIDENT);
                    assertThat(hit.path()).isEqualTo("incidents/20261121-0002");
                    assertThat(hit.detail()).isEqualTo("路灯不亮");
                });
        assertThat(dispatcher.get(() -> search.find("20261121", 10)))
                .extracting(Hit::title)
                .containsExactly("20261121-0003", "20261121-0002", "20261121-0001");
        assertThat(new As("planner", Role.PLANNER).get(() -> search.find("20261121", 10)))
                .isEmpty();
    }

    @Test
    void nobodyFindsWhatIsOutsideTheirScope() {
        jdbc.sql("""
                with made as (
                    insert into account (username, password_hash, name, role) values ('northerner', 'none', '李', 'DISPATCHER')
                    on conflict (username) do update set name = '李' returning id)
                insert into account_scope (account_id, code) select id, '340811101001001' from made on conflict do nothing
                """).update();
        var northerner = new As("northerner", Role.DISPATCHER);
        assertThat(northerner.get(() -> search.find("滨河", 20)))
                .extracting(Hit::title)
                .contains("滨河社区", "滨河社区第一网格", "滨河苑1号楼")
                .doesNotContain("滨河社区第二网格", "滨河苑2号楼");
        assertThat(northerner.get(() -> search.find("东山村", 20))).isEmpty();
        var south = find("滨河社区第二网格").getFirst();
        assertThat(northerner.get(() -> search.again(south.layer(), south.id())))
                .isEmpty();
        assertThat(SystemAccount.act(() -> search.again(south.layer(), south.id())))
                .isPresent();
    }

    @Test
    void knowsWhereEachKindOfThingIs() {
        for (var title : List.of("滨河社区", "滨河社区第一网格", "滨河苑", "滨河苑1号楼", "康熙河", "便民超市")) {
            var extent = SystemAccount.act(() -> search.extent(find(title).getFirst()));
            assertThat(extent)
                    .as(title)
                    .hasValueSatisfying(at -> assertThat(at.centre().y).isCloseTo(30.005, within(0.005)));
        }
    }

    private List<String> titles(String text) {
        return find(text).stream().map(Hit::title).toList();
    }

    private List<Hit> find(String text) {
        return SystemAccount.act(() -> search.find(text, 20));
    }
}
