package org.gridloom.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;

/** What Flow itself tells people, in the language of the page: it speaks English alone. */
final class FlowWords {

    private FlowWords() {}

    /** While the line to the server is broken, and when it is there again. */
    static void say(UI page) {
        var words = page.getReconnectDialogConfiguration();
        words.setDialogText(page.getTranslation("flow.reconnecting"));
        words.setDialogTextGaveUp(page.getTranslation("flow.offline"));
        page.getPage()
                .executeJs(
                        "if (window.Vaadin.connectionIndicator) window.Vaadin.connectionIndicator.onlineText = $0",
                        page.getTranslation("flow.online"));
    }

    /** When a page cannot go on. */
    static SystemMessages messages(SystemMessagesInfo info) {
        var locale = info.getLocale();
        var messages = new CustomizedSystemMessages();
        messages.setInternalErrorCaption(translate(locale, "flow.fault"));
        messages.setInternalErrorMessage(translate(locale, "flow.fault.hint"));
        messages.setSyncErrorCaption(translate(locale, "flow.fault"));
        messages.setSyncErrorMessage(translate(locale, "flow.fault.hint"));
        messages.setCookiesDisabledCaption(translate(locale, "flow.cookies"));
        messages.setCookiesDisabledMessage(translate(locale, "flow.cookies.hint"));
        messages.setSessionExpiredCaption(translate(locale, "flow.expired"));
        messages.setSessionExpiredMessage(translate(locale, "flow.expired.hint"));
        return messages;
    }
}
