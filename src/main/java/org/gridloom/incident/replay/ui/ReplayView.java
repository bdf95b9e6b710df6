package org.gridloom.incident.replay.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.map.BasemapSettings;
import org.gridloom.map.GridloomMap;
import org.gridloom.shell.Times;
import org.gridloom.territory.Extent;

/** A past day on the map, moment by moment. The address says which: {@code replay?day=2026-11-20}. */
@Route(ReplayView.ROUTE)
@RolesAllowed({"DISPATCHER", "LEADER", "ADMIN"})
@CssImport("./replay/replay-view.css")
class ReplayView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    static final String ROUTE = "replay";
    private static final String DAY = "day";

    private final transient Clock clock;
    private final ReplayPins pins;

    ReplayView(BasemapSettings basemap, Extent extent, Clock clock) {
        this.clock = clock;
        addClassName("replay-view");
        var config = basemap.config(getLocale());
        var map = new GridloomMap(extent.whole().map(config::showing).orElse(config));
        var signs = new HashMap<String, String>();
        for (var category : IncidentCategory.values()) {
            signs.put(category.name(), getTranslation("incident.sign." + category));
        }
        signs.put("supervised", getTranslation("incident.sign.supervised"));
        pins = new ReplayPins(map, signs);
        pins.onDay(chosen -> day(chosen.day()).ifPresent(this::tellAddress));
        pins.onIncident(chosen -> getUI().ifPresent(ui -> ui.navigate("incidents/" + chosen.number())));
        add(map);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        var asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(DAY)
                .flatMap(ReplayView::day)
                .filter(day -> !day.isAfter(today));
        // Yesterday has a whole day to show.
        pins.show(asked.orElseGet(() -> today.minusDays(1)), today);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void tellAddress(LocalDate day) {
        var here = new Location(ROUTE, QueryParameters.of(DAY, day.toString()));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, here));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("replay.title");
    }
}
