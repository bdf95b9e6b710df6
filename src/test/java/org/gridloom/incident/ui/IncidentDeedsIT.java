package org.gridloom.incident.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.EAST;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.IncidentSummary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** What is done with a matter that is open beside the list. */
@PostgisTest
@WithMockUser(username = "desk-dispatcher", roles = "DISPATCHER")
class IncidentDeedsIT extends DispatchersDesk {

    @Autowired
    Accounts accounts;

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
        SystemAccount.act(() -> accounts.create("desk-worker", "孙网格", Role.GRID_WORKER, Scope.of(EAST)));
        var incident = dispatched("要转办的");
        navigate(IncidentsView.class, incident.number());
        menu("转办");
        var owner = find(ComboBox.class, find(Dialog.class).single()).single();
        test(owner).selectItem("个人 孙网格");
        test(reason()).setValue("请孙网格跟进");
        goOn();

        assertThat(words(panel())).contains("个人 孙网格", "首接责任人", "网格 试验社区 网格", EAST);
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
        var other = find(OtherMatter.class).single();
        test(other).selectItem(one.number() + " 水管爆了");
        test(reason()).setValue("同一处");
        goOn();

        assertThat(state(same)).isEqualTo(IncidentState.MERGED);
        assertThat(words(panel())).contains("合并到", one.number());
        assertThat(find(Button.class).withText("撤销合并").exists()).isTrue();
    }

    private IncidentSummary dispatched(String title) {
        var incident = reported(title);
        advance(incident, IncidentAct.ACCEPT);
        advance(incident, IncidentAct.DISPATCH);
        return incident;
    }

    private IncidentState state(IncidentSummary incident) {
        return find(incident).state();
    }
}
