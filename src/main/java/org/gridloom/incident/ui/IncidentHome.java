package org.gridloom.incident.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.gridloom.account.Person;
import org.gridloom.account.Role;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.Focus;
import org.gridloom.incident.IncidentFigures;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Incidents;
import org.gridloom.shell.HomeCard;
import org.gridloom.shell.HomeCard.Figure;
import org.gridloom.shell.HomeCard.Line;
import org.gridloom.shell.HomeCard.Tone;
import org.gridloom.shell.HomeCard.Way;
import org.gridloom.shell.HomeSection;
import org.gridloom.shell.Numbers;
import org.springframework.stereotype.Component;

/** The command centre's opening page: what is overdue, due, new, in no grid, and the most urgent of all. */
@Component
class IncidentHome implements HomeSection {

    private static final int SHOWN = 10;

    private static final DeskFilter OVERDUE = DeskFilter.OPEN.on(Focus.OVERDUE);
    private static final DeskFilter TODAY = DeskFilter.OPEN.on(Focus.DUE_TODAY);
    private static final DeskFilter NEW = DeskFilter.OPEN.in(IncidentState.COLLECTED);
    private static final DeskFilter TO_DISPATCH = DeskFilter.OPEN.in(IncidentState.ACCEPTED);
    private static final DeskFilter EXTENSIONS = DeskFilter.OPEN.on(Focus.EXTENSION_ASKED);
    private static final DeskFilter UNROUTED = DeskFilter.OPEN.on(Focus.UNROUTED);

    private final Incidents incidents;
    private final IncidentFigures figures;
    private final Clock clock;

    IncidentHome(Incidents incidents, IncidentFigures figures, Clock clock) {
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
        return Set.of(Role.DISPATCHER);
    }

    @Override
    public List<HomeCard> cards(Person person) {
        var counts = figures.count(List.of(OVERDUE, TODAY, NEW, TO_DISPATCH, EXTENSIONS, UNROUTED));
        var now = clock.instant();
        return List.of(
                new HomeCard.Figures(
                        translate("home.incidents.waiting"),
                        List.of(
                                figure(counts, OVERDUE, "home.incidents.overdue", Tone.LATE),
                                figure(counts, TODAY, "home.incidents.today", Tone.SOON),
                                figure(counts, NEW, "home.incidents.new", Tone.SOON),
                                figure(counts, TO_DISPATCH, "home.incidents.toDispatch", Tone.SOON),
                                figure(counts, EXTENSIONS, "home.incidents.extensions", Tone.SOON),
                                figure(counts, UNROUTED, "home.incidents.unrouted", Tone.SOON))),
                list(DeskFilter.OPEN, "urgent", now),
                list(NEW, "toAccept", now),
                extensions(incidents, now));
    }

    /** Those in which somebody waits for a later deadline to be granted: by whoever did not ask for it. */
    static HomeCard extensions(Incidents incidents, Instant now) {
        return list(incidents, EXTENSIONS, "extensions", now);
    }

    private HomeCard list(DeskFilter filter, String name, Instant now) {
        return list(incidents, filter, name, now);
    }

    /** The most urgent of what a filter lists. */
    private static HomeCard list(Incidents incidents, DeskFilter filter, String name, Instant now) {
        return new HomeCard.Lines(
                translate("home.incidents." + name),
                incidents.mostUrgent(filter, SHOWN).stream()
                        .map(incident -> line(incident, now, IncidentsView.ROUTE + "/" + incident.number()))
                        .toList(),
                translate("home.incidents." + name + ".none"),
                new Way(translate("home.incidents." + name + ".all"), IncidentsView.of(filter)));
    }

    /** A count that opens what it counts. */
    static Figure figure(IncidentFigures.Counts counts, DeskFilter filter, String label, Tone ifAny) {
        return figure(counts, filter, label, ifAny, IncidentsView.of(filter));
    }

    static Figure figure(IncidentFigures.Counts counts, DeskFilter filter, String label, Tone ifAny, String address) {
        var count = counts.of(filter);
        return new Figure(Numbers.of(count), translate(label), null, ifAny.ifAny(count), address);
    }

    static Line line(IncidentSummary incident, Instant now, String address) {
        return new Line(
                incident.title(),
                translate("incident.category." + incident.category()) + " · "
                        + translate("incident.state." + incident.state()),
                IncidentWords.due(incident, now),
                incident.isOverdue(now) ? Tone.LATE : IncidentWords.isDueToday(incident, now) ? Tone.SOON : Tone.PLAIN,
                OptionalDouble.empty(),
                address);
    }
}
