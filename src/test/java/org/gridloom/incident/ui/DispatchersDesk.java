package org.gridloom.incident.ui;

import static org.gridloom.incident.IncidentGround.IN_EAST;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Incidents;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk as a dispatcher uses it, by label and key. */
abstract class DispatchersDesk extends SpringBrowserlessTest {

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentGround ground;

    @BeforeEach
    void prepare() {
        ground.prepare();
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    IncidentSummary find(IncidentSummary incident) {
        return detail(incident).summary();
    }

    IncidentDetail detail(IncidentSummary incident) {
        return SystemAccount.act(() -> incidents.find(incident.number())).orElseThrow();
    }

    /** By somebody else, so to say. */
    void advance(IncidentSummary incident, IncidentAct act) {
        SystemAccount.act(() -> incidents.advance(
                incident.number(), Deed.of(act, ""), find(incident).version()));
    }

    void key(String key) {
        find(IncidentsView.class).single().keys().press(key);
    }

    void menu(String act) {
        test(MenuBarTester.class, find(MenuBar.class, panel()).single()).clickItem("更多", act);
    }

    void goOn() {
        test(find(Button.class).withId("deed-go").single()).click();
    }

    TextArea reason() {
        return find(TextArea.class, find(Dialog.class).single()).single();
    }

    IncidentSummary reported(String title) {
        return SystemAccount.act(() -> incidents.report(IncidentGround.report(title, IN_EAST)));
    }

    void press(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    IncidentPanel panel() {
        return find(IncidentPanel.class).single();
    }

    static String words(Component component) {
        return ((HasElement) component).getElement().getTextRecursively();
    }

    String notice() {
        var all = find(Notification.class).all();
        return test(all.getLast()).getText();
    }
}
