package org.gridloom.incident.duty.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gridloom.PostgisTest;
import org.gridloom.calendar.WorkCalendar;
import org.gridloom.exchange.TableFile;
import org.gridloom.exchange.TableReader;
import org.gridloom.incident.duty.Duty;
import org.gridloom.incident.duty.DutyDesk;
import org.gridloom.incident.duty.Roster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@PostgisTest
@WithMockUser(username = "desk-dispatcher", roles = "DISPATCHER")
class DutyViewIT extends SpringBrowserlessTest {

    @Autowired
    Roster roster;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void aDeskThatIsKeptAllDay() {
        noDesk();
        jdbc.sql("insert into duty_desk (code, name, place) values ('centre', '指挥中心', '')")
                .update();
        jdbc.sql("""
                insert into duty_shift (desk, name, starts, ends, since)
                values ('centre', '全天', '00:00', '00:00', current_date - 60)""").update();
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void noDesk() {
        jdbc.sql("delete from duty_desk").update();
    }

    @Test
    void aGapIsFilledForEveryWeekAndTheBarNamesWhoIsOnDuty() {
        navigate(DutyView.class);
        assertThat(words()).contains("无人");
        var today = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
        choose(today);
        var lead = find(ComboBox.class).withCaption("带班").single();
        test(lead).selectItem("desk-dispatcher");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Object> when =
                (RadioButtonGroup<Object>) find(RadioButtonGroup.class).single();
        when.setValue(when.getListDataView().getItems().toList().getLast());
        test(find(Button.class).withId("duty-save").single()).click();

        assertThat(roster.now()).flatExtracting(Duty::usernames).containsExactly("desk-dispatcher");
        assertThat(roster.week("centre", Duty.mondayOf(today).plusWeeks(1)))
                .filteredOn(duty -> duty.day().equals(today.plusWeeks(1)))
                .flatExtracting(Duty::usernames)
                .containsExactly("desk-dispatcher");
        assertThat(words()).contains("desk-dispatcher");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        navigate(DutyView.class);
        var today = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
        choose(today);
        var seen = roster.now().getFirst();
        roster.setDay(seen, List.of("leader"), "");
        test(find(ComboBox.class).withCaption("带班").single()).selectItem("dispatcher");
        test(find(Button.class).withId("duty-save").single()).click();

        assertThat(test(find(Notification.class).all().getLast()).getText()).contains("刚被他人修改");
        assertThat(roster.now()).flatExtracting(Duty::usernames).containsExactly("leader");
    }

    @Test
    void whatIsOnTheScreenIsInTheFile() {
        var week = roster.week("centre", Duty.mondayOf(LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE)));
        var table = RosterFiles.table(new DutyDesk("centre", "指挥中心", ""), week);

        assertThat(table.headings()).startsWith("日期", "班次", "值班人员", "说明");
        assertThat(table.rows()).hasSameSizeAs(week);
    }

    @Test
    void aFileThatIsWrongSaysInWhichRowAndTheExportedOneIsTaken() throws Exception {
        navigate(DutyView.class);
        test(find(Button.class).withText("导入排班").single()).click();
        var dialog = find(ImportDialog.class).single();
        var tomorrow = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE).plusDays(1);
        dialog.taken(
                "排班.csv",
                TableReader.read(("日期,班次,值班人员\n" + tomorrow + ",全天,没有这个人\n").getBytes(StandardCharsets.UTF_8)));
        assertThat(dialog.getElement().getTextRecursively()).contains("第 2 行", "没有这个人");
        assertThat(roster.week("centre", tomorrow).getFirst().people()).isEmpty();

        roster.setDay(roster.week("centre", tomorrow).getFirst(), List.of("dispatcher", "leader"), "替班");
        var out = new ByteArrayOutputStream();
        TableFile.excel(RosterFiles.table(new DutyDesk("centre", "指挥中心", ""), roster.week("centre", tomorrow)), out);
        roster.asUsual(roster.week("centre", tomorrow).getFirst());
        dialog.taken("排班.csv", TableReader.read(out.toByteArray()));
        assertThat(dialog.isOpened())
                .as(dialog.getElement().getTextRecursively())
                .isFalse();
        assertThat(roster.week("centre", tomorrow).getFirst().usernames()).containsExactly("dispatcher", "leader");
        assertThat(roster.week("centre", tomorrow).getFirst().note()).isEqualTo("替班");
    }

    @Test
    @WithMockUser(username = "desk-leader", roles = "LEADER")
    void aLeaderLooksAndChangesNothing() {
        assertThat(roster.desks()).hasSize(1);
        navigate(DutyView.class);

        assertThat(words()).contains("全天");
        assertThat(find(NativeButton.class, find(WeekTable.class).single()).all())
                .isEmpty();
        assertThat(find(Button.class).withText("复制上一周").all()).isEmpty();
    }

    private void choose(LocalDate day) {
        test(find(NativeButton.class, find(WeekTable.class).single()).all().stream()
                        .filter(button -> button.getAriaLabel().orElse("").startsWith(day.toString()))
                        .findAny()
                        .orElseThrow())
                .click();
    }

    private String words() {
        return ((HasElement) find(WeekTable.class).single()).getElement().getTextRecursively();
    }
}
