package org.gridloom.incident.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.IN_EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.WEST;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBoxTester;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.gridloom.Emptied;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.NearMatter;
import org.gridloom.incident.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** What the desk offers round one matter: who is near, the same matter, the caller, the one that is followed. */
@PostgisTest
@WithMockUser(username = "desk-dispatcher", roles = "DISPATCHER")
class DeskToolsViewIT extends DispatchersDesk {

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void nobodyElsesMattersAndWorkers() {
        Emptied.tables(jdbc, "incident");
        jdbc.sql("delete from account where role = 'GRID_WORKER'").update();
    }

    @Test
    void givesAMatterToAFreeWorkerNearbyWithAClick() {
        var worker = "near-" + mark;
        SystemAccount.act(() -> accounts.create(worker, "网格员" + mark, Role.GRID_WORKER, Scope.of(WEST)));
        var matter = reported(IN_WEST);
        advance(matter, IncidentAct.ACCEPT);
        navigate(IncidentsView.class, matter.number());
        key("g");
        assertThat(words(panel())).contains("可以派给", "网格员" + mark);
        find(Button.class)
                .withAttribute("aria-label", "派给 个人 网格员" + mark)
                .single()
                .click();

        assertThat(detail(matter).summary().owner()).isEqualTo(Owner.person(worker));
        assertThat(words(panel())).contains("处置中");
        assertThat(find(NearbyPanel.class).single().isOpened())
                .as("unfolded as it was")
                .isTrue();
    }

    @Test
    void findsTheMatterToMergeIntoByItsWords() {
        var far = reported(IN_EAST);
        var same = reported(IN_WEST);
        navigate(IncidentsView.class, same.number());
        menu("合并重复件");
        var picker = new ComboBoxTester<OtherMatter, NearMatter>(
                find(OtherMatter.class).single());
        picker.setFilter(mark);
        assertThat(picker.getSuggestionItems())
                .extracting(near -> near.incident().number())
                .containsExactly(far.number());
        picker.selectItem(far.number() + " " + mark);
        test(reason()).setValue("同一件");
        goOn();

        assertThat(detail(same).summary().state()).isEqualTo(IncidentState.MERGED);
    }

    @Test
    void whatWasTypedWithADeedThatCouldNotBeDoneIsNotLost() {
        var matter = reported(IN_WEST);
        advance(matter, IncidentAct.ACCEPT);
        advance(matter, IncidentAct.DISPATCH);
        navigate(IncidentsView.class, matter.number());
        press("退回");
        test(reason()).setValue("不归我管" + mark);
        advance(matter, IncidentAct.URGE);
        goOn();

        assertThat(notice()).contains("刚被他人处理");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("不归我管" + mark);
        press("退回");
        assertThat(reason().getValue()).isEqualTo("不归我管" + mark);
    }

    @Test
    void followsAMatterWhileOthersAreOpened() {
        var one = reported(IN_WEST);
        var other = reported(IN_EAST);
        navigate(IncidentsView.class, one.number());
        key("f");
        assertThat(words(find(FollowedMatter.class).single())).contains(mark);
        find(IncidentsView.class).single().chosen(other.number());

        assertThat(find(IncidentsView.class).single().address().followed()).isEqualTo(one.number());
        find(Button.class).withAttribute("aria-label", "不再跟踪").single().click();
        assertThat(find(FollowedMatter.class).exists()).isFalse();
        assertThat(find(IncidentsView.class).single().address().followed()).isNull();
    }

    @Test
    void aLinkFollowsWhatItSays() {
        var one = reported(IN_WEST);
        UI.getCurrent().navigate("incidents", QueryParameters.of("follow", one.number()));
        assertThat(words(find(FollowedMatter.class).single())).contains(mark);
        UI.getCurrent().navigate("incidents", QueryParameters.of("follow", "20000101-0001"));
    }

    @Test
    void whileAMatterIsEnteredTheSameOneNearbyIsOfferedAndCounts() {
        var known = reported(IN_WEST);
        navigate(IncidentsView.class);
        key("c");
        test(find(NumberField.class).withCaption("经度").single()).setValue(IN_WEST);
        test(find(NumberField.class).withCaption("纬度").single()).setValue(IncidentGround.LATITUDE);
        // Many tests report here: only by the caller is it sure to be among those offered.
        jdbc.sql("update incident set contact_phone = ? where number = ?")
                .params("0556-" + mark.hashCode(), known.number())
                .update();
        test(find(TextField.class).withCaption("联系电话").single()).setValue("0556" + mark.hashCode());
        assertThat(words(find(PerhapsKnown.class).single())).contains("附近 150 米内", "来电人近期反映过", mark);
        var last = find(Button.class).withText("就是这件").all().getLast();
        last.click();

        assertThat(detail(known).history().getLast().act()).isEqualTo(IncidentAct.ALSO_MET);
        assertThat(words(panel())).contains(mark);
        assertThat(find(IncidentForm.class).exists()).isFalse();
    }

    @Test
    void nextGoesOnWhereTheOneThatLeftTheListWas() {
        for (var n = 0; n < 3; n++) {
            reported(IN_WEST);
        }
        UI.getCurrent().navigate("incidents", QueryParameters.fromString("state=collected&text=" + mark));
        var all = SystemAccount.act(
                () -> incidents.desk(find(IncidentsView.class).single().filter()));
        key("j");
        key("j");
        key("a");
        assertThat(detail(all.get(1)).summary().state()).isEqualTo(IncidentState.ACCEPTED);
        key("j");
        assertThat(words(panel())).contains(all.get(2).number());
    }

    @Test
    void escapePutsTheMatterAway() {
        navigate(IncidentsView.class, reported(IN_WEST).number());
        key("escape");
        assertThat(find(IncidentPanel.class).exists()).isFalse();
        assertThat(find(IncidentsView.class).single().address().number()).isNull();
    }

    private IncidentSummary reported(double longitude) {
        return SystemAccount.act(() -> incidents.report(IncidentGround.report(mark, longitude)));
    }
}
