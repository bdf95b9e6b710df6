package org.gridloom.station.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Scope;
import org.gridloom.map.BasemapSettings;
import org.gridloom.shell.PageWords;
import org.gridloom.shell.Times;
import org.gridloom.station.Facility;
import org.gridloom.station.PublicStations;
import org.gridloom.station.StationKind;
import org.gridloom.tile.Coding;
import org.gridloom.tile.TileAddress;
import org.gridloom.tile.Tiles;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

/** The stations for everybody, first of all on a telephone: a page that is a list without any script, and a map where there is one. */
@Controller
class PublicStationController {

    /** So many are listed; a town has fewer. */
    static final int MOST = 300;

    /** The ground with its roads, waters and shops is a map for everyone; what the portal knows beyond that is not in it. */
    static final List<String> GROUND = List.of("area", "barrier", "place");

    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final MediaType MVT = MediaType.parseMediaType("application/vnd.mapbox-vector-tile");

    private final PublicStations stations;
    private final PublicMap map;
    private final Tiles tiles;
    private final BasemapSettings basemap;
    private final Clock clock;

    PublicStationController(PublicStations stations, PublicMap map, Tiles tiles, BasemapSettings basemap, Clock clock) {
        this.stations = stations;
        this.map = map;
        this.tiles = tiles;
        this.basemap = basemap;
        this.clock = clock;
    }

    @GetMapping(path = "/s", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView list(Asked asked, HttpServletRequest request, HttpServletResponse response) {
        var words = PageWords.of(request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        var now = clock.instant().atZone(Times.ZONE);
        var found = stations.search(asked.filter(now));
        var listed = found.stream().limit(MOST).toList();
        var page = new PublicPage(words, asked.moment(now).orElse(now));
        var model = model(words, request);
        model.put("rows", page.rows(listed, stations.next(listed, now.toLocalDate())));
        model.put("page", page);
        model.put("count", found.size());
        model.put("asked", asked);
        model.put(
                "moment",
                asked.moment(now).orElse(now).toLocalDateTime().withSecond(0).withNano(0));
        model.put("kinds", StationKind.values());
        model.put("facilities", Facility.values());
        model.put("query", query(request));
        return new ModelAndView("station/list", model);
    }

    @GetMapping(path = "/s/{code}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView one(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        var words = PageWords.of(request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        var model = model(words, request);
        var found = stations.find(code);
        if (found.isEmpty()) {
            return new ModelAndView("station/gone", model, HttpStatus.NOT_FOUND);
        }
        var now = clock.instant().atZone(Times.ZONE);
        var station = found.get();
        var page = new PublicPage(words, now);
        model.put("row", page.row(station, null));
        model.put("page", page);
        model.put("week", page.week(station));
        model.put("specialDays", page.specialDays(station));
        model.put("coming", page.coming(stations.next(List.of(station), now.toLocalDate())));
        model.put("people", stations.people(station));
        model.put("photos", stations.photos(station));
        return new ModelAndView("station/one", model);
    }

    @GetMapping("/s/{code}/photos/{id}")
    ResponseEntity<byte[]> picture(@PathVariable String code, @PathVariable long id) {
        return jpeg(stations.jpeg(code, id, false));
    }

    @GetMapping("/s/{code}/photos/{id}/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable String code, @PathVariable long id) {
        return jpeg(stations.jpeg(code, id, true));
    }

    private static ResponseEntity<byte[]> jpeg(Optional<byte[]> picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(KEPT)
                .header("X-Content-Type-Options", "nosniff")
                .body(picture.orElseThrow(OutOfScope::new));
    }

    @GetMapping("/s/tiles/{layer}/{z}/{x}/{y}.mvt")
    ResponseEntity<byte[]> tile(
            @PathVariable String layer,
            @PathVariable int z,
            @PathVariable int x,
            @PathVariable int y,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted,
            WebRequest request) {
        var address = TileAddress.of(z, x, y);
        if (!GROUND.contains(layer) || address.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var coding = accepted.contains("gzip") ? Coding.GZIP : Coding.PLAIN;
        var tile = tiles.tile(layer, address.get(), Scope.EVERYTHING, coding);
        if (request.checkNotModified('"' + tile.tag() + '"')) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(KEPT)
                    .build();
        }
        var answer = ResponseEntity.status(tile.isEmpty() ? HttpStatus.NO_CONTENT : HttpStatus.OK)
                .cacheControl(KEPT)
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        if (tile.isEmpty()) {
            return answer.build();
        }
        answer.contentType(MVT);
        if (coding == Coding.GZIP) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.body(tile.bytes());
    }

    private Map<String, Object> model(PageWords words, HttpServletRequest request) {
        var model = new HashMap<String, Object>();
        model.put("say", words);
        model.put("script", map.script(request.getContextPath()));
        model.put("attribution", basemap.attribution());
        model.put("ground", map.ground());
        return model;
    }

    /** What was asked for, to be asked again in the other language. */
    private static String query(HttpServletRequest request) {
        var asked = request.getQueryString();
        return asked == null
                ? ""
                : String.join(
                        "&",
                        Arrays.stream(asked.split("&"))
                                .filter(part -> !part.startsWith("lang="))
                                .toList());
    }
}
