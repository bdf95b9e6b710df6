package org.gridloom.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import java.util.Locale;
import java.util.Set;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.Person;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.TerritoryParts.Part;
import org.gridloom.territory.TwoCommunities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@PostgisTest
@WithMockUser(username = "view-admin", roles = "ADMIN")
class AccountsViewIT extends SpringBrowserlessTest {

    private static final Part COMMUNITY = new Part("340811101001", "老峰镇 滨河社区");
    private static final Part GRID = new Part("340811101001002", "滨河社区 滨河社区第二网格 002");

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anAdministratorAndAPlanner() {
        jdbc.sql("delete from account where username = 'a-planner'").update();
        TwoCommunities.bring(jdbc);
        accounts.create("a-planner", "周社区", Role.PLANNER, Scope.of(COMMUNITY.code()));
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void showsByNamesWhatAnAccountSees() {
        navigate(AccountsView.class);

        assertThat(test(table()).getCellText(row("a-planner"), 3)).isEqualTo(COMMUNITY.name());
        assertThat(test(table()).getCellText(row("view-admin"), 3)).isEqualTo("全部区域");
    }

    @Test
    void givesAnAccountAnotherPartOfTheTerritory() {
        navigate(AccountsView.class);
        open();
        var field = find(ScopeField.class, find(Dialog.class).single()).single();
        assertThat(field.getValue()).containsExactly(COMMUNITY);
        assertThat(field.getGenericDataView().getItems())
                .extracting(Part::code)
                .contains("", "340811", "340811101", COMMUNITY.code(), GRID.code())
                .doesNotContain("340811101001003"); // a grid that is over
        field.setValue(Set.of(GRID));
        press("保存");

        assertThat(accounts.find("a-planner").orElseThrow().scope()).isEqualTo(Scope.of(GRID.code()));
        assertThat(test(table()).getCellText(row("a-planner"), 3)).isEqualTo(GRID.name());
    }

    @Test
    void doesNotTakeEverythingAwayByMistake() {
        navigate(AccountsView.class);
        open();
        find(ScopeField.class, find(Dialog.class).single()).single().clear();
        press("保存");

        assertThat(find(ScopeField.class, find(Dialog.class).single()).single().isInvalid())
                .isTrue();
        assertThat(accounts.find("a-planner").orElseThrow().scope()).isEqualTo(Scope.of(COMMUNITY.code()));
    }

    private void open() {
        var acts = test(table()).getCellComponent(row("a-planner"), 5);
        test((Button) acts.getChildren().findFirst().orElseThrow()).click();
    }

    @SuppressWarnings("unchecked")
    private Grid<Person> table() {
        return find(Grid.class).single();
    }

    private int row(String username) {
        var people = accounts.all().stream().map(Person::username).toList();
        return people.indexOf(username);
    }

    private void press(String button) {
        test(find(Button.class).withText(button).single()).click();
    }
}
