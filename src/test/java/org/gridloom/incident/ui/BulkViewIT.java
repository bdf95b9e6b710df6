package org.gridloom.incident.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.IN_EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.ItemClickEvent;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gridloom.PostgisTest;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.IncidentSummary;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** Many matters at once, and what the filters of the desk list. */
@PostgisTest
@WithMockUser(username = "desk-dispatcher", roles = "DISPATCHER")
class BulkViewIT extends DispatchersDesk {

    private static final String WESTERN_HALF = "117.5_30.5*117.505_30.5*117.505_30.51*117.5_30.51";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void dispatchesAllInTheAreaThatWasDrawnAndSaysOfEachWhatWasDone() {
        var one = accepted(IN_WEST);
        var other = accepted(IN_WEST);
        var fresh = reported(IN_WEST);
        var outside = accepted(IN_EAST);
        open(Map.of("area", WESTERN_HALF));
        assertThat(words(selection())).contains("区域内 3 件");
        press("全选 3 件");
        assertThat(words(selection())).contains("已选 3 件").contains("派单 2").contains("受理 1");
        bulk("dispatch");
        assertThat(words(dialog())).contains("1 件现在不能这样办");
        go();

        until(() -> words(dialog()).contains("办了 2 件，1 件没有办"));
        assertThat(outcomes())
                .hasSize(3)
                .first()
                .asString()
                .contains(fresh.number())
                .contains("现在是“待受理”，不能做“派单”");
        assertThat(List.of(state(one), state(other), state(fresh), state(outside)))
                .containsExactly(
                        IncidentState.DISPATCHED,
                        IncidentState.DISPATCHED,
                        IncidentState.COLLECTED,
                        IncidentState.ACCEPTED);
    }

    @Test
    void urgesSeveralThatWereSelectedOneByOneByKeys() {
        var all = IntStream.range(0, 3).mapToObj(n -> dispatched(IN_WEST)).toList();
        open(Map.of());
        key("j");
        key("x");
        key("j");
        key("x");
        assertThat(words(selection())).contains("已选 2 件");
        key("x");
        assertThat(words(selection())).contains("已选 1 件");
        bulk("urge");
        go();

        until(() -> words(dialog()).contains("办了 1 件，0 件没有办"));
        assertThat(all)
                .filteredOn(matter -> lastAct(matter) == IncidentAct.URGE)
                .hasSize(1);
    }

    @Test
    void shiftReachesFromRowToRowAndCtrlAddsOrTakesAway() {
        for (var n = 0; n < 5; n++) {
            reported(IN_WEST);
        }
        open(Map.of());
        var rows = rows();
        click(1, true, false);
        click(3, false, true);
        assertThat(selected()).containsExactlyInAnyOrderElementsOf(rows.subList(1, 4));
        click(2, true, false);
        click(4, true, false);
        assertThat(selected()).containsExactlyInAnyOrder(rows.get(1), rows.get(3), rows.get(4));
        assertThat(find(IncidentPanel.class).exists()).as("none was opened").isFalse();
        click(0, false, false);
        assertThat(words(find(IncidentPanel.class).single())).contains(rows.get(0));
        assertThat(selected()).hasSize(3);
    }

    private void click(int row, boolean ctrl, boolean shift) {
        var table = find(IncidentTable.class).single();
        var key = table.getDataCommunicator().getKeyMapper().key(test(table).getRow(row));
        ComponentUtil.fireEvent(
                table, new ItemClickEvent<>(table, true, key, null, 0, 0, 0, 0, 1, 0, ctrl, shift, false, false));
    }

    private Set<String> selected() {
        return find(IncidentTable.class).single().selectedNumbers();
    }

    @Test
    void asksForTheReasonOnceBeforeAnythingIsDone() {
        var matter = dispatched(IN_WEST);
        open(Map.of());
        key("j");
        key("x");
        more("退回");
        go();
        assertThat(find(TextArea.class, dialog()).single().isInvalid()).isTrue();
        assertThat(state(matter)).isEqualTo(IncidentState.DISPATCHED);
        test(find(TextArea.class, dialog()).single()).setValue("派错了");
        go();

        until(() -> state(matter) == IncidentState.ACCEPTED);
        assertThat(words(dialog())).contains("办了 1 件");
    }

