package org.gridloom.station.reach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.gridloom.Emptied;
import org.gridloom.PostgisTest;
import org.gridloom.live.ChangeListener;
import org.gridloom.station.reach.Within;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** The page on a street of two kilometres, with 12 households at its west, 30 in its middle and a station in the west. */
@PostgisTest
@WithMockUser(username = "view-admin", roles = "ADMIN")
class ReachViewIT extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<ChangeListener> memories;

    @BeforeEach
    void aLongStreet() {
        Emptied.tables(jdbc, "district");
        jdbc.sql("""
                with d as (insert into district (code, name, metric_srid) values ('340811', '区', 4548) returning id),
                     s as (insert into street (district_id, code, name, boundary)
                           select id, '340811101', '长街', st_multi(st_makeenvelope(117, 30, 117.03, 30.01, 4490)) from d returning id),
                     c as (insert into community (street_id, code, name, kind, boundary)
                           select id, '340811101001', '长街社区', 'RESIDENTS', st_multi(st_makeenvelope(117, 30, 117.03, 30.01, 4490)) from s),
                     r as (insert into barrier (street_id, source_id, kind, detail, name, width, tunnel, bridge, line)
                           select id, 'r1', 'MINOR_ROAD', 'residential', '长街', 8, false, false,
                                  st_geomfromtext('LINESTRING(117.001 30.005, 117.021 30.005)', 4490) from s),
                     b as (insert into building (street_id, source_id, name, use, floors, height, households, count_kind, footprint)
                           select s.id, n, n, u, 3, 9, h, 'RESIDENT', st_multi(st_makeenvelope(x, 30.0052, x + 0.0002, 30.0054, 4490))
                           from s, (values ('西楼', 'RESIDENTIAL', 12, 117.003), ('东楼', 'RESIDENTIAL', 30, 117.017), ('商场', 'COMMERCIAL', 0, 117.015)) v (n, u, h, x))
                insert into station (street_id, kind, name, point)
                select id, 'MEALS', '西头食堂', st_setsrid(st_makepoint(117.002, 30.005), 4490) from s""").update();
        memories.forEach(ChangeListener::lost);
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void tellsWhoIsInsideAndWhoIsNot() {
        navigate(ReachView.class);
        assertThat(summary()).contains("28.6%", "圈内 12 户", "圈外 30 户", "1 个站点");
        assertThat(test(find(Grid.class).all().getFirst()).getCellText(0, 0)).isEqualTo("长街社区");
        assertThat(test(find(Grid.class).all().getFirst()).getCellText(0, 2)).isEqualTo("30");
    }

    @Test
    void theAddressSaysWhatIsShown() {
        UI.getCurrent().navigate("stations/reach", QueryParameters.of("minutes", "5"));
        assertThat(minutes().getValue()).isEqualTo(Within.FIVE);
        assertThat(summary()).contains("圈内 12 户");
    }

    @Test
    void theHousesOutsideAreListedWithHowFarTheyHaveToGo() {
        navigate(ReachView.class);
        find(Tabs.class).all().getFirst().setSelectedIndex(1);
        var list = test(find(Grid.class).all().getFirst());
        assertThat(list.getCellText(0, 0)).isEqualTo("东楼");
        assertThat(list.getCellText(0, 1)).isEqualTo("30");
        assertThat(list.getCellText(0, 2)).matches("2[12]\\.[0-9] 分钟");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText)).contains("CSV", "Excel", "GeoJSON");
    }

    @Test
    void theNextStationIsLookedForInTheBackground() {
        navigate(ReachView.class);
        find(Tabs.class).all().getFirst().setSelectedIndex(2);
        test(find(Button.class).withText("开始选址").single()).click();
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(find(Div.class)
                            .withClassName("reach-table")
                            .all()
                            .getLast()
                            .getElement()
                            .getTextRecursively())
                    .contains("1 处共可增加 30 户");
        });
        var list = test(find(Grid.class).all().getLast());
        assertThat(list.getCellText(0, 1)).isEqualTo("商场");
        assertThat(list.getCellText(0, 2)).isEqualTo("+30");
    }

    @Test
    void aPlaceOfTheAddressShowsItsWayToTheNearestStation() {
        UI.getCurrent().navigate("stations/reach", new QueryParameters(Map.of("from", List.of("117.017,30.005"))));
        assertThat(find(WayCard.class).all().getFirst().getElement().getTextRecursively())
                .contains("到西头食堂", "步行 21.7 分钟");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Within> minutes() {
        return (RadioButtonGroup<Within>) find(RadioButtonGroup.class).all().getFirst();
    }

    private String summary() {
        return find(Div.class)
                .withClassName("reach-summary")
                .all()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }
}
