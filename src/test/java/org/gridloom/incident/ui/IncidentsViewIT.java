package org.gridloom.incident.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.EAST;
import static org.gridloom.incident.IncidentGround.IN_EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.WEST;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gridloom.PostgisTest;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Incidents;
import org.gridloom.live.Changes;
import org.gridloom.territory.GridLocator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

@PostgisTest
@WithMockUser(username = "desk-dispatcher", roles = "DISPATCHER")
class IncidentsViewIT extends SpringBrowserlessTest {

    @Autowired
    Incidents incidents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Changes changes;

    @Autowired
    GridLocator locator;

    @BeforeEach
    void prepare() {
        for (var account :
                new String[][] {{"desk-dispatcher", "陈调度", "DISPATCHER"}, {"desk-leader", "赵主任", "LEADER"}}) {
            jdbc.sql(
                            "insert into account (username, password_hash, name, role) values (?, 'none', ?, ?) on conflict do nothing")
                    .params((Object[]) account)
                    .update();
        }
        new IncidentGround(jdbc, transaction, changes, locator).prepare();
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void reportsAnIncidentByKeyboardAlone() {
        navigate(IncidentsView.class);
        press("登记事件");
        test(text("标题")).setValue("路灯整排不亮");
        test(number("经度")).setValue(IN_WEST);
        test(number("纬度")).setValue(IncidentGround.LATITUDE);
        press("登记");

        assertThat(words(panel())).contains("路灯整排不亮", "待受理", WEST, "热线");
        assertThat(rows()).anyMatch(row -> row.title().equals("路灯整排不亮"));
        assertThat(notice()).contains("已登记").contains(WEST);
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        navigate(IncidentsView.class);
        press("登记事件");
        test(text("地址")).setValue("滨河路 1 号");
        press("登记");
        assertThat(text("标题").isInvalid()).isTrue();
        assertThat(words(form())).contains("请在地图上点一下位置，或输入经纬度");
        test(text("标题")).setValue("有标题没位置");
        press("登记");

        assertThat(text("地址").getValue()).isEqualTo("滨河路 1 号");
        assertThat(rows()).noneMatch(row -> row.title().equals("有标题没位置"));
    }

    @Test
    void takesTheNextStepWithANote() {
        var incident = reported("要受理的");
        navigate(IncidentsView.class, incident.number());
        test(find(TextArea.class).single()).setValue("电话核实，属实");
        press("受理");

        assertThat(words(panel())).contains("电话核实，属实").contains("desk-dispatcher");
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
        assertThat(find(Button.class).withText("派单").exists()).isTrue();
    }

    @Test
    void doesNothingWhereSomebodyElseWasFasterAndKeepsTheNote() {
        var incident = reported("两人同时");
        navigate(IncidentsView.class, incident.number());
        test(find(TextArea.class).single()).setValue("我来受理");
        var accept = find(Button.class).withText("受理").single();
        SystemAccount.act(
                () -> incidents.advance(incident.number(), Deed.of(IncidentAct.ACCEPT, ""), incident.version()));
        accept.click(); // as it was on screen, whether or not the desk has heard by now

        assertThat(notice()).contains("刚被他人处理").contains("待派单");
        assertThat(words(panel())).doesNotContain("desk-dispatcher");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("我来受理");
        assertThat(find(Button.class).withText("派单").exists()).isTrue();
    }

    @Test
    void keepsANoteThatWasBegunWhileAnotherMatterIsLookedAt() {
        var one = reported("写了一半");
        var other = reported("先看这件");
        navigate(IncidentsView.class, one.number());
        test(find(TextArea.class).single()).setValue("已致电");
        UI.getCurrent().navigate("");
        navigate(IncidentsView.class, other.number());
        assertThat(find(TextArea.class).single().getValue()).isEmpty();

        navigate(IncidentsView.class, one.number());
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("已致电");
    }

    @Test
    void keepsAHalfEnteredReportWhileAMatterIsLookedAt() {
        reported("插进来的");
        UI.getCurrent().navigate("incidents", QueryParameters.of("text", "插进来的"));
        press("登记事件");
        test(text("标题")).setValue("登记到一半");
        key("j");
        assertThat(words(panel())).contains("插进来的");
        press("登记事件");

        assertThat(text("标题").getValue()).isEqualTo("登记到一半");
    }

    @Test
    void goesThroughTheListAndAdvancesByKeys() {
        reported("按键一");
        reported("按键二");
        UI.getCurrent().navigate("incidents", QueryParameters.of("text", "按键"));
        key("j");
        assertThat(words(panel())).contains("按键一");
        key("j");
        key("k");
        assertThat(words(panel())).contains("按键一", "待受理");
        key("d"); // what cannot be done yet is not done
        key("a");
        key("d");

        assertThat(rows().getFirst().state()).isEqualTo(IncidentState.DISPATCHED);
    }

    @Test
    void showsAllKeys() {
        navigate(IncidentsView.class);
        key("?");
        assertThat(words(find(Dialog.class).single())).contains("受理", "派单", "写说明", "搜索");
    }

    @Test
    void aLinkListsWhatItSays() {
        var incident = reported("链接里的");
        reported("别的一件");
        UI.getCurrent().navigate("incidents/" + incident.number(), QueryParameters.of("text", "链接里的"));

        assertThat(rows()).extracting(IncidentSummary::number).containsExactly(incident.number());
        assertThat(words(panel())).contains("链接里的");
        assertThat(find(TextField.class).withPlaceholder("编号、标题、地址").single().getValue())
                .isEqualTo("链接里的");
    }

    @Test
    void showsNewIncidentsByItself() {
        navigate(IncidentsView.class);
        var incident = reported("别处上报的");

        until(() -> rows().stream().anyMatch(row -> row.number().equals(incident.number())));
    }

    @Test
    void filtersByText() {
        reported("筛选甲甲");
        reported("筛选乙乙");
        navigate(IncidentsView.class);
        test(find(TextField.class).withPlaceholder("编号、标题、地址").single()).setValue("甲甲");

        assertThat(rows()).extracting(IncidentSummary::title).containsOnly("筛选甲甲");
    }

    @Test
    void showsAContactOnlyWhenAsked() {
        var incident = reported("有联系人");
        navigate(IncidentsView.class, incident.number());
        assertThat(words(panel())).contains("陈**").doesNotContain("13812345678");
        press("显示联系方式");

        assertThat(words(panel())).contains("陈晓明 13812345678");
        assertThat(notice()).contains("审计日志");
    }

    @Test
    @WithMockUser(username = "desk-leader", roles = "LEADER")
    void aLeaderSeesButHasNothingToPress() {
        var incident = reported("领导看看");
        navigate(IncidentsView.class, incident.number());

        assertThat(words(panel())).contains("领导看看");
        for (var button : new String[] {"登记事件", "受理", "显示联系方式"}) {
            assertThat(find(Button.class).withText(button).exists()).as(button).isFalse();
        }
    }

    @Test
    void returnsAMatterOnlyWithAReason() {
        var incident = dispatched("要退回的");
        navigate(IncidentsView.class, incident.number());
        press("退回");
        goOn();
        assertThat(reason().isInvalid()).isTrue();
        test(reason()).setValue("不属于本网格");
        goOn();

        assertThat(words(panel())).contains("不属于本网格");
        assertThat(state(incident)).isEqualTo(IncidentState.ACCEPTED);
    }

    @Test
    void dispatchesToSomebodyChosenAndNamesTheFirstOwnerAfterATransfer() {
        jdbc.sql("""
                with made as (
                    insert into account (username, password_hash, name, role) values ('desk-worker', 'none', '孙网格', 'GRID_WORKER')
                    on conflict (username) do update set name = excluded.name returning id)
                insert into account_scope (account_id, code) select id, ? from made on conflict do nothing""").param(EAST).update();
        var incident = dispatched("要转办的");
        navigate(IncidentsView.class, incident.number());
        menu("转办");
        var owner = find(Select.class, find(Dialog.class).single()).single();
        test(owner).selectItem("个人 孙网格");
        test(reason()).setValue("请孙网格跟进");
        goOn();

        assertThat(words(panel())).contains("个人 desk-worker", "首接责任人", "网格 " + EAST);
    }

    @Test
    void anAnswerThatDoesNotSatisfyReopensTheMatter() {
        var incident = dispatched("居民不满意");
        for (var act : List.of(IncidentAct.HANDLE, IncidentAct.FEED_BACK, IncidentAct.CALL_BACK)) {
            advance(incident, act);
        }
        navigate(IncidentsView.class, incident.number());
        press("评价结案");
        test(find(RadioButtonGroup.class).single()).selectItem("不满意");
        goOn();
        assertThat(reason().isInvalid()).as("what the resident said").isTrue();
        test(reason()).setValue("还在漏");
        goOn();

        assertThat(state(incident)).isEqualTo(IncidentState.DISPATCHED);
        assertThat(words(panel())).contains("重开", "不满意", "还在漏");
    }

    @Test
    void mergesADuplicateThatLiesNear() {
        var one = reported("水管爆了");
        var same = reported("楼下漏水");
        navigate(IncidentsView.class, same.number());
        menu("合并重复件");
        var other = find(ComboBox.class).single();
        test(other).selectItem(one.number() + " 水管爆了");
        test(reason()).setValue("同一处");
        goOn();

        assertThat(state(same)).isEqualTo(IncidentState.MERGED);
        assertThat(words(panel())).contains("合并到", one.number());
        assertThat(find(Button.class).withText("撤销合并").exists()).isTrue();
    }

    @Test
    @WithMockUser(username = "desk-leader", roles = "LEADER")
    void aLeaderSupervises() {
        var incident = reported("领导督办");
        navigate(IncidentsView.class, incident.number());
        menu("督办");
        test(reason()).setValue("群众反映强烈");
        goOn();

        assertThat(find(incident).supervised()).isTrue();
        assertThat(words(panel())).contains("群众反映强烈");
    }

    private IncidentSummary dispatched(String title) {
        var incident = reported(title);
        advance(incident, IncidentAct.ACCEPT);
        advance(incident, IncidentAct.DISPATCH);
        return incident;
    }

    private void advance(IncidentSummary incident, IncidentAct act) {
        SystemAccount.act(() -> incidents.advance(
                incident.number(), Deed.of(act, ""), find(incident).version()));
    }

    private IncidentSummary find(IncidentSummary incident) {
        return SystemAccount.act(() -> incidents.find(incident.number()))
                .orElseThrow()
                .summary();
    }

    private IncidentState state(IncidentSummary incident) {
        return find(incident).state();
    }

    private void menu(String act) {
        test(MenuBarTester.class, find(MenuBar.class, panel()).single()).clickItem("更多", act);
    }

    private void goOn() {
        test(find(Button.class).withId("deed-go").single()).click();
    }

    private TextArea reason() {
        return find(TextArea.class, find(Dialog.class).single()).single();
    }

    private IncidentSummary reported(String title) {
        return SystemAccount.act(() -> incidents.report(IncidentGround.report(title, IN_EAST)));
    }

    private void press(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private void key(String key) {
        find(IncidentsView.class).single().keys().press(key);
    }

    private TextField text(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private NumberField number(String label) {
        return find(NumberField.class).withCaption(label).single();
    }

    private IncidentPanel panel() {
        return find(IncidentPanel.class).single();
    }

    private IncidentForm form() {
        return find(IncidentForm.class).single();
    }

    private static String words(Component component) {
        return ((HasElement) component).getElement().getTextRecursively();
    }

    private List<IncidentSummary> rows() {
        var table = find(IncidentTable.class).single();
        return IntStream.range(0, test(table).size())
                .mapToObj(test(table)::getRow)
                .toList();
    }

    private String notice() {
        var all = find(Notification.class).all();
        return test(all.getLast()).getText();
    }

    private void until(Supplier<Boolean> condition) {
        IncidentGround.until(() -> {
            roundTrip();
            return condition.get();
        });
    }
}
