package org.gridloom.incident.ground;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridloom.figures.Ratio;
import org.gridloom.incident.IncidentFigures;
import org.gridloom.incident.ground.FigureByGrid.OfGrid;
import org.gridloom.incident.metric.Grouping;
import org.gridloom.incident.metric.IncidentMetrics;
import org.gridloom.incident.metric.Question;
import org.gridloom.incident.metric.Tallies;
import org.gridloom.territory.GridList;
import org.gridloom.territory.GridSummary;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** A figure for each grid, of the part of the territory that whoever asks sees. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
@PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN', 'WALL')")
public class GridFigures {

    /** What was counted at one place: a number, or for a rate numerator and denominator. */
    private record Counted(long part, long whole) {

        private static final Counted NONE = new Counted(0, 0);

        private static Counted of(Ratio ratio) {
            return new Counted(ratio.part(), ratio.whole());
        }

        private long matters(GridFigure figure) {
            return figure.kind() == GridFigure.Kind.SHARE ? whole : part;
        }
    }

    private record AllCounted(Instant asOf, Map<String, Counted> byPlace) {}

    private final IncidentMetrics metrics;
    private final IncidentFigures figures;
    private final GridList grids;
    private final Clock clock;

    GridFigures(IncidentMetrics metrics, IncidentFigures figures, GridList grids, Clock clock) {
        this.metrics = metrics;
        this.figures = figures;
        this.grids = grids;
        this.clock = clock;
    }

    /** @param question which incidents it is of; without meaning for what is {@link GridFigure.Now} */
    public FigureByGrid of(GridFigure figure, Question question) {
        var known = grids.all();
        var counted = counted(figure, question);
        var elsewhere = new HashMap<>(counted.byPlace());
        known.forEach(grid -> elsewhere.remove(grid.code()));
        return new FigureByGrid(
                counted.asOf(),
                figure,
                question,
                known.stream()
                        .map(grid -> ofGrid(figure, grid, counted.byPlace().getOrDefault(grid.code(), Counted.NONE)))
                        .toList(),
                elsewhere.values().stream()
                        .mapToLong(counts -> counts.matters(figure))
                        .sum());
    }

    private static OfGrid ofGrid(GridFigure figure, GridSummary grid, Counted counted) {
        var part = figure == GridFigure.Now.HOUSEHOLDS ? grid.households() : counted.part();
        return new OfGrid(
                grid.code(),
                grid.name(),
                figure.value(part, counted.whole(), grid.households()),
                part,
                counted.whole());
    }

    private AllCounted counted(GridFigure figure, Question question) {
        return switch (figure) {
            case GridFigure.Count(var tally) -> ofPeriod(question, tallies -> new Counted(tallies.of(tally), 0));
            case GridFigure.PerThousand(var tally) -> ofPeriod(question, tallies -> new Counted(tallies.of(tally), 0));
            case GridFigure.Rate(var metric) -> ofPeriod(question, tallies -> Counted.of(tallies.of(metric)));
            case GridFigure.Now now -> now(now);
        };
    }

    private AllCounted ofPeriod(Question question, Function<Tallies, Counted> count) {
        var sheet = metrics.sheet(question, Grouping.GRID);
        return new AllCounted(
                sheet.asOf(),
                sheet.parts().stream()
                        .collect(Collectors.toMap(part -> part.key(), part -> count.apply(part.tallies()))));
    }

    private AllCounted now(GridFigure.Now figure) {
        var asOf = clock.instant();
        return switch (figure) {
            case HOUSEHOLDS -> new AllCounted(asOf, Map.of());
            case OPEN, OPEN_PER_1000 -> loads(asOf, IncidentFigures.Load::open);
            case OVERDUE -> loads(asOf, IncidentFigures.Load::overdue);
        };
    }

    private AllCounted loads(Instant asOf, Function<IncidentFigures.Load<String>, Integer> number) {
        return new AllCounted(
                asOf,
                figures.byGrid().stream()
                        .collect(Collectors.toMap(
                                IncidentFigures.Load::of, load -> new Counted(number.apply(load), 0))));
    }
}
