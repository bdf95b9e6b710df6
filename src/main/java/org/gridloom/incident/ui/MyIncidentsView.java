package org.gridloom.incident.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gridloom.account.Role;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.Focus;
import org.gridloom.incident.IncidentFigures;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.photo.PhotoDeeds;
import org.gridloom.incident.photo.Photos;
import org.jspecify.annotations.Nullable;

/** A grid worker's matters: those of the own grid, by deadline, and the one that is open. On a phone one is in the place of the other. */
@Route(MyIncidentsView.ROUTE)
@RolesAllowed("GRID_WORKER")
class MyIncidentsView extends MatterView {

    static final String ROUTE = "my";

    private final IncidentFocus focus;
    private final IncidentTable table;
    private final IncidentPanel panel;

    MyIncidentsView(
            Incidents incidents,
            PhotoDeeds deeds,
            Photos photos,
            IncidentFigures figures,
            IncidentNews news,
            IncidentDrafts drafts,
            IncidentNames names,
            Clock clock) {
        super(incidents, deeds, news);
        addClassName("my-incidents");
        focus = new IncidentFocus(figures, List.of(Focus.OVERDUE, Focus.DUE_TODAY), () -> {
            refresh();
            tellAddress();
        });
        table = new IncidentTable(incidents, clock, incident -> open(incident.number()));
        panel = new IncidentPanel(clock, Role.GRID_WORKER, drafts, photos, names, this);
        var phone = new Anchor("phone/", getTranslation("my.phone"));
        phone.setRouterIgnore(true);
        phone.addClassName("my-phone");
        var list = new Div(focus, phone, table);
        list.addClassName("incident-list");
        var side = new Div(panel);
        side.addClassName("incident-side");
        add(list, side);
    }

    /** The list of those. */
    static String of(DeskFilter filter) {
        return new DeskAddress(null, filter).location(ROUTE).getPathWithQueryParameters();
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String number) {
        focus.choose(Optional.ofNullable(
                DeskAddress.read(event.getLocation().getQueryParameters()).focus()));
        if (number == null && panel.shown() != null) {
            close();
        }
        refresh();
        if (number != null) {
            open(number);
        }
    }

    @Override
    DeskFilter filter() {
        return DeskFilter.OPEN.on(focus.chosen().orElse(null));
    }

    @Override
    IncidentPanel panel() {
        return panel;
    }

    @Override
    DeskAddress address() {
        return new DeskAddress(openNumber(), filter());
    }

    @Override
    String route() {
        return ROUTE;
    }

    @Override
    void refresh() {
        table.show(filter(), focus.tell(filter()));
        var open = openNumber();
        if (open != null) {
            open(open);
        }
    }

    private void open(String number) {
        incidents()
                .find(number)
                .ifPresentOrElse(
                        incident -> {
                            panel.show(incident);
                            table.choose(number);
                            addClassName("with-side");
                            tellAddress();
                        },
                        this::close);
    }

    @Override
    public void close() {
        panel.clear();
        table.choose(null);
        removeClassName("with-side");
        tellAddress();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("my.title");
    }
}
