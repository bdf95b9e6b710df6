package org.gridloom.station.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.gridloom.account.OutOfScope;
import org.gridloom.calendar.ICalendar;
import org.gridloom.calendar.WorkCalendars;
import org.gridloom.print.Labels;
import org.gridloom.shell.PageWords;
import org.gridloom.shell.Times;
import org.gridloom.station.Programme;
import org.gridloom.station.Programmes;
import org.gridloom.station.Station;
import org.gridloom.station.StationPhotos;
import org.gridloom.station.Stations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Stations for the portal's own pages: which are open when, their pictures, what happens there as a calendar, their codes on paper. */
@RestController
@RequestMapping("/api/stations")
@PreAuthorize("hasAnyRole('PLANNER', 'APPROVER', 'DISPATCHER', 'LEADER', 'GRID_WORKER', 'ADMIN')")
class StationController {

    private static final int YEARS_WRITTEN_OUT = 1;

    /** @param at the moment at which they are open; null where it may be any */
    record Found(Instant asOf, @Nullable LocalDateTime at, List<One> stations) {}

    record One(long id, String code, String kind, String name, double longitude, double latitude, boolean open) {}

    private final Stations stations;
    private final StationPhotos photos;
    private final Programmes programmes;
    private final WorkCalendars calendars;
    private final Clock clock;

    StationController(
            Stations stations, StationPhotos photos, Programmes programmes, WorkCalendars calendars, Clock clock) {
        this.stations = stations;
        this.photos = photos;
        this.programmes = programmes;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<Found> found(Asked asked) {
        var now = now();
        var moment = asked.moment(now);
        var when = moment.orElse(now);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Found(
                        now.toInstant(),
                        moment.map(ZonedDateTime::toLocalDateTime).orElse(null),
                        stations.search(asked.filter(now)).stream()
                                .map(station -> one(station, when))
                                .toList()));
    }

    private static One one(Station station, ZonedDateTime when) {
        return new One(
                station.id(),
                station.code(),
                station.kind().name(),
                station.name(),
                station.point().getX(),
                station.point().getY(),
                station.openAt(when));
    }

    @GetMapping("/photos/{id}")
    ResponseEntity<byte[]> picture(@PathVariable long id) {
        return jpeg(photos.jpeg(id, false));
    }

    @GetMapping("/photos/{id}/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable long id) {
        return jpeg(photos.jpeg(id, true));
    }

    private static ResponseEntity<byte[]> jpeg(Optional<byte[]> picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .body(picture.orElseThrow(OutOfScope::new));
    }

    @GetMapping("/programmes.ics")
    ResponseEntity<byte[]> calendar(Asked asked, HttpServletRequest request) {
        var now = now();
        var today = now.toLocalDate();
        var events = programmes.at(asked.filter(now)).entrySet().stream()
                .flatMap(at -> at.getValue().stream().map(programme -> event(at.getKey(), programme)))
                .toList();
        var text = ICalendar.of(
                PageWords.of(request).say("programme.calendar"),
                events,
                calendars.current(),
                today,
                today.plusYears(YEARS_WRITTEN_OUT),
                now.toInstant());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("programmes.ics"))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ICalendar.Event event(Station station, Programme programme) {
        var address = station.address();
        return new ICalendar.Event(
                "programme-" + programme.id() + "@" + station.code(),
                programme.title(),
                programme.detail(),
                address == null ? station.name() : station.name() + ", " + address,
                programme.dates(),
                programme.opens(),
                programme.closes());
    }

    /** Each leads to its station's public page. @param id of one station; otherwise all that are asked for */
    @GetMapping("/sheets.pdf")
    ResponseEntity<byte[]> sheets(
            Asked asked, @RequestParam(required = false) @Nullable Long id, HttpServletRequest request) {
        var words = PageWords.of(request);
        var meant = id == null
                ? stations.search(asked.filter(now()))
                : stations.find(id).filter(Station::serves).stream().toList();
        var out = new ByteArrayOutputStream();
        Labels.write(
                out,
                words.say("stations.sheets"),
                meant.stream().map(station -> label(station, words, request)).toList());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("stations.pdf"))
                .body(out.toByteArray());
    }

    private static Labels.Label label(Station station, PageWords words, HttpServletRequest request) {
        var address = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/s/" + station.code())
                .toUriString();
        var place = station.address();
        return new Labels.Label(
                station.name(),
                List.of(
                        words.say("station.kind." + station.kind()),
                        place == null ? "" : place,
                        words.say("stations.sheets.scan")),
                address);
    }

    private static String attachment(String name) {
        return ContentDisposition.inline().filename(name).build().toString();
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(Times.ZONE);
    }
}
