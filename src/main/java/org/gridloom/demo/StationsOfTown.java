package org.gridloom.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.gridloom.account.SystemAccount;
import org.gridloom.calendar.DateRule;
import org.gridloom.calendar.DateRule.DaysOfMonth;
import org.gridloom.calendar.DateRule.EveryWeek;
import org.gridloom.calendar.DateRule.WeekdayOfMonth;
import org.gridloom.calendar.OnRestDay;
import org.gridloom.calendar.Recurrence;
import org.gridloom.shell.Times;
import org.gridloom.station.OpeningHours;
import org.gridloom.station.OpeningHours.SpecialDay;
import org.gridloom.station.Programme;
import org.gridloom.station.Programmes;
import org.gridloom.station.Spans;
import org.gridloom.station.Station;
import org.gridloom.station.StationDraft;
import org.gridloom.station.StationFilter;
import org.gridloom.station.StationKeeping;
import org.gridloom.station.StationKind;
import org.gridloom.station.StationPerson;
import org.gridloom.station.StationPhotos;
import org.gridloom.station.Stations;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives the demonstration's stations their people, what belongs to what, late evenings and holidays, pictures, and what happens there. */
@Component
@Profile("demonstration")
class StationsOfTown {

    /** Everything there has been going on for so long. */
    private static final int DAYS = 90;

    private static final List<String> DUTIES = List.of("站长", "专职网格员", "志愿者", "窗口服务");

    private static final long SEED = 7;

    private final Stations stations;
    private final StationKeeping keeping;
    private final StationPhotos photos;
    private final Programmes programmes;
    private final LocalDate today;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Names names = new Names(SEED);

    StationsOfTown(
            Stations stations, StationKeeping keeping, StationPhotos photos, Programmes programmes, Clock clock) {
        this.stations = stations;
        this.keeping = keeping;
        this.photos = photos;
        this.programmes = programmes;
        today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(15) // after the town
    void liven() {
        SystemAccount.act(() -> {
            var all = stations.search(StationFilter.ALL);
            if (!all.isEmpty() && programmes.at(StationFilter.ALL).isEmpty()) {
                all.forEach(station -> keeping.change(station.id(), lively(station, all), station.version()));
                all.forEach(this::happenings);
                pictures(all);
            }
            return all;
        });
    }

    private StationDraft lively(Station station, List<Station> all) {
        return StationDraft.of(station, people(station))
                .open(hours(station))
                .under(station.kind()
                        .above()
                        .flatMap(above -> all.stream()
                                .filter(other -> other.kind() == above && other.streetId() == station.streetId())
                                .min(Comparator.comparingDouble(
                                        other -> other.point().distance(station.point()))))
                        .map(Station::id)
                        .orElse(null));
    }

    /** The first of each agreed to be named outside. */
    private List<StationPerson> people(Station station) {
        var people = new ArrayList<StationPerson>();
        for (var n = 0; n < Math.min(station.staff(), DUTIES.size()); n++) {
            var phone = "0556-5%06d".formatted(random.nextInt(1_000_000));
            people.add(new StationPerson(
                    n == 0 && station.keeper() != null ? station.keeper() : names.person(random),
                    DUTIES.get(n),
                    n == 0 ? phone : "",
                    n == 0));
        }
        return people;
    }

    /** Every third post in a compound is open late at the end of the week; at New Year most are closed. */
    private OpeningHours hours(Station station) {
        var week = new EnumMap<DayOfWeek, List<OpeningHours.Span>>(DayOfWeek.class);
        week.putAll(station.hours().week());
        if (station.kind() == StationKind.COMPOUND_POST && station.id() % 3 == 0) {
            var late = ((Spans.Read.Good) Spans.read("08:00-23:00")).spans();
            week.putAll(Map.of(DayOfWeek.FRIDAY, late, DayOfWeek.SATURDAY, late));
        }
        var newYear = LocalDate.of(today.getYear() + 1, 1, 1);
        var open = station.kind() == StationKind.HEALTH || station.kind() == StationKind.MEALS;
        var always = station.hours().week().values().stream()
                .allMatch(spans -> spans.equals(List.of(OpeningHours.Span.WHOLE_DAY)));
        var spans = ((Spans.Read.Good) Spans.read(open ? "09:00-12:00" : "")).spans();
        return new OpeningHours(week, always ? List.of() : List.of(new SpecialDay(newYear, spans, "元旦")));
    }

    private void happenings(Station station) {
        switch (station.kind()) {
            case SERVICE_CENTRE -> {
                add(
                        station,
                        "便民服务日",
                        DaysOfMonth.on(8, 18, 28),
                        OnRestDay.MOVES_ON,
                        "09:00",
                        "11:30",
                        "理发、量血压、磨刀、法律咨询");
                add(
                        station,
                        "周末便民集市",
                        WeekdayOfMonth.the(3, DayOfWeek.SATURDAY),
                        OnRestDay.STAYS,
                        "08:30",
                        "12:00",
                        "");
            }
            case RECEPTION, RECEPTION_ROOM ->
                add(station, "逢四说事", DaysOfMonth.endingIn(4), OnRestDay.MOVES_ON, "14:30", "17:00", "街坊邻里一起商量身边事");
            case RECEPTION_POINT ->
                add(station, "周三夜访", EveryWeek.on(DayOfWeek.WEDNESDAY), OnRestDay.STAYS, "18:30", "21:00", "");
            case ELDERLY_CARE ->
                add(
                        station,
                        "助老理发",
                        WeekdayOfMonth.the(1, DayOfWeek.TUESDAY),
                        OnRestDay.FALLS_OUT,
                        "09:00",
                        "11:00",
                        "60 岁以上免费");
            case HEALTH ->
                add(station, "慢病随访", EveryWeek.on(DayOfWeek.THURSDAY), OnRestDay.FALLS_OUT, "14:30", "17:00", "");
            case COMPOUND_POST, RIDER_REST, MEALS, DAY_LABOUR, ENFORCEMENT -> {}
        }
        if (station.kind() == StationKind.SERVICE_CENTRE && station.staff() > 10) {
            programmes.add(
                    station.id(),
                    Programme.draft(
                            "网格例会",
                            "",
                            Recurrence.of(EveryWeek.on(DayOfWeek.MONDAY), start())
                                    .on(OnRestDay.MOVES_ON),
                            LocalTime.of(8, 30),
                            LocalTime.of(9, 30),
                            false));
        }
    }

    private void add(
            Station station,
            String title,
            DateRule rule,
            OnRestDay onRestDay,
            String from,
            String until,
            String detail) {
        programmes.add(
                station.id(),
                Programme.draft(
                        title,
                        detail,
                        Recurrence.of(rule, start()).on(onRestDay),
                        LocalTime.parse(from),
                        LocalTime.parse(until),
                        true));
    }

    private LocalDate start() {
        return today.minusDays(DAYS);
    }

    /** One of each kind, drawn. */
    private void pictures(List<Station> all) {
        Set<Station> shown = Set.copyOf(all.stream()
                .collect(Collectors.toMap(Station::kind, station -> station, (one, other) -> one))
                .values());
        shown.forEach(station -> {
            photos.add(
                    station.id(),
                    StationPicture.front(station.name(), station.kind().ordinal()));
            photos.add(station.id(), StationPicture.room(station.kind().ordinal()));
        });
    }
}
