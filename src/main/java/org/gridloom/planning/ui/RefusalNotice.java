package org.gridloom.planning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.List;

/** Says that a step was not taken, and why, long enough to be read. */
final class RefusalNotice {

    private static final int MILLISECONDS = 10_000;

    private RefusalNotice() {}

    static void show(String what, List<String> reasons) {
        var list = new UnorderedList();
        reasons.forEach(reason -> list.add(new ListItem(reason)));
        var content = new Div(new Div(what), list);
        content.addClassName("refusal");
        var notice = new Notification(content);
        notice.setDuration(MILLISECONDS);
        notice.setPosition(Notification.Position.TOP_CENTER);
        notice.addThemeVariants(NotificationVariant.WARNING);
        notice.open();
    }
}
