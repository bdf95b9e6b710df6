package org.gridloom.incident.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.Locale;
import org.gridloom.PostgisTest;
import org.gridloom.incident.report.ReportKind;
import org.gridloom.incident.report.ReportSettings;
import org.gridloom.incident.report.ReportSummary;
import org.gridloom.incident.report.Reports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@PostgisTest
@WithMockUser(username = "view-admin", roles = "ADMIN")
class ReportsViewIT extends SpringBrowserlessTest {

    @Autowired
    Reports reports;

    @Autowired
    ReportSettings settings;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void prepare() {
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from report").update();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aReportThatIsMadeIsListedAndShown() {
        UI.getCurrent().navigate("reports");
        button("生成报告");
        var kind = (RadioButtonGroup<ReportKind>) find(RadioButtonGroup.class).single();
        kind.setValue(ReportKind.MONTHLY);
        find(DatePicker.class).single().setValue(LocalDate.of(2014, 5, 20));
        find(Button.class).all().stream()
                .filter(button -> button.getText().equals("生成报告"))
                .toList()
                .getLast()
                .click();

        var made = reports.newest(10);
        assertThat(made).singleElement().satisfies(report -> {
            assertThat(report.kind()).isEqualTo(ReportKind.MONTHLY);
            assertThat(report.period()).hasToString("2014-05");
        });
        assertThat(test((Grid<ReportSummary>) find(Grid.class).single()).size()).isOne();
        assertThat(find(IFrame.class).single().getSrc())
                .isEqualTo("api/reports/" + made.getFirst().id() + ".pdf?show=true");
    }

    @Test
    void theAdministratorSaysWhenReportsAreMade() {
        UI.getCurrent().navigate("reports");
        button("生成时间");
        button("保存");

        assertThat(settings.schedule().weekly().on()).isTrue();
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    @WithMockUser(username = "dispatcher", roles = "DISPATCHER")
    void whoOnlyReadsIsOfferedNeither() {
        UI.getCurrent().navigate("reports");

        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("生成报告", "生成时间");
    }

    private void button(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
