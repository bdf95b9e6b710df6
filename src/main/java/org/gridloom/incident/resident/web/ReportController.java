package org.gridloom.incident.resident.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gridloom.account.OutOfScope;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.photo.MissingPhotos;
import org.gridloom.incident.photo.Photos;
import org.gridloom.incident.resident.Doors;
import org.gridloom.incident.resident.ProofOfWork;
import org.gridloom.incident.resident.Receipt;
import org.gridloom.incident.resident.ResidentReport;
import org.gridloom.incident.resident.ResidentReports;
import org.gridloom.shell.PageWords;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The page that the code on a door opens, and what it asks and sends. */
@Controller
@RequestMapping("/r/{door}")
class ReportController {

    /** A matter near the door as the page shows it. */
    record Near(String number, String title, String when, int alsoMet) {}

    private final Doors doors;
    private final ResidentReports reports;
    private final ProofOfWork work;
    private final Toll toll;

    ReportController(Doors doors, ResidentReports reports, ProofOfWork work, Toll toll) {
        this.doors = doors;
        this.reports = reports;
        this.work = work;
        this.toll = toll;
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(@PathVariable String door, HttpServletRequest request, HttpServletResponse response) {
        var words = PageWords.of(request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return doors.by(door)
                .map(there -> new ModelAndView(
                        "resident/report",
                        Map.of(
                                "door",
                                there,
                                "challenge",
                                work.challenge(door),
                                "categories",
                                IncidentCategory.values(),
                                "shortest",
                                ResidentReport.SHORTEST,
                                "longest",
                                ResidentReport.LONGEST,
                                "mostPhotos",
                                Photos.MOST_AT_ONCE,
                                "say",
                                words)))
                .orElseGet(() -> Pages.gone(words));
    }

    /** For a page that was open for long. */
    @GetMapping("/challenge")
    @ResponseBody
    Map<String, String> challenge(@PathVariable String door) {
        doors.by(door).orElseThrow(OutOfScope::new);
        return Map.of("challenge", work.challenge(door));
    }

    @GetMapping("/near")
    @ResponseBody
    List<Near> near(@PathVariable String door, @RequestParam IncidentCategory category, HttpServletRequest request) {
        var words = PageWords.of(request);
        return reports.near(door, category).stream()
                .map(matter -> new Near(
                        matter.number(),
                        matter.title() != null
                                ? matter.title()
                                : words.say("resident.near.unread", words.say("incident.category." + category)),
                        words.time(matter.reportedAt()),
                        matter.alsoMet()))
                .toList();
    }

    /** JSON alone: no form of a foreign page can send it. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> report(@PathVariable String door, @RequestBody SentReport sent, HttpServletRequest request) {
        doors.by(door).orElseThrow(OutOfScope::new);
        var key = sent.key();
        var category = sent.category();
        if (key == null || category == null) {
            return ReportAnswers.refused(HttpStatus.BAD_REQUEST, "words");
        }
        // Sent again after a dead spot: it was paid for the first time.
        var before = reports.receipt(key);
        if (before.isPresent()) {
            return taken(before.get());
        }
        var refusal = toll.refusal(door, key, sent.challenge(), sent.nonce(), request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return take(door, key, category, sent)
                .map(ReportController::taken)
                .orElseGet(() -> ReportAnswers.refused(HttpStatus.CONFLICT, "closed"));
    }

    private Optional<Receipt> take(String door, UUID key, IncidentCategory category, SentReport sent) {
        var same = sent.same();
        return same != null
                ? reports.alsoMet(door, key, category, same)
                : Optional.of(reports.report(door, key, sent.report(), sent.photosOrNone()));
    }

    private static ResponseEntity<?> taken(Receipt receipt) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("number", receipt.number(), "progress", receipt.token()));
    }

    @ExceptionHandler
    ResponseEntity<?> wrong(IllegalArgumentException e) {
        return ReportAnswers.refused(HttpStatus.BAD_REQUEST, "words");
    }

    /** They waited for too long; the page has them still, and sends them again. */
    @ExceptionHandler
    ResponseEntity<?> gone(MissingPhotos e) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("why", "photos", "missing", e.keys()));
    }

    @ExceptionHandler
    ResponseEntity<?> gone(OutOfScope e) {
        return ReportAnswers.refused(HttpStatus.NOT_FOUND, "door");
    }
}
