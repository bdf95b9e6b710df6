package org.gridloom.incident.resident.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridloom.account.OutOfScope;
import org.gridloom.incident.Rating;
import org.gridloom.incident.photo.PhotoStore.Size;
import org.gridloom.incident.photo.web.PhotoAnswers;
import org.gridloom.incident.resident.ResidentProgress;
import org.gridloom.shell.PageWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How far a report got. It is a plain form and needs no script. */
@Controller
@RequestMapping("/p/{link}")
class ProgressController {

    private static final int LONGEST_WORD = 300;

    /** What a rating came to, as the address says it after it. */
    private static final String SAID = "said";

    private static final Set<String> ANSWERS = Set.of("thanks", "reopened", "not", "why");

    private final ResidentProgress progress;

    ProgressController(ResidentProgress progress) {
        this.progress = progress;
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(
            @PathVariable String link,
            @RequestParam(required = false) @Nullable String said,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = PageWords.of(request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return progress.of(link)
                .map(now -> new ModelAndView(
                        "resident/progress",
                        Map.of(
                                "now", now,
                                "link", link,
                                "said",
                                        Optional.ofNullable(said)
                                                .filter(ANSWERS::contains)
                                                .orElse(""),
                                "longest", LONGEST_WORD,
                                "say", words)))
                .orElseGet(() -> Pages.gone(words));
    }

    @GetMapping("/photos/{id}")
    ResponseEntity<byte[]> photo(@PathVariable String link, @PathVariable long id) {
        return PhotoAnswers.jpeg(progress.photo(link, id, Size.PICTURE));
    }

    @GetMapping("/photos/{id}/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable String link, @PathVariable long id) {
        return PhotoAnswers.jpeg(progress.photo(link, id, Size.THUMBNAIL));
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView rate(
            @PathVariable String link, @RequestParam Rating rating, @RequestParam(defaultValue = "") String word) {
        var said = word.strip();
        if (rating == Rating.UNSATISFIED && said.isEmpty()) {
            return back(link, "why");
        }
        var shortened = said.length() <= LONGEST_WORD ? said : said.substring(0, LONGEST_WORD);
        if (!progress.rate(link, rating, shortened)) {
            return back(link, "not");
        }
        return back(link, rating == Rating.UNSATISFIED ? "reopened" : "thanks");
    }

    /** By a new request, so that a page that is loaded again rates nothing again. */
    private static ModelAndView back(String link, String said) {
        return new ModelAndView("redirect:/p/{link}", Map.of(SAID, said, "link", link));
    }

    @ExceptionHandler
    ModelAndView gone(OutOfScope e, HttpServletRequest request) {
        return Pages.gone(PageWords.of(request));
    }
}
