package org.gridloom.tour.play.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gridloom.tour.Ground;
import org.gridloom.tour.Play;
import org.gridloom.tour.play.Handout;
import org.gridloom.tour.play.TourPages;
import org.gridloom.tour.play.TourSlides;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * A tour as pages to print and slides to edit. The maps come with the request, as whoever asks sees them; all the rest is what the player is told too. Where
 * there is no tour for who asks, there is no file.
 */
@Component
class HandoutFiles {

    private static final MediaType SLIDES =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private interface Writer {
        void write(Handout handout, ByteArrayOutputStream out) throws IOException;
    }

    private final PlayerWords words;

    HandoutFiles(PlayerWords words) {
        this.words = words;
    }

    ResponseEntity<byte[]> pages(Optional<Taken> taken, List<String> maps, HttpServletRequest request)
            throws IOException {
        return made(taken, maps, request, MediaType.APPLICATION_PDF, "pdf", TourPages::write);
    }

    ResponseEntity<byte[]> slides(Optional<Taken> taken, List<String> maps, HttpServletRequest request)
            throws IOException {
        return made(taken, maps, request, SLIDES, "pptx", TourSlides::write);
    }

    private ResponseEntity<byte[]> made(
            Optional<Taken> taken,
            List<String> sent,
            HttpServletRequest request,
            MediaType type,
            String extension,
            Writer writer)
            throws IOException {
        if (taken.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var maps = SentMaps.read(sent, request.getInputStream());
        if (maps.isEmpty()) {
            return ResponseEntity.badRequest().build();
        }
        var play = taken.get().play();
        var pictures = StopPictures.of(taken.get().pictures());
        var out = new ByteArrayOutputStream();
        var gone = gone(taken.get());
        writer.write(Handout.of(play, maps.get(), pictures, gone, words.attribution()), out);
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(play.title(), extension))
                .body(out.toByteArray());
    }

    private static Function<Play.Stop, List<String>> gone(Taken taken) {
        return stop -> stop.ground() == null
                ? List.of()
                : taken.ground().apply(stop.id()).map(Ground::gone).orElse(List.of());
    }

    static String attachment(String title, String extension) {
        var name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + "." + extension;
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
