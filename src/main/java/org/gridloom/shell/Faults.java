package org.gridloom.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.UUID;
import org.gridloom.account.BeyondScope;
import org.gridloom.account.OutOfScope;
import org.gridloom.operations.RequestIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The one handler of faults in views: logs with an id, shows the id, never a stack trace. A refusal is no fault: it is said, not logged. */
@Component
class Faults implements VaadinServiceInitListener, ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        switch (event.getThrowable()) {
            case OutOfScope _ -> show(event, NotificationVariant.WARNING, "shell.outside");
            case BeyondScope _ -> show(event, NotificationVariant.WARNING, "shell.beyond");
            case AccessDeniedException _ -> show(event, NotificationVariant.WARNING, "shell.denied");
            case Throwable fault -> {
                var id = newId();
                log.error("Fault {}", id, fault);
                show(event, NotificationVariant.ERROR, "shell.error.text", id);
            }
        }
    }

    private static void show(ErrorEvent event, NotificationVariant variant, String text, Object... parameters) {
        event.getComponent()
                .flatMap(com.vaadin.flow.component.Component::getUI)
                .or(() -> java.util.Optional.ofNullable(UI.getCurrent()))
                .ifPresent(ui -> ui.access(() -> {
                    var notice = Notification.show(
                            ui.getTranslation(text, parameters), 10_000, Notification.Position.BOTTOM_CENTER);
                    notice.addThemeVariants(variant);
                }));
    }

    /** The request's, which all its lines of the log have; where there is none, as in what the portal does by itself, another one. */
    static String newId() {
        var request = MDC.get(RequestIds.KEY);
        return request != null ? request : UUID.randomUUID().toString().substring(0, 8);
    }
}
