package org.gridloom.tour.play.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gridloom.shell.PageWords;
import org.gridloom.tour.TourPlays;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be taken away of a tour by who is signed in. */
@RestController
class HandoutController {

    private final TourPlays plays;
    private final HandoutFiles handouts;
    private final CopyFiles copies;

    HandoutController(TourPlays plays, HandoutFiles handouts, CopyFiles copies) {
        this.plays = plays;
        this.handouts = handouts;
        this.copies = copies;
    }

    @PostMapping(path = "/tours/{id}/handout.pdf", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> pages(
            @PathVariable String id, @RequestParam(defaultValue = "") List<String> picture, HttpServletRequest request)
            throws IOException {
        return handouts.pages(Taken.of(plays, id, Set.of(), PageWords.of(request)), picture, request);
    }

    /** {@code ?notes} puts those of the presenter below the slides. */
    @PostMapping(path = "/tours/{id}/handout.pptx", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> slides(
            @PathVariable String id, @RequestParam(defaultValue = "") List<String> picture, HttpServletRequest request)
            throws IOException {
        var with = request.getParameter("notes") == null
                ? EnumSet.noneOf(TourPlays.With.class)
                : EnumSet.of(TourPlays.With.NOTES);
        return handouts.slides(Taken.of(plays, id, with, PageWords.of(request)), picture, request);
    }

    @GetMapping("/tours/{id}/offline.zip")
    void copy(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = PageWords.of(request);
        copies.write(Taken.of(plays, id, Set.of(), words), words.locale(), response);
    }
}