    @Test
    void anotherFilterForgetsWhatWasSelectedSoThatNothingIsDoneUnseen() {
        accepted(IN_WEST);
        open(Map.of());
        key("j");
        key("x");
        assertThat(find(IncidentSelection.class).exists()).isTrue();
        test(find(TextField.class).withPlaceholder("编号、标题、地址").single()).setValue(mark + " ");

        assertThat(find(IncidentSelection.class).exists()).isFalse();
        assertThat(find(IncidentTable.class).single().getSelectedItems()).isEmpty();
    }

    @Test
    void theAddressSaysChannelAndGridAndTheListIsThat() {
        var matter = reported(IN_WEST);
        open(Map.of("channel", "hotline", "grid", IncidentGround.WEST));
        assertThat(rows()).containsExactly(matter.number());
        assertThat(find(ComboBox.class, find(IncidentFilterBar.class).single())
                        .single()
                        .getValue())
                .hasToString("GridChoice[code=" + IncidentGround.WEST + ", label=试验社区 · 网格 001]");
        open(Map.of("channel", "visit"));
        assertThat(rows()).isEmpty();
    }

    @Test
    @WithMockUser(username = "desk-leader", roles = "LEADER")
    void aLeaderUrgesAndSupervisesButMovesNothing() {
        dispatched(IN_WEST);
        open(Map.of());
        key("j");
        key("x");

        assertThat(find(Button.class).withId("bulk-urge").exists()).isTrue();
        assertThat(find(Button.class).withId("bulk-dispatch").exists()).isFalse();
        assertThat(find(Button.class).withId("bulk-accept").exists()).isFalse();
        bulk("urge");
        go();
        until(() -> words(dialog()).contains("办了 1 件"));
    }

    private void open(Map<String, String> filter) {
        var query = new HashMap<>(filter);
        query.put("text", mark);
        UI.getCurrent().navigate("incidents", QueryParameters.simple(query));
    }

    private IncidentSelection selection() {
        return find(IncidentSelection.class).single();
    }

    private void bulk(String act) {
        test(find(Button.class).withId("bulk-" + act).single()).click();
    }

    private void more(String act) {
        var menu = find(MenuBar.class, selection()).single();
        test(MenuBarTester.class, menu).clickItem("更多", act);
    }

    private void go() {
        test(find(Button.class).withId("bulk-go").single()).click();
    }

    private Dialog dialog() {
        return find(Dialog.class).single();
    }

    @SuppressWarnings("unchecked")
    private List<String> outcomes() {
        Grid<Object> grid = find(Grid.class, dialog()).single();
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> words(test(grid).getCellComponent(row, 0)) + " "
                        + words(test(grid).getCellComponent(row, 1)))
                .toList();
    }

    private List<String> rows() {
        var table = find(IncidentTable.class).single();
        return IntStream.range(0, test(table).size())
                .mapToObj(row -> test(table).getRow(row).number())
                .toList();
    }

    private IncidentSummary dispatched(double longitude) {
        return advanced(accepted(longitude), IncidentAct.DISPATCH);
    }

    private IncidentSummary accepted(double longitude) {
        return advanced(reported(longitude), IncidentAct.ACCEPT);
    }

    private IncidentSummary advanced(IncidentSummary incident, IncidentAct act) {
        advance(incident, act);
        return find(incident);
    }

    private IncidentSummary reported(double longitude) {
        return SystemAccount.act(() -> incidents.report(IncidentGround.report(mark, longitude)));
    }

    private IncidentState state(IncidentSummary incident) {
        return find(incident).state();
    }

    private IncidentAct lastAct(IncidentSummary incident) {
        return detail(incident).history().getLast().act();
    }

    private void until(Supplier<Boolean> condition) {
        IncidentGround.until(() -> {
            roundTrip();
            return condition.get();
        });
    }
}
