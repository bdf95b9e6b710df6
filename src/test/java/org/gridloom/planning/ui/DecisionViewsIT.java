package org.gridloom.planning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridloom.PostgisTest;
import org.gridloom.notice.Notifier;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.Plans;
import org.gridloom.planning.Redraw;
import org.gridloom.planning.TestTown;
import org.gridloom.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

@PostgisTest
@WithMockUser(username = "planner", roles = "PLANNER")
class DecisionViewsIT extends SpringBrowserlessTest {

    @Autowired
    Territory territory;

    @Autowired
    Plans plans;

    @Autowired
    Redraw redraw;

    @Autowired
    Notifier notifier;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    String community;
    String streetName;

    @BeforeEach
    void aTown() {
        community = TestTown.communities(territory).getFirst().code();
        streetName = jdbc.sql("select name from street where code = ?")
                .param(community.substring(0, 9))
                .query(String.class)
                .single();
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void aRoundIsStartedInADialogAndStandsAboveThePlans() {
        navigate(PlansView.class);
        test(find(Button.class).id("new-round")).click();
        test(find(TextField.class).withCaption("批次名称").single()).setValue("秋季调整");
        @SuppressWarnings("unchecked")
        ComboBox<String> street = find(ComboBox.class).withCaption("街道").single();
        test(street).selectItem(streetName);
        test(find(Button.class).id("dialog-go")).click();

        assertThat(find(Article.class).all())
                .extracting(card -> card.getElement().getTextRecursively())
                .filteredOn(card -> card.contains("秋季调整"))
                .singleElement()
                .asString()
                .contains("已提交 0/", "草稿");
    }

    @Test
    void theComparisonNamesWhatChangesHandsAndLeadsToOtherPlans() {
        var plan = planWithAMove();
        var other = plans.start(community, "方案之二");

        navigate(CompareView.class, Map.of("plan", plan.toString(), "other", CompareView.IN_FORCE));

        assertThat(find(NativeTable.class).all()).hasSize(2);
        assertThat(find(NativeButton.class)
                        .from(find(HandoverMatrix.class).single())
                        .all())
                .hasSize(1);
        assertThat(find(Anchor.class).all())
                .anyMatch(link -> link.getHref().equals("api/plans/" + plan + "/compare/in-force/handovers.csv"));
        @SuppressWarnings("unchecked")
        Select<String> chooser = find(Select.class).single();
        test(chooser).selectItem("方案之二 · 草稿");
        assertThat(getCurrentView()).isInstanceOf(CompareView.class);
        assertThat(find(Anchor.class).all())
                .anyMatch(link -> link.getHref().equals("api/plans/" + plan + "/compare/" + other + "/handovers.csv"));
    }

    @Test
    void theBellCountsWhatIsUnreadAndForgetsWhatWasRead() {
        jdbc.sql("delete from notice where username = 'planner'").update();
        var plan = plans.start(community, "方案");
        transaction.executeWithoutResult(status ->
                notifier.tell(List.of("planner"), "plan.APPROVED", "plans/" + plan, List.of("赵", "方案", "社区", "")));

        navigate(PlansView.class);
        var bell = find(Button.class).id("notices");
        assertThat(bell.getElement().getAttribute("aria-label")).isEqualTo("1 条未读通知");
    }

    private PlanId planWithAMove() {
        var plan = plans.start(community, "方案");
        var grids = plans.view(plan).grids();
        redraw.move(
                plan,
                List.of(new UnitMove(
                        grids.getFirst().units().getFirst(),
                        grids.getFirst().grid().key(),
                        grids.getLast().grid().key())));
        return plan;
    }
}
