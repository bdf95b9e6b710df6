package org.gridloom.incident.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.IN_WEST;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.Owner;
import org.gridloom.incident.RoutingRule;
import org.gridloom.incident.RoutingRules;
import org.gridloom.incident.RoutingTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@PostgisTest
@WithMockUser(username = "view-admin", roles = "ADMIN")
class RoutingViewIT extends SpringBrowserlessTest {

    @Autowired
    Accounts accounts;

    @Autowired
    RoutingRules routing;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentGround ground;

    @BeforeEach
    void aMatterAndAWorkerOfItsGrid() {
        ground.prepare();
        SystemAccount.act(() -> accounts.create("page-worker", "吴网格", Role.GRID_WORKER, Scope.of(IncidentGround.WEST)));
        incidents.report(IncidentGround.report("给吴网格的", IN_WEST));
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void noRules() {
        routing.save(new RoutingTable(routing.current().version(), List.of()));
    }

    @Test
    void aRuleIsTriedOnPastMattersBeforeItIsSaved() {
        navigate(RoutingView.class);
        assertThat(button("保存规则").isEnabled()).isFalse();
        add("西片归吴网格");

        assertThat(words(find(TrialPanel.class).single())).contains("件会交给别人").doesNotContain("其中 0 件");
        assertThat(routing.current().rules()).as("not saved yet").isEmpty();

        test(button("保存规则")).click();
        assertThat(routing.current().rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.to()).isEqualTo(Owner.person("page-worker")));
        assertThat(incidents.report(IncidentGround.report("下一件", IN_WEST)).owner())
                .isEqualTo(Owner.person("page-worker"));
    }

    @Test
    void keepsWhatStandsOnThePageWhereSomebodyElseSavedMeanwhile() {
        navigate(RoutingView.class);
        add("我的规则");
        var others = new RoutingRule("别人的", "", Set.of(), RoutingRule.Days.ANY, null, null, null);
        routing.save(new RoutingTable(routing.current().version(), List.of(others)));
        test(button("保存规则")).click();

        assertThat(test(find(Notification.class).all().getLast()).getText()).contains("刚被他人修改");
        assertThat(routing.current().rules()).extracting(RoutingRule::name).containsExactly("别人的");
        assertThat(button("放弃改动").isEnabled()).isTrue();
    }

    @Test
    void aTimeNeedsBothItsEndsAndANameIsUsedOnce() {
        navigate(RoutingView.class);
        add("夜间");
        test(button("新增规则")).click();
        test(find(TextField.class, find(Dialog.class).single()).single()).setValue("夜间");
        find(TimePicker.class).all().getFirst().setValue(LocalTime.of(18, 0));
        test(find(Button.class).withId("rule-ok").single()).click();

        assertThat(find(TextField.class, find(Dialog.class).single()).single().isInvalid())
                .isTrue();
        assertThat(find(TimePicker.class).all().getLast().isInvalid()).isTrue();
    }

    private void add(String name) {
        test(button("新增规则")).click();
        test(find(TextField.class, find(Dialog.class).single()).single()).setValue(name);
        test(find(ComboBox.class, find(Dialog.class).single())
                        .withCaption("责任人")
                        .single())
                .selectItem("个人 吴网格");
        test(find(Button.class).withId("rule-ok").single()).click();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private static String words(Component component) {
        return ((HasElement) component).getElement().getTextRecursively();
    }
}
