package org.gridloom.planning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.Locale;
import org.gridloom.PostgisTest;
import org.gridloom.planning.DistrictRules;
import org.gridloom.rules.Limits;
import org.gridloom.territory.CommunityKind;
import org.gridloom.territory.GridKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@PostgisTest
@WithMockUser(username = "view-admin", roles = "ADMIN")
class RulesViewIT extends SpringBrowserlessTest {

    private static final Limits CONFIGURED = new Limits(300, 500);

    @Autowired
    DistrictRules rules;

    @BeforeEach
    void someone() {
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void asConfigured() {
        for (var kind : CommunityKind.values()) {
            rules.reset("", kind);
        }
    }

    @Test
    void showsWhatHoldsAndSetsIt() {
        navigate(RulesView.class);
        assertThat(limits("综合网格上限").getValue()).isEqualTo(500);
        assertThat(find(Button.class).withText("恢复默认").exists()).isFalse();

        test(limits("综合网格上限")).setValue(450);
        test(limits("专属网格上限")).setValue(80);
        test(number("沿自然边界的比例下限")).setValue(60.0);
        press("保存");

        var holding = rules.holding("", CommunityKind.RESIDENTS);
        assertThat(holding.own()).isTrue();
        assertThat(holding.rules().limits(GridKind.GENERAL)).isEqualTo(new Limits(300, 450));
        assertThat(holding.rules().limits(GridKind.DEDICATED)).isEqualTo(new Limits(0, 80));
        assertThat(holding.rules().settings().barrierShare()).isEqualTo(0.6);
        assertThat(rules.holding("", CommunityKind.VILLAGERS).own()).isFalse();

        press("恢复默认");
        assertThat(limits("综合网格上限").getValue()).isEqualTo(500);
        assertThat(rules.holding("", CommunityKind.RESIDENTS).own()).isFalse();
    }

    @Test
    void takesNoNumbersThatCannotBe() {
        navigate(RulesView.class);
        test(limits("综合网格下限")).setValue(600);
        number("紧凑度下限").setValue(2.0);
        press("保存");

        assertThat(limits("综合网格上限").isInvalid()).as("below the fewest").isTrue();
        assertThat(number("紧凑度下限").isInvalid()).isTrue();
        assertThat(rules.holding("", CommunityKind.RESIDENTS).rules().limits(GridKind.GENERAL))
                .isEqualTo(CONFIGURED);
    }

    @Test
    @SuppressWarnings("unchecked")
    void villagesHaveNumbersOfTheirOwn() {
        navigate(RulesView.class);
        Select<CommunityKind> kind = find(Select.class).withCaption("自治组织").single();

        kind.setValue(CommunityKind.VILLAGERS);

        assertThat(limits("综合网格下限").getValue()).isEqualTo(50);
    }

    private IntegerField limits(String caption) {
        return find(IntegerField.class).withCaption(caption).single();
    }

    private NumberField number(String caption) {
        return find(NumberField.class).withCaption(caption).single();
    }

    private void press(String button) {
        test(find(Button.class).withText(button).single()).click();
    }
}
