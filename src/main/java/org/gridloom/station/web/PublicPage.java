package org.gridloom.station.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridloom.calendar.ui.RecurrenceWords;
import org.gridloom.shell.PageWords;
import org.gridloom.station.Facility;
import org.gridloom.station.OpeningHours.SpecialDay;
import org.gridloom.station.ProgrammeDate;
import org.gridloom.station.Station;
import org.gridloom.station.ui.FacilitySign;
import org.gridloom.station.ui.HoursText;
import org.jspecify.annotations.Nullable;

/** What the public pages say of stations, in the words of one language, as of one moment. */
public final class PublicPage {

    private static final int SPECIAL_DAYS_AHEAD = 60;

    /** A station in the list; {@code next} is empty where nothing happens there. */
    public record Row(Station station, String kind, String open, boolean isOpen, boolean known, String next) {}

    /** A facility with the outline of its sign. */
    public record Sign(String words, String path) {}

    /** A programme with its next date. */
    public record Coming(String title, String rule, String next, String detail) {}

    private final PageWords words;
    private final ZonedDateTime now;

    PublicPage(PageWords words, ZonedDateTime now) {
        this.words = words;
        this.now = now;
    }

    List<Row> rows(List<Station> stations, List<ProgrammeDate> coming) {
        Map<Long, ProgrammeDate> first = coming.stream()
                .collect(Collectors.toMap(date -> date.station().id(), date -> date, (one, later) -> one));
        return stations.stream()
                .map(station -> row(station, first.get(station.id())))
                .toList();
    }

    Row row(Station station, @Nullable ProgrammeDate next) {
        return new Row(
                station,
                words.say("station.kind." + station.kind()),
                station.hours().known()
                        ? HoursText.now(station.hours(), now, words.locale(), words::say)
                        : words.say("station.hours.unknown"),
                station.openAt(now),
                station.hours().known(),
                next == null
                        ? ""
                        : day(next.day()) + " " + next.programme().opens() + " "
                                + next.programme().title());
    }

    public List<Sign> facilities(Station station) {
        return station.facilities().stream().sorted().map(this::sign).toList();
    }

    Sign sign(Facility facility) {
        return new Sign(words.say("station.facility." + facility), FacilitySign.path(facility));
    }

    List<String> week(Station station) {
        return HoursText.week(station.hours(), words.locale());
    }

    List<String> specialDays(Station station) {
        var today = now.toLocalDate();
        return station.hours().specialDays().stream()
                .filter(day -> !day.day().isBefore(today) && day.day().isBefore(today.plusDays(SPECIAL_DAYS_AHEAD)))
                .map(this::special)
                .toList();
    }

    private String special(SpecialDay day) {
        var hours = day.spans().isEmpty() ? words.say("station.closedAllDay") : HoursText.text(day.spans());
        return day(day.day()) + " " + hours + (day.note().isEmpty() ? "" : " · " + day.note());
    }

    List<Coming> coming(List<ProgrammeDate> dates) {
        var rules = new RecurrenceWords(words::say, words.locale());
        return dates.stream()
                .map(date -> new Coming(
                        date.programme().title(),
                        rules.of(date.programme().dates()),
                        words.say(
                                "station.page.next",
                                day(date.day()),
                                date.programme().opens() + "–"
                                        + date.programme().closes()),
                        date.programme().detail()))
                .toList();
    }

    private String day(LocalDate day) {
        return day + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, words.locale());
    }

    /** For a telephone link: the first number of a text, digits and the plus alone. */
    public String dial(String phone) {
        return phone.strip().split("[、,/ ]", 2)[0].replaceAll("[^0-9+]", "");
    }
}
