package org.gridloom.calendar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.gridloom.PostgisTest;
import org.gridloom.calendar.CalendarSettings;
import org.gridloom.calendar.SpecialDay;
import org.gridloom.calendar.WorkCalendars;
import org.gridloom.calendar.WorkHours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@PostgisTest
@WithMockUser(username = "calendar-admin", roles = "ADMIN")
class CalendarViewIT extends SpringBrowserlessTest {

    private static final List<WorkHours> USUAL = List.of(
            new WorkHours(LocalTime.of(8, 0), LocalTime.of(12, 0)),
            new WorkHours(LocalTime.of(14, 0), LocalTime.of(18, 0)));

    @Autowired
    CalendarSettings settings;

    @Autowired
    WorkCalendars calendars;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void someone() {
        jdbc.sql("""
                insert into account (username, password_hash, name, role) values ('calendar-admin', 'none', '管理员', 'ADMIN')
                on conflict do nothing""").update();
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void asBefore() {
        settings.setHours(USUAL);
        settings.clear(day());
    }

    @Test
    void aDayBecomesAHolidayAndIsAsItsWeekdaySaysAgain() {
        navigate(CalendarView.class);
        choose("放假");
        test(find(TextField.class).single()).setValue("运动会");
        press("保存");
        assertThat(settings.days(day().getYear())).contains(new SpecialDay(day(), false, "运动会"));
        assertThat(calendars.current().isWorkday(day())).isFalse();

        choose("按星期");
        press("保存");
        assertThat(settings.days(day().getYear())).extracting(SpecialDay::day).doesNotContain(day());
    }

    @Test
    void changesTheHoursAndRefusesThoseThatOverlap() {
        navigate(CalendarView.class);
        var times = find(TimePicker.class).all();
        assertThat(times)
                .extracting(TimePicker::getValue)
                .containsExactly(LocalTime.of(8, 0), LocalTime.of(12, 0), LocalTime.of(14, 0), LocalTime.of(18, 0));
        times.get(2).setValue(LocalTime.of(11, 0));
        press("保存工作时间");
        assertThat(settings.hours()).isEqualTo(USUAL);

        times.get(2).setValue(LocalTime.of(13, 30));
        press("保存工作时间");
        assertThat(settings.hours().getLast().opens()).isEqualTo(LocalTime.of(13, 30));
    }

    @Test
    void saysThatAYearsHolidaysAreStillToBeEntered() {
        navigate(CalendarView.class);
        find(Button.class)
                .withCondition(button -> "下一年".equals(button.getAriaLabel().orElse("")))
                .single()
                .click();

        assertThat(find(Paragraph.class)
                        .withCondition(text -> text.isVisible()
                                && text.getText()
                                        .contains(String.valueOf(Year.now().getValue() + 1)))
                        .exists())
                .isTrue();
    }

    /** A Wednesday of this year that is no holiday. */
    private static LocalDate day() {
        var day = Year.now().atDay(200);
        return day.plusDays(3 - day.getDayOfWeek().getValue());
    }

    private void choose(String as) {
        test(find(NativeButton.class)
                        .withCondition(cell -> cell.getElement().getAttribute("aria-label") != null
                                && cell.getElement().getAttribute("aria-label").startsWith(day().toString()))
                        .single())
                .click();
        test(find(RadioButtonGroup.class, find(Dialog.class).single()).single()).selectItem(as);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
