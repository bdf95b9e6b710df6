package org.gridloom.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The one handler of faults in views: logs with an id, shows the id, never a stack trace. */
@Component
class Faults implements VaadinServiceInitListener, ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        var id = newId();
        log.error("Fault {}", id, event.getThrowable());
        event.getComponent()
                .flatMap(com.vaadin.flow.component.Component::getUI)
                .or(() -> java.util.Optional.ofNullable(UI.getCurrent()))
                .ifPresent(ui -> ui.access(() -> {
                    var notice = Notification.show(
                            ui.getTranslation("shell.error.text", id), 10_000, Notification.Position.BOTTOM_CENTER);
                    notice.addThemeVariants(NotificationVariant.ERROR);
                }));
    }

    static String newId() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
