package org.gridloom.incident.handover.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gridloom.Emptied;
import org.gridloom.PostgisTest;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.handover.HandoverSearch;
import org.gridloom.incident.handover.Handovers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@PostgisTest
@WithMockUser(username = "desk-dispatcher", roles = "DISPATCHER")
class HandoverViewIT extends SpringBrowserlessTest {

    @Autowired
    Handovers handovers;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aDesk() {
        jdbc.sql("delete from duty_desk").update();
        Emptied.tables(jdbc, "handover, handover_note");
        jdbc.sql("insert into duty_desk (code, name, place) values ('centre', '指挥中心', '')")
                .update();
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void noDesk() {
        jdbc.sql("delete from duty_desk").update();
    }

    @Test
    void whatWasTypedAndNotAddedGoesAlong() {
        navigate(HandoverView.class);
        find(TextArea.class).single().setValue("3 号楼停水");
        test(find(Button.class).withId("hand-over").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(handovers.waiting("centre"))
                .hasValueSatisfying(waiting -> assertThat(waiting.notes())
                        .singleElement()
                        .satisfies(note -> assertThat(note.text()).isEqualTo("3 号楼停水")));
        assertThat(find(Button.class).withText("收回").all()).hasSize(1);
        assertThat(find(Button.class).withId("accept-handover").all())
                .as("not by oneself")
                .isEmpty();
    }

    @Test
    void somebodyElseAcceptsAfterLooking() {
        SystemAccount.act("night", () -> handovers.handOver("centre"));
        navigate(HandoverView.class);
        test(find(Button.class).withId("accept-handover").single()).click();
        test(find(Button.class).withId("accept-ok").single()).click();

        assertThat(handovers.waiting("centre")).isEmpty();
        assertThat(words(find(LogPanel.class).single())).contains("night → desk-dispatcher");
    }

    @Test
    @WithMockUser(username = "desk-leader", roles = "LEADER")
    void aLeaderReadsOnly() {
        navigate(HandoverView.class);
        assertThat(words(find(CurrentPanel.class).single())).contains("待受理");
        assertThat(find(Button.class).withId("hand-over").all()).isEmpty();
        assertThat(find(TextArea.class).all()).isEmpty();
    }

    @Test
    void theSheetSaysWhatTheScreenSays() throws IOException {
        SystemAccount.act("night", () -> {
            handovers.note("centre", "社区值班室的钥匙在门岗");
            return handovers.handOver("centre");
        });
        var id = handovers
                .search(new HandoverSearch("", "", null, null), 1)
                .getFirst()
                .id();
        var handover = handovers.find(id).orElseThrow();
        try (var pdf = Loader.loadPDF(new HandoverSheet(handover).pdf())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("指挥中心", "社区值班室的钥匙在门岗", "尚未接班", "挂账");
        }
    }

    private static String words(Component component) {
        return ((HasElement) component).getElement().getTextRecursively();
    }
}
