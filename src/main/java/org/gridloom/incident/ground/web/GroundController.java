package org.gridloom.incident.ground.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import org.gridloom.figures.Period;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.ground.GridFigure;
import org.gridloom.incident.ground.GridFigures;
import org.gridloom.incident.ground.GridsOnMap;
import org.gridloom.incident.ground.HeatOnMap;
import org.gridloom.incident.metric.Basis;
import org.gridloom.incident.metric.Grouping;
import org.gridloom.incident.metric.IncidentMetrics;
import org.gridloom.incident.metric.Question;
import org.gridloom.incident.metric.Tally;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the map lays over the ground. Which incidents it is of is said as the page of figures says it, but by the grids of today unless asked otherwise. */
@RestController
@RequestMapping("/api/incidents")
class GroundController {

    private static final int LONGEST_KEY = 200;

    private final GridFigures figures;
    private final IncidentMetrics metrics;
    private final Clock clock;

    GroundController(GridFigures figures, IncidentMetrics metrics, Clock clock) {
        this.figures = figures;
        this.metrics = metrics;
        this.clock = clock;
    }

    @GetMapping("/by-grid")
    ResponseEntity<GridsOnMap> byGrid(
            @RequestParam(defaultValue = "open") String figure,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "today") String basis,
            @RequestParam(name = "class", defaultValue = "") String category,
            @RequestParam(defaultValue = "") String community) {
        var shown = GridFigure.named(figure).orElseThrow(() -> wrong("figure", figure));
        return answer(GridsOnMap.of(figures.of(shown, question(period, basis, category, community))));
    }

    @GetMapping("/heat")
    ResponseEntity<HeatOnMap> heat(
            @RequestParam(defaultValue = "received") String what,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "today") String basis,
            @RequestParam(name = "class", defaultValue = "") String category,
            @RequestParam(defaultValue = "") String community) {
        var tally = named("what", what, Tally.values(), Tally::name);
        var question = question(period, basis, category, community);
        var asOf = clock.instant();
        return answer(HeatOnMap.of(tally, question, asOf, metrics.crowds(question, tally)));
    }

    private Question question(String period, String basis, String category, String community) {
        var days = period.isEmpty()
                ? Period.with(Period.Kind.MONTH, LocalDate.ofInstant(clock.instant(), IncidentNumber.ZONE))
                : Period.parse(period).orElseThrow(() -> wrong("period", period));
        var question = Question.of(days).by(named("basis", basis, Basis.values(), Basis::name));
        if (!category.isEmpty()) {
            question = question.only(
                    Grouping.CLASS,
                    named("class", category, IncidentCategory.values(), IncidentCategory::name)
                            .name());
        }
        if (!community.isEmpty()) {
            if (!community.matches("[0-9]{12}")) {
                throw wrong("community", community);
            }
            question = question.only(Grouping.COMMUNITY, community);
        }
        return question;
    }

    private static <T> T named(String parameter, String said, T[] values, Function<T, String> name) {
        return Arrays.stream(values)
                .filter(value -> name.apply(value).equalsIgnoreCase(said))
                .findAny()
                .orElseThrow(() -> wrong(parameter, said));
    }

    private static ResponseStatusException wrong(String parameter, String said) {
        var shown = said.length() > LONGEST_KEY ? said.substring(0, LONGEST_KEY) : said;
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, parameter + " cannot be " + shown);
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
