package org.gridloom.tour.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gridloom.shell.PageWords;
import org.gridloom.tour.Ground;
import org.gridloom.tour.Play;
import org.gridloom.tour.TourId;
import org.gridloom.tour.TourPictures;
import org.gridloom.tour.TourPlays;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tours for who is signed in. {@code ?lang=en}, {@code ?notes}, {@code ?draft}. */
@RestController
class TourController {

    private static final CacheControl PICTURE =
            CacheControl.maxAge(Duration.ofDays(7)).cachePrivate();

    private final TourPlays plays;

    TourController(TourPlays plays) {
        this.plays = plays;
    }

    @GetMapping("/tours/{id}/play.json")
    ResponseEntity<Play> play(@PathVariable String id, HttpServletRequest request) {
        var locale = PageWords.of(request).locale();
        return answer(TourId.parse(id).flatMap(tour -> plays.play(tour, locale, with(request))));
    }

    @GetMapping("/tours/{id}/stops/{stop}/ground.json")
    ResponseEntity<Ground> ground(@PathVariable String id, @PathVariable String stop, HttpServletRequest request) {
        var locale = PageWords.of(request).locale();
        return answer(TourId.parse(id).flatMap(tour -> plays.ground(tour, stop, locale, with(request))));
    }

    @GetMapping("/tours/{id}/pictures/{picture}.jpg")
    ResponseEntity<byte[]> picture(@PathVariable String id, @PathVariable long picture) {
        return picture(TourId.parse(id).flatMap(tour -> plays.picture(tour, picture, TourPictures.Size.PICTURE)));
    }

    @GetMapping("/tours/{id}/pictures/{picture}-small.jpg")
    ResponseEntity<byte[]> thumbnail(@PathVariable String id, @PathVariable long picture) {
        return picture(TourId.parse(id).flatMap(tour -> plays.picture(tour, picture, TourPictures.Size.THUMBNAIL)));
    }

    private static Set<TourPlays.With> with(HttpServletRequest request) {
        var with = EnumSet.noneOf(TourPlays.With.class);
        if (request.getParameter("notes") != null) {
            with.add(TourPlays.With.NOTES);
        }
        if (request.getParameter("draft") != null) {
            with.add(TourPlays.With.DRAFT);
        }
        return with;
    }

    static <T> ResponseEntity<T> answer(Optional<T> body) {
        return body.map(said ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(said))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    static ResponseEntity<byte[]> picture(Optional<byte[]> jpeg) {
        return jpeg.map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(PICTURE)
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
