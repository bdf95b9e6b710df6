package org.gridloom.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is shown where opening a view failed. */
@AnonymousAllowed
class FaultView extends Div implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(FaultView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> fault) {
        var id = Faults.newId();
        log.error("Fault {} at {}", id, event.getLocation().getPath(), fault.getException());
        addClassName("page");
        add(
                new H2(getTranslation("shell.error")),
                new Paragraph(getTranslation("shell.error.text", id)),
                new Anchor("", getTranslation("shell.home")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
