package org.gridloom.incident.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.Clock;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridloom.account.Person;
import org.gridloom.account.Role;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.Focus;
import org.gridloom.incident.IncidentFigures;
import org.gridloom.incident.IncidentFigures.Load;
import org.gridloom.incident.Incidents;
import org.gridloom.shell.HomeCard;
import org.gridloom.shell.HomeCard.Figure;
import org.gridloom.shell.HomeCard.Line;
import org.gridloom.shell.HomeCard.Tone;
import org.gridloom.shell.HomeCard.Way;
import org.gridloom.shell.HomeSection;
import org.gridloom.shell.Numbers;
import org.gridloom.territory.GridList;
import org.gridloom.territory.GridSummary;
import org.springframework.stereotype.Component;

/** The leader's opening page: today's figures, which classes the open matters are of, and where most are overdue. */
@Component
class LeadersIncidents implements HomeSection {

    private static final int SHOWN = 6;
    /** A share that is neither good nor bad lies between these. */
    private static final double GOOD = 0.9;

    private static final double BAD = 0.75;

    private static final DeskFilter OPEN = DeskFilter.OPEN;
    private static final DeskFilter OVERDUE = OPEN.on(Focus.OVERDUE);
    private static final DeskFilter REPORTED = OPEN.on(Focus.REPORTED_TODAY);
    private static final DeskFilter CLOSED = OPEN.on(Focus.CLOSED_TODAY);
    private static final DeskFilter DUE = OPEN.on(Focus.DUE_LATELY);
    private static final DeskFilter IN_TIME = OPEN.on(Focus.IN_TIME_LATELY);
    private static final DeskFilter LATE = OPEN.on(Focus.LATE_LATELY);

    private final Incidents incidents;
    private final IncidentFigures figures;
    private final GridList grids;
    private final Clock clock;

    LeadersIncidents(Incidents incidents, IncidentFigures figures, GridList grids, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
        this.figures = figures;
        this.grids = grids;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.LEADER);
    }

    @Override
    public List<HomeCard> cards(Person person) {
        return List.of(today(), IncidentHome.extensions(incidents, clock.instant()), byCategory(), worstGrids());
    }

    private HomeCard today() {
        var counts = figures.count(List.of(OPEN, OVERDUE, REPORTED, CLOSED, DUE, IN_TIME));
        return new HomeCard.Figures(
                translate("home.incidents.figures"),
                List.of(
                        IncidentHome.figure(counts, OPEN, "home.incidents.open", Tone.PLAIN),
                        IncidentHome.figure(counts, OVERDUE, "home.incidents.overdue", Tone.LATE),
                        IncidentHome.figure(counts, REPORTED, "home.incidents.reported", Tone.PLAIN),
                        IncidentHome.figure(counts, CLOSED, "home.incidents.closed", Tone.PLAIN),
                        onTime(counts)));
    }

    /** 按期结案率: those closed in time among those that were due. It opens those that were not. */
    private static Figure onTime(IncidentFigures.Counts counts) {
        var due = counts.of(DUE);
        var inTime = counts.of(IN_TIME);
        var share = due == 0 ? 1 : (double) inTime / due;
        return new Figure(
                due == 0 ? "–" : Numbers.percent(share),
                translate("home.incidents.onTime"),
                translate("home.incidents.onTime.of", Numbers.of(inTime), Numbers.of(due)),
                due == 0 ? Tone.PLAIN : share >= GOOD ? Tone.GOOD : share >= BAD ? Tone.SOON : Tone.LATE,
                IncidentsView.of(LATE));
    }

    private HomeCard byCategory() {
        var loads = figures.byCategory();
        return new HomeCard.Lines(
                translate("home.incidents.byCategory"),
                loads.stream()
                        .map(load ->
                                line(translate("incident.category." + load.of()), "", load, loads, OPEN.of(load.of())))
                        .toList(),
                translate("home.incidents.urgent.none"),
                new Way(translate("home.incidents.urgent.all"), IncidentsView.of(OPEN)));
    }

    private HomeCard worstGrids() {
        var loads = figures.worstGrids(SHOWN);
        var names = grids.all().stream().collect(Collectors.toMap(GridSummary::code, GridSummary::name));
        return new HomeCard.Lines(
                translate("home.incidents.worstGrids"),
                loads.stream()
                        .map(load -> line(
                                names.getOrDefault(load.of(), load.of()),
                                load.of(),
                                load,
                                loads,
                                OVERDUE.inGrid(load.of())))
                        .toList(),
                translate("home.incidents.noneOverdue"),
                new Way(translate("home.map"), "map"));
    }

    /** Bars are long by how many are open: the longest is the first or, where lines go by overdue ones, any of them. */
    private static <T> Line line(String text, String note, Load<T> load, List<Load<T>> all, DeskFilter filter) {
        var most = all.stream().mapToInt(Load::open).max().orElse(1);
        return new Line(
                text,
                note,
                translate("home.incidents.load", Numbers.of(load.open()), Numbers.of(load.overdue())),
                Tone.LATE.ifAny(load.overdue()),
                OptionalDouble.of((double) load.open() / most),
                IncidentsView.of(filter));
    }
}
