package org.gridloom.territory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBoxTester;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.gridloom.Emptied;
import org.gridloom.PostgisTest;
import org.gridloom.live.ChangeListener;
import org.gridloom.map.GridloomMap;
import org.gridloom.map.MapCardPanel;
import org.gridloom.territory.TwoCommunities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@PostgisTest
@WithMockUser(username = "map-reader", roles = "LEADER")
class MapViewIT extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<ChangeListener> memories;

    @BeforeEach
    void someone() {
        jdbc.sql("""
                insert into account (username, password_hash, name, role) values ('map-reader', 'none', '赵主任', 'LEADER')
                on conflict do nothing""").update();
        TwoCommunities.bring(jdbc);
        memories.forEach(ChangeListener::lost);
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void findsAGridAndOpensItsCard() {
        navigate(MapView.class);
        search("第一网格");
        assertThat(cardTitle()).isEqualTo("滨河社区第一网格");
        assertThat(card().getElement().getTextRecursively()).contains("综合网格", "340811101001001", "512 户", "▲ 户数超过上限");
    }

    @Test
    void aGridsCardNamesItsTeamAndWhatIsVacant() {
        jdbc.sql("""
                insert into post (grid_code, kind, name, phone, since, until) values
                    ('340811101001001', 'LEADER', '程建国', '13800000001', '2024-01-01', null),
                    ('340811101001001', 'FULL_TIME', '汪丽华', null, '2023-01-01', '2024-06-30'),
                    ('340811101001001', 'PART_TIME', '吴志强', null, '2025-01-01', null)""").update();
        navigate(MapView.class);
        search("第一网格");
        assertThat(card().getElement().getTextRecursively())
                .contains("网格长", "程建国 13800000001", "空缺：专职网格员", "兼职网格员", "1 人")
                .doesNotContain("汪丽华");
    }

    @Test
    void saysThatABuildingsHouseholdsAreAnEstimate() {
        navigate(MapView.class);
        search("滨河苑1号楼");
        assertThat(card().getElement().getTextRecursively()).contains("36 户（估算）");
    }

    @Test
    void goesFromABuildingToItsGridAndCommunity() {
        navigate(MapView.class);
        search("滨河苑1号楼");
        follow("滨河社区第一网格");
        assertThat(cardTitle()).isEqualTo("滨河社区第一网格");
        follow("滨河社区");
        assertThat(cardTitle()).isEqualTo("滨河社区");
    }

    @Test
    void aCardCanBeClosed() {
        navigate(MapView.class);
        search("东山村");
        assertThat(card().getElement().getTextRecursively()).contains("尚未经人工确认");
        test(find(Button.class)
                        .withCondition(b -> "关闭".equals(b.getAriaLabel().orElse("")))
                        .single())
                .click();
        assertThat(find(MapCardPanel.class).all()).isEmpty();
    }

    @Test
    void aLinkOpensTheCardItNames() {
        long grid = jdbc.sql("select id from grid where code = '340811101001002'")
                .query(Long.class)
                .single();
        UI.getCurrent().navigate("map", QueryParameters.fromString("at=117.01,30.005,15&of=grid:" + grid));
        assertThat(cardTitle()).isEqualTo("滨河社区第二网格");
    }

    @Test
    void withoutATerritoryItSaysWhatToDo() {
        Emptied.tables(jdbc, "district, street");
        navigate(MapView.class);
        assertThat(find(GridloomMap.class).all()).hasSize(1);
        assertThat(find(H2.class).single().getText()).isEqualTo("还没有地图数据");
        assertThat(find(SearchBox.class).all()).isEmpty();
    }

    private void search(String text) {
        var box =
                new ComboBoxTester<SearchBox, SearchLine>(find(SearchBox.class).single());
        box.setFilter(text);
        box.selectItem(box.getSuggestions().getFirst());
    }

    private void follow(String reference) {
        test(find(Button.class, card()).withText(reference).single()).click();
    }

    private MapCardPanel card() {
        return find(MapCardPanel.class).single();
    }

    private String cardTitle() {
        return find(H3.class, card()).single().getText();
    }
}
