package org.gridloom.station.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridloom.PostgisTest;
import org.gridloom.account.SystemAccount;
import org.gridloom.exchange.TableFile;
import org.gridloom.exchange.TableReader;
import org.gridloom.station.Station;
import org.gridloom.station.StationFilter;
import org.gridloom.station.StationGround;
import org.gridloom.station.StationKeeping;
import org.gridloom.station.StationKind;
import org.gridloom.station.StationOutcome;
import org.gridloom.station.StationPerson;
import org.gridloom.station.Stations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@PostgisTest
@WithMockUser(username = "li", roles = "PLANNER")
class StationsViewIT extends SpringBrowserlessTest {

    @Autowired
    Stations stations;

    @Autowired
    StationKeeping keeping;

    @Autowired
    JdbcClient jdbc;

    Station meals;

    @BeforeEach
    void twoStations() {
        StationGround.lay(jdbc);
        meals = open(StationKind.MEALS, "滨河助餐点");
        open(StationKind.HEALTH, "滨河卫生站");
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void noStations() {
        StationGround.clear(jdbc);
    }

    private Station open(StationKind kind, String name) {
        var people = List.of(new StationPerson("程丽", "站长", "", true));
        return ((StationOutcome.Done) SystemAccount.act(() -> keeping.open(
                        StationGround.station(kind, name, StationGround.west()).with(people))))
                .station();
    }

    @Test
    void theAddressNarrowsTheListAndOpensOne() {
        go("stations/" + meals.id(), "kind=meals");

        assertThat(listed()).containsExactly("滨河助餐点");
        assertThat(panel()).contains("滨河助餐点", "程丽", "站长", "周一–周日 08:00–21:00", "共 1 个站点");
    }

    @Test
    void aLinkThatSaysNonsenseStillOpensTheList() {
        go("stations", "kind=nonsense&open=soon");

        assertThat(listed()).containsExactly("滨河助餐点", "滨河卫生站");
    }

    @Test
    void aStationIsMadeOnceWhatIsWrongWithItWasPutRight() {
        go("stations", "");
        press("新建站点");
        field("名称").setValue("新站");
        field("周一").setValue("18:00-02:00");
        save();
        assertThat(field("周一").getErrorMessage()).contains("跨午夜");
        assertThat(stations.search(StationFilter.ALL.in(StationGround.DISTRICT)))
                .hasSize(2);

        field("周一").setValue("18:00-24:00");
        place();
        save();

        assertThat(listed()).contains("新站");
        assertThat(panel()).contains("周一 18:00–24:00");
    }

    @Test
    void theHoursOfADayAreGivenToTheWorkdaysAfterIt() {
        UI.getCurrent().navigate("stations/" + meals.id());
        press("修改");
        field("周一").setValue("09:00-12:00");
        test(find(Button.class)
                        .withCondition(button ->
                                "把周一的时间抄到后面几天".equals(button.getAriaLabel().orElse(null)))
                        .single())
                .click();
        save();

        assertThat(panel()).contains("周一–周五 09:00–12:00", "周六–周日 08:00–21:00");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwrittenUnasked() {
        UI.getCurrent().navigate("stations/" + meals.id());
        press("修改");
        field("名称").setValue("我改的");
        SystemAccount.act(() -> keeping.change(
                meals.id(), StationGround.station(StationKind.MEALS, "别人改的", StationGround.west()), meals.version()));
        save();

        assertThat(find(ConfirmDialog.class).single().isOpened()).isTrue();
        assertThat(now().name()).isEqualTo("别人改的");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(now().name()).isEqualTo("我改的");
    }

    @Test
    void whatSomebodyElseChangedIsShownAtOnceAndWhatIsBeingTypedStays() {
        go("stations/" + meals.id(), "");
        rename("别人改的");
        sees(() -> assertThat(panel()).contains("别人改的"));
        assertThat(listed()).contains("别人改的");

        press("修改");
        field("名称").setValue("我正在写");
        rename("别人又改的");
        sees(() -> assertThat(listed()).contains("别人又改的"));
        assertThat(field("名称").getValue()).isEqualTo("我正在写");
    }

    private void rename(String name) {
        SystemAccount.act(() -> keeping.change(
                meals.id(), StationGround.station(StationKind.MEALS, name, StationGround.west()), now().version()));
    }

    /** The change comes by the stream. */
    private void sees(Runnable what) {
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            what.run();
        });
    }

