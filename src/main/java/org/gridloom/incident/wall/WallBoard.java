package org.gridloom.incident.wall;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridloom.figures.Period;
import org.gridloom.figures.Ratio;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.Focus;
import org.gridloom.incident.IncidentFigures;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.ground.FigureByGrid;
import org.gridloom.incident.ground.GridFigure;
import org.gridloom.incident.ground.GridFigures;
import org.gridloom.incident.metric.Grouping;
import org.gridloom.incident.metric.IncidentMetrics;
import org.gridloom.incident.metric.Metric;
import org.gridloom.incident.metric.Question;
import org.gridloom.incident.metric.Tally;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The figures of a wall. Each is that of the desk or of the page of figures; nothing is counted here. */
@Service
@PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN', 'WALL')")
public class WallBoard {

    /**
     * @param counts of the desk, all of one moment
     * @param month the rates of this month, by their names
     * @param months the last twelve, oldest first
     */
    public record Board(
            Instant asOf, Counts counts, Map<Metric, Ratio> month, List<Month> months, FigureByGrid byGrid) {}

    public record Counts(long open, long overdue, long dueToday, long reportedToday, long closedToday) {}

    public record Month(String month, long received, Ratio closedInTime) {}

    private static final DeskFilter OVERDUE = DeskFilter.OPEN.on(Focus.OVERDUE);
    private static final DeskFilter DUE_TODAY = DeskFilter.OPEN.on(Focus.DUE_TODAY);
    private static final DeskFilter REPORTED_TODAY = DeskFilter.OPEN.on(Focus.REPORTED_TODAY);
    private static final DeskFilter CLOSED_TODAY = DeskFilter.OPEN.on(Focus.CLOSED_TODAY);

    private final IncidentFigures figures;
    private final IncidentMetrics metrics;
    private final GridFigures grids;
    private final Clock clock;

    WallBoard(IncidentFigures figures, IncidentMetrics metrics, GridFigures grids, Clock clock) {
        this.figures = figures;
        this.metrics = metrics;
        this.grids = grids;
        this.clock = clock;
    }

    public Board now() {
        var counts = figures.count(List.of(DeskFilter.OPEN, OVERDUE, DUE_TODAY, REPORTED_TODAY, CLOSED_TODAY));
        var today = LocalDate.ofInstant(clock.instant(), IncidentNumber.ZONE);
        var month = Question.of(Period.with(Period.Kind.MONTH, today));
        var overview = metrics.overview(month, Grouping.CLASS);
        return new Board(
                counts.asOf(),
                new Counts(
                        counts.of(DeskFilter.OPEN),
                        counts.of(OVERDUE),
                        counts.of(DUE_TODAY),
                        counts.of(REPORTED_TODAY),
                        counts.of(CLOSED_TODAY)),
                Arrays.stream(Metric.values())
                        .collect(Collectors.toMap(
                                Function.identity(),
                                metric -> overview.sheet().whole().of(metric))),
                overview.months().stream()
                        .map(part -> new Month(
                                part.key(),
                                part.tallies().of(Tally.RECEIVED),
                                part.tallies().of(Metric.CLOSING_IN_TIME)))
                        .toList(),
                grids.of(GridFigure.Now.OPEN, month));
    }
}
