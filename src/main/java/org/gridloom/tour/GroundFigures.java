package org.gridloom.tour;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.gridloom.account.LoggedIn;
import org.gridloom.account.Role;
import org.gridloom.figures.FigureKey;
import org.gridloom.figures.Period;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.ground.GridFigure;
import org.gridloom.incident.ground.GridFigures;
import org.gridloom.incident.ground.GridsOnMap;
import org.gridloom.incident.ground.HeatOnMap;
import org.gridloom.incident.metric.Basis;
import org.gridloom.incident.metric.Grouping;
import org.gridloom.incident.metric.IncidentMetrics;
import org.gridloom.incident.metric.Question;
import org.gridloom.incident.metric.Tally;
import org.gridloom.shell.Times;
import org.springframework.stereotype.Component;

/** The figure that a stop lays over the ground, in the words of a link to the map: {@code grid:closing_in_time:2026-11:today:SAFETY}. */
@Component
class GroundFigures {

    private static final int PARTS = 5;

    /** @param period one that stands or, in a tour, one that moves along: "this-month" */
    private record Said(String mode, String figure, Question question) {}

    private final GridFigures figures;
    private final IncidentMetrics metrics;
    private final Clock clock;

    GroundFigures(GridFigures figures, IncidentMetrics metrics, Clock clock) {
        this.figures = figures;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** By whoever is logged in. */
    static boolean mayBeSeen() {
        return LoggedIn.isAny(Role.DISPATCHER, Role.LEADER, Role.ADMIN);
    }

    /** Nothing where there is no such figure (any more). */
    Optional<GridsOnMap> byGrid(String over, String place) {
        return said(over)
                .filter(said -> said.mode.equals("grid"))
                .flatMap(said -> GridFigure.named(said.figure)
                        .map(figure ->
                                GridsOnMap.of(figures.of(figure, said.question)).within(place)));
    }

    Optional<HeatOnMap> heat(String over, String place) {
        return said(over)
                .filter(said -> said.mode.equals("heat"))
                .flatMap(said -> named(Tally.values(), said.figure, Tally::name)
                        .map(tally -> heat(tally, said.question.within(place))));
    }

    private HeatOnMap heat(Tally tally, Question question) {
        var asOf = clock.instant();
        return HeatOnMap.of(tally, question, asOf, metrics.crowds(question, tally));
    }

    /** With the days that a period means today in place of one that moves along; nothing for what cannot be read. */
    Optional<String> standing(String over) {
        return said(over).map(said -> {
            var parts = over.split(":", -1);
            parts[2] = said.question.period().toString();
            return String.join(":", parts);
        });
    }

    private Optional<Said> said(String over) {
        var parts = over.split(":", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        var period = parts[2].isEmpty()
                ? Optional.of(Period.with(Period.Kind.MONTH, today))
                : new FigureKey("", "", parts[2]).days(today);
        var basis = named(Basis.values(), parts[3], Basis::name);
        var category = named(IncidentCategory.values(), parts[4], IncidentCategory::name);
        if (period.isEmpty() || basis.isEmpty() || (!parts[4].isEmpty() && category.isEmpty())) {
            return Optional.empty();
        }
        var question = Question.of(period.get()).by(basis.get());
        return Optional.of(new Said(
                parts[0],
                parts[1],
                category.map(of -> question.only(Grouping.CLASS, of.name())).orElse(question)));
    }

    private static <T> Optional<T> named(T[] values, String said, Function<T, String> name) {
        return Arrays.stream(values)
                .filter(value -> name.apply(value).equalsIgnoreCase(said))
                .findAny();
    }
}
