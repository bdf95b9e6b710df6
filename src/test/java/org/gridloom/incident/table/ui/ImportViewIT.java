package org.gridloom.incident.table.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.gridloom.PostgisTest;
import org.gridloom.account.SystemAccount;
import org.gridloom.exchange.TableRead;
import org.gridloom.exchange.TableReader;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.table.MappingProposal;
import org.gridloom.incident.table.TableImports;
import org.gridloom.map.GridloomMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@PostgisTest
@WithMockUser(username = "desk-dispatcher", roles = "DISPATCHER")
class ImportViewIT extends SpringBrowserlessTest {

    @Autowired
    TableImports imports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    final String source = "热线 " + UUID.randomUUID();

    @BeforeEach
    void prepare() {
        ground.prepare();
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void aTableIsLookedOverAndTriedOut() {
        navigate(ImportView.class);
        taken(
                "热线工单.csv",
                "编号,反映时间,类别,内容,地址,经度,纬度\n1,2026-11-02,民生服务,路灯不亮,滨河路," + IncidentGround.IN_WEST + ","
                        + IncidentGround.LATITUDE + "\n2,昨天,民生服务,停水,滨河路,,\n");

        assertThat(find(TextField.class).withCaption("来源系统").single().getValue())
                .isEqualTo("热线工单");
        assertThat(find(ComboBox.class).withCaption("类别").single().getValue()).isEqualTo("类别");
        assertThat(test(find(PreviewTable.class).single()).size()).isEqualTo(2);

        test(find(Button.class).withText("试运行").single()).click();

        assertThat(find(Button.class).withText("导入 1 件").single().isEnabled()).isTrue();
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(1);
        test(find(Button.class).withText("上一步").single()).click();
        assertThat(find(PreviewTable.class).single().isVisible()).isTrue();
    }

    @Test
    void whatIsMissingIsSaidBeforeAnythingIsTried() {
        navigate(ImportView.class);
        taken("工单.csv", "编号,备注甲,备注乙\n1,a,b\n");

        assertThat(find(Button.class).withText("试运行").single().isEnabled()).isFalse();
        assertThat(find(Paragraph.class).all())
                .anySatisfy(line -> assertThat(line.getText()).contains("请选反映时间的栏目"));
    }

    @Test
    void aFileThatIsNoTableIsRefusedInWords() {
        navigate(ImportView.class);
        taken("网页.xls", "<html><table>");

        assertThat(find(Paragraph.class).all())
                .anySatisfy(line -> assertThat(line.getText()).contains("网页.xls", "另存为 .xlsx"));
    }

    @Test
    void whatWaitsIsPlacedByAClickOnTheMap() {
        var sheet = ((TableRead.Good)
                        TableReader.read("编号,反映时间,类别,内容\n1,2020-01-02,民生服务,等着定位的路灯\n".getBytes(StandardCharsets.UTF_8)))
                .sheets()
                .getFirst();
        SystemAccount.act(
                "desk-dispatcher",
                () -> imports.bring(sheet, MappingProposal.of(sheet, source), "a.csv", (_, _) -> true));
        navigate(WaitingView.class);
        assertThat(find(Button.class).withText("就是这里").single().isEnabled()).isFalse();

        var map = find(GridloomMap.class).single();
        ComponentUtil.fireEvent(
                map, new GridloomMap.SelectEvent(map, true, null, -1, IncidentGround.IN_WEST, IncidentGround.LATITUDE));
        test(find(Button.class).withText("就是这里").single()).click();

        assertThat(jdbc.sql(
                                "select responsible_grid from incident i join table_record r on r.incident = i.number where r.source = ?")
                        .param(source)
                        .query(String.class)
                        .optional())
                .contains(IncidentGround.WEST);
    }

    private void taken(String name, String text) {
        find(FileStep.class).single().taken(name, TableReader.read(text.getBytes(StandardCharsets.UTF_8)));
    }
}
