package org.gridloom.tour;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridloom.account.Scopes;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.Focus;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.ground.GridsOnMap;
import org.gridloom.incident.ground.HeatOnMap;
import org.gridloom.shell.PageWords;
import org.gridloom.shell.Times;
import org.gridloom.station.Station;
import org.gridloom.station.StationFilter;
import org.gridloom.station.StationKind;
import org.gridloom.station.Stations;
import org.gridloom.territory.PastGrids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is laid over the map at a stop, of what whoever is logged in on this thread may see. */
@Component
class TourGrounds {

    private final GroundFigures figures;
    private final Incidents incidents;
    private final Stations stations;
    private final GroundReach reach;
    private final PastGrids grids;
    private final FrozenFigures frozenFigures;
    private final Scopes scopes;
    private final Clock clock;

    TourGrounds(
            GroundFigures figures,
            Incidents incidents,
            Stations stations,
            GroundReach reach,
            PastGrids grids,
            FrozenFigures frozenFigures,
            Scopes scopes,
            Clock clock) {
        this.reach = reach;
        this.frozenFigures = frozenFigures;
        this.scopes = scopes;
        this.figures = figures;
        this.incidents = incidents;
        this.stations = stations;
        this.grids = grids;
        this.clock = clock;
    }

    /** @param frozen number of a tour whose figures are; null where they are live */
    Ground of(StopView view, @Nullable Long frozen, String place, PageWords words) {
        var gone = new ArrayList<String>();
        var seen = GroundFigures.mayBeSeen();
        if ((view.over() != null || view.incidents() != null) && !seen) {
            gone.add(words.say("tour.gone.closed"));
        }
        var beyond = frozen != null && !scopes.current().covers(place);
        var byGrid = Optional.<GridsOnMap>empty();
        var heat = Optional.<HeatOnMap>empty();
        if (view.over() != null && seen && beyond) {
            gone.add(words.say("tour.gone.scope"));
        } else if (view.over() != null && seen) {
            byGrid = frozen == null ? figures.byGrid(view.over(), place) : frozenFigures.byGrid(frozen, view.over());
            heat = frozen == null ? figures.heat(view.over(), place) : frozenFigures.heat(frozen, view.over());
            if (byGrid.isEmpty() && heat.isEmpty()) {
                gone.add(words.say("tour.gone.over"));
            }
        }
        return new Ground(
                clock.instant(),
                byGrid.orElse(null),
                heat.orElse(null),
                view.incidents() == null || !seen ? null : pins(view.incidents(), place, gone, words),
                view.stations() == null ? null : stations(view.stations(), place, gone, words),
                view.reach() == null ? null : reached(view, view.reach(), place, gone, words),
                view.swipe() == null ? null : gridsAt(view.swipe().before(), place, gone, words),
                view.swipe() == null ? null : gridsAt(view.swipe().after(), place, gone, words),
                gone);
    }

    private @Nullable List<Ground.Pin> pins(
            StopView.IncidentFilter wanted, String place, List<String> gone, PageWords words) {
        var category = named(IncidentCategory.values(), wanted.category());
        var focus = named(Focus.values(), wanted.focus());
        if ((wanted.category() != null && category.isEmpty()) || (wanted.focus() != null && focus.isEmpty())) {
            gone.add(words.say("tour.gone.incidents"));
            return null;
        }
        var now = clock.instant();
        return incidents.desk(DeskFilter.OPEN.of(category.orElse(null)).on(focus.orElse(null))).stream()
                .filter(incident -> place.isEmpty() || lies(incident, place))
                .map(incident -> new Ground.Pin(
                        incident.longitude(),
                        incident.latitude(),
                        incident.category().name(),
                        incident.dueAt().isBefore(now),
                        incident.urgent()))
                .toList();
    }

    private static boolean lies(IncidentSummary incident, String place) {
        return incident.grid() != null && incident.grid().startsWith(place);
    }

    private @Nullable List<Ground.StationThere> stations(
            StopView.StationFilter wanted, String place, List<String> gone, PageWords words) {
        var kinds = EnumSet.noneOf(StationKind.class);
        wanted.kinds().forEach(name -> named(StationKind.values(), name).ifPresent(kinds::add));
        if (kinds.size() < wanted.kinds().size()) {
            gone.add(words.say("tour.gone.stations"));
            if (kinds.isEmpty()) {
                return null;
            }
        }
        var at = moment(wanted.openAt());
        return stations.search(StationFilter.ALL.of(kinds).in(place).openAt(at)).stream()
                .map(station -> there(station, at == null ? now().toLocalDate() : at.toLocalDate()))
                .toList();
    }

    private Ground.@Nullable Reached reached(
            StopView view, StopView.Reach wanted, String place, List<String> gone, PageWords words) {
        var kinds = view.stations() == null
                ? Set.<StationKind>of()
                : GroundReach.kinds(view.stations().kinds());
        var found = reach.of(wanted.minutes(), kinds, place);
        if (found.isEmpty()) {
            gone.add(words.say("tour.gone.reach"));
        }
        return found.orElse(null);
    }

    private static Ground.StationThere there(Station station, LocalDate day) {
        var hours = station.hours().on(day).stream()
                .map(span -> span.from() + "–" + (span.toEndOfDay() ? "24:00" : span.until()))
                .collect(Collectors.joining(" "));
        return new Ground.StationThere(
                station.id(),
                station.kind().name(),
                station.name(),
                station.point().getX(),
                station.point().getY(),
                hours);
    }

    /** "now" or a time of today. */
    private @Nullable ZonedDateTime moment(@Nullable String openAt) {
        if (openAt == null) {
            return null;
        }
        if (openAt.equals("now")) {
            return now();
        }
        try {
            return now().toLocalDate().atTime(LocalTime.parse(openAt)).atZone(Times.ZONE);
        } catch (DateTimeException e) {
            return now();
        }
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(Times.ZONE);
    }

    private Ground.@Nullable GridsAt gridsAt(LocalDate day, String place, List<String> gone, PageWords words) {
        var then = grids.at(day, place);
        if (then.isEmpty()) {
            gone.add(words.say("tour.gone.past", day.toString()));
            return null;
        }
        return new Ground.GridsAt(day, words.say("tour.swipe.day", day.toString()), GridsAsGeoJson.write(then));
    }

    private static <T extends Enum<T>> Optional<T> named(T[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findAny();
    }
}
