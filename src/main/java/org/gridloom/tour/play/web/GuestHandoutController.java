package org.gridloom.tour.play.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.gridloom.shell.PageWords;
import org.gridloom.tour.TourPlays;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same for who comes by a link whose maker lets them: else there is nothing here. */
@RestController
class GuestHandoutController {

    private final TourPlays plays;
    private final HandoutFiles handouts;
    private final CopyFiles copies;

    GuestHandoutController(TourPlays plays, HandoutFiles handouts, CopyFiles copies) {
        this.plays = plays;
        this.handouts = handouts;
        this.copies = copies;
    }

    @PostMapping(path = "/t/{token}/handout.pdf", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> pages(
            @PathVariable String token,
            @RequestParam(defaultValue = "") List<String> picture,
            HttpServletRequest request)
            throws IOException {
        return handouts.pages(Taken.byLink(plays, token, PageWords.of(request)), picture, request);
    }

    /** Without the presenter's notes, whatever is asked for. */
    @PostMapping(path = "/t/{token}/handout.pptx", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> slides(
            @PathVariable String token,
            @RequestParam(defaultValue = "") List<String> picture,
            HttpServletRequest request)
            throws IOException {
        return handouts.slides(Taken.byLink(plays, token, PageWords.of(request)), picture, request);
    }

    @GetMapping("/t/{token}/offline.zip")
    void copy(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = PageWords.of(request);
        copies.write(Taken.byLink(plays, token, words), words.locale(), response);
    }
}
