package org.gridloom.incident.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridloom.figures.Period;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.metric.Grouping;
import org.gridloom.incident.metric.IncidentMetrics;
import org.gridloom.incident.metric.Question;
import org.gridloom.incident.metric.Reading;
import org.gridloom.incident.metric.Sheet;
import org.gridloom.incident.metric.Tallies;
import org.gridloom.incident.metric.Tally;
import org.gridloom.territory.GridList;
import org.gridloom.territory.PlaceCode;
import org.gridloom.territory.PlaceNames;
import org.gridloom.territory.Territory;
import org.springframework.stereotype.Component;

/** Gathers what a report says, by the same metrics as the figures page. */
@Component
class ReportReader {

    private static final int WEEKS = 8;
    private static final int HOT_SPOTS = 8;
    private static final int MOST_OVERDUE = 40;

    private final IncidentMetrics metrics;
    private final Territory territory;
    private final GridList grids;
    private final Clock clock;

    ReportReader(IncidentMetrics metrics, Territory territory, GridList grids, Clock clock) {
        this.metrics = metrics;
        this.territory = territory;
        this.grids = grids;
        this.clock = clock;
    }

    ReportContent read(ReportKind kind, Period period, String place) {
        var places = new ReportPlaces(PlaceNames.of(territory.communities(), grids.all()));
        var question = Question.of(period).within(place);
        var inCommunity = place.length() > PlaceCode.STREET;
        var overview = metrics.overview(question, inCommunity ? Grouping.GRID : Grouping.COMMUNITY);
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, IncidentNumber.ZONE);
        // What is overdue now, whenever it was reported.
        var ever = question.during(Period.days(LocalDate.EPOCH, today)).read(Reading.NOW);
        return new ReportContent(
                kind,
                period,
                place,
                places.names().area(place),
                now,
                overview,
                inCommunity ? overview.sheet() : metrics.sheet(question, Grouping.GRID),
                kind == ReportKind.MONTHLY ? overview.months() : weeks(question),
                metrics.hotSpots(question, HOT_SPOTS),
                metrics.list(ever, Tally.OVERDUE, 0, MOST_OVERDUE),
                metrics.count(ever, Tally.OVERDUE),
                places);
    }

    /** Each, also where nothing was reported in it. */
    private List<Sheet.Part> weeks(Question question) {
        var monday = question.period().from();
        var first = monday.minusWeeks(WEEKS - 1);
        var counted =
                metrics
                        .sheet(
                                question.during(
                                        Period.days(first, question.period().last())),
                                Grouping.WEEK)
                        .parts()
                        .stream()
                        .collect(Collectors.toMap(Sheet.Part::key, Sheet.Part::tallies));
        return IntStream.range(0, WEEKS)
                .mapToObj(n -> week(first.plusWeeks(n)))
                .map(week -> new Sheet.Part(week, counted.getOrDefault(week, Tallies.NONE)))
                .toList();
    }

    private static String week(LocalDate monday) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                monday.get(WeekFields.ISO.weekBasedYear()),
                monday.get(WeekFields.ISO.weekOfWeekBasedYear()));
    }
}
