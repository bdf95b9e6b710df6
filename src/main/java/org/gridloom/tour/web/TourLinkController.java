package org.gridloom.tour.web;

import jakarta.servlet.http.HttpServletRequest;
import org.gridloom.shell.PageWords;
import org.gridloom.tour.Ground;
import org.gridloom.tour.Play;
import org.gridloom.tour.TourLinks;
import org.gridloom.tour.TourPictures;
import org.gridloom.tour.TourPlays;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The same for who comes by a link. Whether it holds is asked again for each answer. */
@RestController
class TourLinkController {

    private final TourPlays plays;
    private final TourLinks links;

    TourLinkController(TourPlays plays, TourLinks links) {
        this.plays = plays;
        this.links = links;
    }

    @GetMapping("/t/{token}/play.json")
    ResponseEntity<Play> play(@PathVariable String token, HttpServletRequest request) {
        links.seen(token);
        return TourController.answer(plays.play(token, PageWords.of(request).locale()));
    }

    @GetMapping("/t/{token}/stops/{stop}/ground.json")
    ResponseEntity<Ground> ground(@PathVariable String token, @PathVariable String stop, HttpServletRequest request) {
        return TourController.answer(
                plays.ground(token, stop, PageWords.of(request).locale()));
    }

    @GetMapping("/t/{token}/pictures/{picture}.jpg")
    ResponseEntity<byte[]> picture(@PathVariable String token, @PathVariable long picture) {
        return TourController.picture(plays.picture(token, picture, TourPictures.Size.PICTURE));
    }
}
