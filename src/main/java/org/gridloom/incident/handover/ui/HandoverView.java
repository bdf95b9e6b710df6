package org.gridloom.incident.handover.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.gridloom.account.Role;
import org.gridloom.incident.duty.DutyDesk;
import org.gridloom.incident.handover.Handovers;
import org.jspecify.annotations.Nullable;

/** How the shift stands and what goes to the next, beside the log of past handovers; one of these is opened by its number in the address. */
@Route(HandoverView.ROUTE)
@RolesAllowed({"DISPATCHER", "LEADER", "ADMIN"})
@CssImport("./handover/handover-view.css")
class HandoverView extends Div implements HasDynamicTitle, HasUrlParameter<Long> {

    static final String ROUTE = "handover";

    private final transient Handovers handovers;
    private final boolean takesPart;
    private final Select<DutyDesk> desk = new Select<>();
    private final Div main = new Div();
    private final LogPanel log;
    private @Nullable CurrentPanel current;
    private @Nullable Long opened;

    HandoverView(Handovers handovers, HandoverNews news, AuthenticationContext authentication) {
        this.handovers = handovers;
        takesPart = !authentication.hasRole(Role.LEADER.name());
        addClassNames("page", "handover-page");
        main.addClassName("handover-main");
        desk.setLabel(getTranslation("duty.desk"));
        desk.setItemLabelGenerator(DutyDesk::name);
        log = new LogPanel(handovers);
        var desks = handovers.desks();
        desk.setItems(desks);
        desks.stream().findFirst().ifPresent(desk::setValue);
        desk.addValueChangeListener(e -> showCurrent());
        desk.setVisible(desks.size() > 1);
        add(main, log);
        news.tell(this, this::refresh);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        opened = id;
        show();
    }

    private void show() {
        log.search();
        log.choose(opened);
        if (opened == null) {
            showCurrent();
        } else {
            main.removeAll();
            current = null;
            main.add(handovers
                    .find(opened)
                    .<Component>map(found -> new HandoverPanel(found, back()))
                    .orElseGet(() -> new Div(back(), new Paragraph(getTranslation("shell.outside")))));
        }
    }

    private Button back() {
        return new Button(
                getTranslation("handover.back"),
                VaadinIcon.ARROW_LEFT.create(),
                e -> getUI().ifPresent(ui -> ui.navigate(HandoverView.class)));
    }

    private void showCurrent() {
        main.removeAll();
        var chosen = desk.getValue();
        if (chosen == null) {
            current = null;
            main.add(new Paragraph(getTranslation("handover.desks.none")));
        } else {
            current = new CurrentPanel(handovers, chosen, takesPart, this::refresh);
            main.add(desk, current);
        }
    }

    /** What is being typed stays. */
    private void refresh() {
        log.search();
        if (current != null) {
            current.refresh();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("handover.title");
    }
}
