package org.gridloom.shell;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.spring.SpringServlet;
import java.util.function.Supplier;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.stereotype.Component;

/** Lets a page that is not one of Flow's ask Flow for what it knows, such as texts. */
@Component
public class FlowAtHand {

    private final ServletRegistrationBean<SpringServlet> vaadin;

    FlowAtHand(ServletRegistrationBean<SpringServlet> vaadin) {
        this.vaadin = vaadin;
    }

    public <T> T during(Supplier<T> work) {
        var before = VaadinService.getCurrent();
        VaadinService.setCurrent(vaadin.getServlet().getService());
        try {
            return work.get();
        } finally {
            VaadinService.setCurrent(before);
        }
    }
}
