package org.gridloom.incident.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.gridloom.account.Person;
import org.gridloom.account.Role;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.Focus;
import org.gridloom.incident.IncidentFigures;
import org.gridloom.incident.Incidents;
import org.gridloom.shell.HomeCard;
import org.gridloom.shell.HomeCard.Figure;
import org.gridloom.shell.HomeCard.Tone;
import org.gridloom.shell.HomeCard.Way;
import org.gridloom.shell.HomeSection;
import org.springframework.stereotype.Component;

/** A grid worker's opening page: the matters of the own grid, by deadline. */
@Component
class WorkersIncidents implements HomeSection {

    private static final int SHOWN = 20;

    private static final DeskFilter OVERDUE = DeskFilter.OPEN.on(Focus.OVERDUE);
    private static final DeskFilter TODAY = DeskFilter.OPEN.on(Focus.DUE_TODAY);

    private final Incidents incidents;
    private final IncidentFigures figures;
    private final Clock clock;

    WorkersIncidents(Incidents incidents, IncidentFigures figures, Clock clock) {
        this.incidents = incidents;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.GRID_WORKER);
    }

    @Override
    public List<HomeCard> cards(Person person) {
        var counts = figures.count(List.of(OVERDUE, TODAY, DeskFilter.OPEN));
        var now = clock.instant();
        return List.of(
                new HomeCard.Figures(
                        translate("my.title"),
                        List.of(
                                figure(counts, OVERDUE, "home.incidents.overdue", Tone.LATE),
                                figure(counts, TODAY, "home.incidents.today", Tone.SOON),
                                figure(counts, DeskFilter.OPEN, "home.incidents.open", Tone.PLAIN))),
                new HomeCard.Lines(
                        translate("home.incidents.mine"),
                        incidents.mostUrgent(DeskFilter.OPEN, SHOWN).stream()
                                .map(incident -> IncidentHome.line(
                                        incident, now, MyIncidentsView.ROUTE + "/" + incident.number()))
                                .toList(),
                        translate(person.scope().isNothing() ? "home.ownGrid.none" : "home.incidents.urgent.none"),
                        new Way(translate("home.incidents.urgent.all"), MyIncidentsView.ROUTE)));
    }

    private static Figure figure(IncidentFigures.Counts counts, DeskFilter filter, String label, Tone ifAny) {
        return IncidentHome.figure(counts, filter, label, ifAny, MyIncidentsView.of(filter));
    }
}
