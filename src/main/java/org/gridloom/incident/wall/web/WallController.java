package org.gridloom.incident.wall.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.incident.ground.GridsOnMap;
import org.gridloom.incident.wall.Wall;
import org.gridloom.incident.wall.WallBoard;
import org.gridloom.incident.wall.WallLinks;
import org.gridloom.incident.wall.WallPanel;
import org.gridloom.map.BasemapSettings;
import org.gridloom.map.MapConfig;
import org.gridloom.territory.Extent;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The wall for a screen that came by its link, and for whoever of the command centre is logged in. */
@RestController
class WallController {

    private static final String WATCHERS = "hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN', 'WALL')";

    /** Made by the frontend's build, beside the page of Flow. */
    private static final ClassPathResource PAGE = new ClassPathResource("META-INF/VAADIN/webapp/wall.html");

    private static final int USUAL_TURN = 20;

    /** What is read from afar: neither stations nor doors, shops or compounds. */
    private static final String[] LAYERS = {"area", "barrier", "building", "community", "grid"};

    /**
     * @param name of the screen; empty for a person's own look
     * @param until when its link ends; null for a person
     */
    record Setup(
            String name,
            @Nullable Instant until,
            List<WallPanel> panels,
            int seconds,
            MapConfig map,
            Map<String, String> texts,
            Map<String, String> signs) {}

    /** @param byGrid of the open matters, as the map's choropleth takes it */
    record Figures(
            Instant asOf,
            List<WallPanel> panels,
            int seconds,
            WallBoard.Counts counts,
            List<Rate> month,
            List<WallBoard.Month> months,
            GridsOnMap byGrid) {}

    record Rate(String metric, long part, long whole) {}

    private record Turns(List<WallPanel> panels, int seconds) {}

    private final WallLinks links;
    private final WallBoard board;
    private final WallWords words;
    private final BasemapSettings basemap;
    private final Extent extent;
    private final Clock clock;

    WallController(
            WallLinks links, WallBoard board, WallWords words, BasemapSettings basemap, Extent extent, Clock clock) {
        this.links = links;
        this.board = board;
        this.words = words;
        this.basemap = basemap;
        this.extent = extent;
        this.clock = clock;
    }

    /** Keeps the link's secret where no script and nobody who looks at the screen finds it. */
    @GetMapping("/wall/open/{secret}")
    ResponseEntity<String> open(@PathVariable String secret, HttpServletRequest request) {
        var wall = links.opened(secret);
        if (wall.isEmpty()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body(words.withFlow(
                            () -> words.texts(WallWords.locale(request)).get("ended")));
        }
        links.seen(secret);
        var cookie = ResponseCookie.from(WallSecurity.COOKIE, secret)
                .path(request.getContextPath() + "/")
                .maxAge(Duration.between(clock.instant(), wall.get().link().until()))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(request.getContextPath() + "/wall"))
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .cacheControl(CacheControl.noStore())
                .build();
    }

    @GetMapping("/wall")
    @PreAuthorize(WATCHERS)
    ResponseEntity<String> page(HttpServletRequest request) {
        try {
            var page = PAGE.getContentAsString(StandardCharsets.UTF_8)
                    .replace(
                            "lang=\"zh-CN\"",
                            "lang=\"" + WallWords.locale(request).toLanguageTag() + "\"");
            return ResponseEntity.ok()
                    .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                    .cacheControl(CacheControl.noStore())
                    .body(page);
        } catch (IOException e) {
            throw new UncheckedIOException("the frontend was built without the wall", e);
        }
    }

    @GetMapping("/api/wall")
    @PreAuthorize(WATCHERS)
    ResponseEntity<Setup> setup(HttpServletRequest request) {
        var locale = WallWords.locale(request);
        var wall = wall(request);
        var turns = turns(wall, request);
        return words.withFlow(() -> {
            var config = basemap.config(locale).withLayers(LAYERS);
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(new Setup(
                            wall.map(Wall::name).orElse(""),
                            wall.map(shown -> shown.link().until()).orElse(null),
                            turns.panels(),
                            turns.seconds(),
                            extent.whole().map(config::showing).orElse(config),
                            words.texts(locale),
                            words.signs(locale)));
        });
    }

    @GetMapping("/api/wall/figures")
    @PreAuthorize(WATCHERS)
    ResponseEntity<Figures> figures(HttpServletRequest request) {
        var now = board.now();
        var turns = turns(wall(request), request);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Figures(
                        now.asOf(),
                        turns.panels(),
                        turns.seconds(),
                        now.counts(),
                        now.month().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(rate -> new Rate(
                                        rate.getKey().name(),
                                        rate.getValue().part(),
                                        rate.getValue().whole()))
                                .toList(),
                        now.months(),
                        GridsOnMap.of(now.byGrid())));
    }

    /** The link by which a screen came; nothing for a person. */
    private Optional<Wall> wall(HttpServletRequest request) {
        return request.isUserInRole("WALL") ? WallSecurity.secret(request).flatMap(links::opened) : Optional.empty();
    }

    /** As the address says, {@code panels=figures,overdue&seconds=30}, else as the link was arranged, else all of them. */
    private static Turns turns(Optional<Wall> wall, HttpServletRequest request) {
        var asked = Optional.ofNullable(request.getParameter("panels")).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .flatMap(name -> Arrays.stream(WallPanel.values())
                        .filter(panel -> panel.name().equalsIgnoreCase(name)))
                .distinct()
                .toList();
        return new Turns(
                asked.isEmpty() ? wall.map(Wall::panels).orElse(List.of(WallPanel.values())) : asked,
                seconds(request.getParameter("seconds"))
                        .or(() -> wall.map(Wall::seconds))
                        .orElse(USUAL_TURN));
    }

    private static Optional<Integer> seconds(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,3}")
                ? Optional.of(Math.clamp(Integer.parseInt(text), Wall.SHORTEST_TURN, Wall.LONGEST_TURN))
                : Optional.empty();
    }
}
