package org.gridloom.tour.play.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gridloom.shell.PageWords;
import org.gridloom.tour.TourId;
import org.gridloom.tour.TourLink;
import org.gridloom.tour.TourLinks;
import org.gridloom.tour.play.OfflineCopies;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page that plays a tour, for who is signed in and for who comes by a link. What is in the tour is told elsewhere; this only says how to begin. */
@RestController
class PlayerController {

    private final PlayerWords words;
    private final OfflineCopies copies;
    private final TourLinks links;

    PlayerController(PlayerWords words, OfflineCopies copies, TourLinks links) {
        this.words = words;
        this.copies = copies;
        this.links = links;
    }

    @GetMapping("/tours/{id}/play")
    ResponseEntity<String> page(@PathVariable String id, HttpServletRequest request) {
        return TourId.parse(id)
                .map(tour -> PlayerPage.of(request, "tours/" + tour + "/"))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/tours/{id}/player.json")
    ResponseEntity<PlayerSetup> setup(@PathVariable String id, HttpServletRequest request) {
        return TourId.parse(id)
                .map(_ -> told(request, UnaryOperator.identity(), handouts()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/t/{token}")
    ResponseEntity<String> guestsPage(@PathVariable String token, HttpServletRequest request) {
        return PlayerPage.of(request, "t/" + token + "/");
    }

    /** Guests take away what the link's maker lets them. */
    @GetMapping("/t/{token}/player.json")
    ResponseEntity<PlayerSetup> guestsSetup(@PathVariable String token, HttpServletRequest request) {
        var allowed = links.opened(token).filter(TourLink::handouts).isPresent();
        return told(request, tile -> "t/" + token + "/" + tile, allowed ? handouts() : List.of());
    }

    private List<PlayerSetup.Kind> handouts() {
        return copies.isPossible()
                ? List.of(PlayerSetup.Kind.PDF, PlayerSetup.Kind.PPTX, PlayerSetup.Kind.ZIP)
                : List.of(PlayerSetup.Kind.PDF, PlayerSetup.Kind.PPTX);
    }

    private ResponseEntity<PlayerSetup> told(
            HttpServletRequest request, UnaryOperator<String> tiles, List<PlayerSetup.Kind> handouts) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(words.setup(PageWords.of(request).locale(), tiles, handouts));
    }
}
