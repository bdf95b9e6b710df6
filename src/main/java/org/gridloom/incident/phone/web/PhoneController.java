package org.gridloom.incident.phone.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.photo.Photos;
import org.gridloom.shell.PageWords;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page, and what keeps it on the telephone. There is nothing of anybody in either: matters come by {@link PhoneApiController}. */
@Controller
class PhoneController {

    private final Shell shell = Shell.read();

    /** A service worker answers for what lies below its own address. */
    @GetMapping("/phone")
    ResponseEntity<Void> below(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .location(URI.create(request.getContextPath() + "/phone/"))
                .build();
    }

    @GetMapping(path = "/phone/", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        var words = PageWords.of(request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new ModelAndView(
                "phone/phone",
                Map.of("say", words, "categories", IncidentCategory.values(), "mostPhotos", Photos.MOST_AT_ONCE));
    }

    /** Another as soon as anything of the page is, so that telephones notice. */
    @GetMapping("/phone/worker.js")
    ResponseEntity<String> worker() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript"))
                .cacheControl(CacheControl.noCache())
                .body(shell.worker());
    }
}
