package org.gridloom.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.Audit;
import org.gridloom.account.AuditFilter;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.shell.DayField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@PostgisTest
@WithMockUser(username = "view-admin", roles = "ADMIN")
class AuditViewIT extends SpringBrowserlessTest {

    @Autowired
    Audit audit;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void threeDeeds() {
        SystemAccount.act(() -> accounts.create("audit-clerk", "钱审计", Role.DISPATCHER, Scope.EVERYTHING));
        wrote("2024-03-01T15:59:59Z", "audit-clerk", "incident.contact", "一号");
        wrote("2024-03-01T16:00:00Z", "audit-clerk", "table.import", "二号");
        wrote("2024-03-03T02:00:00Z", "system", "contact.forget", "三号");
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
        navigate(AuditView.class);
        test(find(TextField.class).single()).setValue(mark);
    }

    @Test
    void namesPeopleAndDeedsAndFindsByWhateverIsWritten() {
        assertThat(cells(1)).containsExactly("系统 · system", "钱审计 · audit-clerk", "钱审计 · audit-clerk");
        assertThat(cells(2)).containsExactly("清除到期的联系方式", "导入工单", "查看联系方式");

        assertThat(found("钱审")).as("by name").contains("一号 " + mark, "二号 " + mark);
        test(find(TextField.class).single()).setValue("二号 " + mark.toUpperCase(Locale.ROOT));
        assertThat(cells(3)).containsExactly("二号 " + mark);
    }

    @Test
    void aDeedOrDaysInChinaNarrowIt() {
        test(find(ComboBox.class).single()).selectItem("查看联系方式");
        assertThat(cells(3)).containsExactly("一号 " + mark);
        find(ComboBox.class).single().clear();

        var days = find(DayField.class).all();
        days.getFirst().setValue(LocalDate.of(2024, 3, 2));
        assertThat(cells(3)).containsExactly("三号 " + mark, "二号 " + mark);
        days.getLast().setValue(LocalDate.of(2024, 3, 2));
        assertThat(cells(3)).containsExactly("二号 " + mark);
    }

    private List<String> found(String text) {
        return SystemAccount.act(() -> audit.find(new AuditFilter(text, "", null, null), 0, 100)).stream()
                .map(Audit.Entry::subject)
                .toList();
    }

    private void wrote(String at, String actor, String action, String subject) {
        jdbc.sql("insert into audit (at, actor, action, subject) values (?::timestamptz, ?, ?, ?)")
                .params(at, actor, action, subject + " " + mark)
                .update();
    }

    private List<String> cells(int column) {
        var table = find(Grid.class).single();
        return IntStream.range(0, test(table).size())
                .mapToObj(row -> test(table).getCellText(row, column))
                .toList();
    }
}