    @Test
    void oneThatClosesLeavesTheListAndIsFoundAmongThoseThatClosed() {
        go("stations/" + meals.id(), "");
        press("停用");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(listed()).containsExactly("滨河卫生站");
        assertThat(panel()).contains("已停用");
        go("stations", "closed=yes");
        assertThat(listed()).containsExactly("滨河助餐点");
    }

    @Test
    void aProgrammeIsAddedAndItsNextDateShown() {
        UI.getCurrent().navigate("stations/" + meals.id());
        press("添加活动");
        field("活动名称").setValue("周三夜访");
        test(find(Button.class).withId("programme-save").single()).click();

        assertThat(panel()).contains("周三夜访", "每星期三", "下次：");
        UI.getCurrent().navigate("stations/calendar");
        assertThat(((HasElement) find(ProgrammeCalendarView.class).single())
                        .getElement()
                        .getTextRecursively())
                .contains("滨河助餐点");
    }

    @Test
    void whereItMayNotStandItIsSaidAndNothingIsMade() {
        go("stations", "");
        press("新建站点");
        field("名称").setValue("远方");
        number("经度").setValue(100.0);
        number("纬度").setValue(29.05);
        save();

        assertThat(find(Notification.class).all()).isNotEmpty();
        assertThat(stations.search(StationFilter.ALL.in(StationGround.DISTRICT)))
                .hasSize(2);
    }

    @Test
    @WithMockUser(username = "zhao", roles = "LEADER")
    void aLeaderLooksAndChangesNothing() {
        UI.getCurrent().navigate("stations/" + meals.id());

        assertThat(panel()).contains("滨河助餐点");
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("修改", "停用", "新建站点", "添加活动", "添加照片");
    }

    private static void go(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query + "&in=" + StationGround.DISTRICT));
    }

    private Station now() {
        return stations.find(meals.id()).orElseThrow();
    }

    private void place() {
        number("经度").setValue(116.05);
        number("纬度").setValue(29.05);
    }

    private void save() {
        test(find(Button.class).withId("station-save").single()).click();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private NumberField number(String label) {
        return find(NumberField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private List<String> listed() {
        var table = (Grid<Station>) (Component) find(StationTable.class).single();
        return table.getListDataView().getItems().map(Station::name).toList();
    }

    @Test
    void whatWasDownloadedIsTakenBackAsItIsAndWithWhatWasChanged() throws Exception {
        go("stations", "");
        press("导入");
        var dialog = find(ImportDialog.class).single();
        var csv = new ByteArrayOutputStream();
        TableFile.csv(
                StationTable.file(stations.search(StationFilter.ALL.of(Set.of(StationKind.MEALS))), Locale.ENGLISH),
                csv);
        dialog.taken(
                "stations.csv",
                TableReader.read(csv.toString(StandardCharsets.UTF_8)
                        .replace("0556-5550000", "0556-5559999")
                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(dialog.isOpened()).as(words(dialog)).isFalse();
        assertThat(stations.find(meals.id()).orElseThrow().phone()).isEqualTo("0556-5559999");
        assertThat(stations.find(meals.id()).orElseThrow().hours()).isEqualTo(meals.hours());
    }

    @Test
    void whatCannotBeReadInATableIsNamedByItsRowAndNothingIsWritten() {
        go("stations", "");
        press("导入");
        var dialog = find(ImportDialog.class).single();
        dialog.taken("站点.csv", TableReader.read("""
                名称,类型,开放时间,设施,经度,纬度
                好的站,助餐点,,,116.05,29.05
                坏的站,点心铺,随便开,火箭、WIFI,116.05,
                """.getBytes(StandardCharsets.UTF_8)));

        assertThat(words(dialog))
                .contains("第 3 行", "点心铺", "随便开", "火箭", "要有经度和纬度")
                .doesNotContain("第 2 行");
        dialog.taken("别的.csv", TableReader.read("甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(words(dialog)).contains("不知道每一行是哪个站点");
        assertThat(listed()).doesNotContain("好的站");
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }

    private String panel() {
        return ((HasElement) find(StationsView.class).single()).getElement().getTextRecursively();
    }
}
