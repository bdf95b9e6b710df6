package org.gridloom.incident.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.WEST;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gridloom.PostgisTest;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.IncidentSummary;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** The list of matters, what is reported at it, and how one gets about in it. */
@PostgisTest
@WithMockUser(username = "desk-dispatcher", roles = "DISPATCHER")
class IncidentsViewIT extends DispatchersDesk {

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
        assertThat(words(form())).contains("请查找地点、在地图上点一下，或输入经纬度");
        test(text("标题")).setValue("有标题没位置");
        press("登记");

        assertThat(text("地址").getValue()).isEqualTo("滨河路 1 号");
        assertThat(rows()).noneMatch(row -> row.title().equals("有标题没位置"));
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

    private TextField text(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private NumberField number(String label) {
        return find(NumberField.class).withCaption(label).single();
    }

    private IncidentForm form() {
        return find(IncidentForm.class).single();
    }

    private List<IncidentSummary> rows() {
        var table = find(IncidentTable.class).single();
        return IntStream.range(0, test(table).size())
                .mapToObj(test(table)::getRow)
                .toList();
    }

    private void until(Supplier<Boolean> condition) {
        IncidentGround.until(() -> {
            roundTrip();
            return condition.get();
        });
    }
}
