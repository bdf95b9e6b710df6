package org.gridloom.incident.resident.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridloom.account.OutOfScope;
import org.gridloom.incident.Rating;
import org.gridloom.incident.order.NewOrder;
import org.gridloom.incident.order.OrderDeed;
import org.gridloom.incident.order.OrderKind;
import org.gridloom.incident.order.ResidentOrders;
import org.gridloom.incident.resident.Doors;
import org.gridloom.incident.resident.ProofOfWork;
import org.gridloom.shell.PageWords;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 居民点单, 微心愿: the page at a door on which one is placed, and the one on which it is followed and rated. The latter is a plain form and needs no script. */
@Controller
class OrderController {

    private static final Set<String> ANSWERS = Set.of("thanks", "not");

    private final Doors doors;
    private final ResidentOrders orders;
    private final ProofOfWork work;
    private final Toll toll;

    OrderController(Doors doors, ResidentOrders orders, ProofOfWork work, Toll toll) {
        this.doors = doors;
        this.orders = orders;
        this.work = work;
        this.toll = toll;
    }

    @GetMapping(path = "/r/{door}/orders", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(@PathVariable String door, HttpServletRequest request, HttpServletResponse response) {
        var words = PageWords.of(request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return doors.by(door)
                .map(there -> new ModelAndView(
                        "resident/order",
                        Map.of(
                                "door",
                                there,
                                "challenge",
                                work.challenge(door),
                                "kinds",
                                OrderKind.values(),
                                "longestTitle",
                                NewOrder.LONGEST_TITLE,
                                "longest",
                                NewOrder.LONGEST_TEXT,
                                "say",
                                words)))
                .orElseGet(() -> Pages.gone(words));
    }

    /** JSON alone: no form of a foreign page can send it. */
    @PostMapping(path = "/r/{door}/orders", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> place(@PathVariable String door, @RequestBody SentOrder sent, HttpServletRequest request) {
        doors.by(door).orElseThrow(OutOfScope::new);
        var key = sent.key();
        var kind = sent.kind();
        if (key == null || kind == null) {
            return ReportAnswers.refused(HttpStatus.BAD_REQUEST, "words");
        }
        // Sent again after a dead spot: it was paid for the first time.
        var before = orders.link(key);
        if (before.isPresent()) {
            return taken(before.get());
        }
        return toll.refusal(door, key, sent.challenge(), sent.nonce(), request)
                .orElseGet(() -> taken(orders.place(
                        door, key, kind, SentReport.or(sent.title()), SentReport.or(sent.text()), sent.contact())));
    }

    private static ResponseEntity<?> taken(String link) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("progress", "orders/" + link));
    }

    @GetMapping(path = "/p/orders/{link}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView progress(
            @PathVariable String link,
            @RequestParam(required = false) @Nullable String said,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = PageWords.of(request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return orders.of(link)
                .map(now -> new ModelAndView(
                        "resident/ordered",
                        Map.of(
                                "now",
                                now,
                                "link",
                                link,
                                "ratings",
                                now.mayThank() ? List.of(Rating.values()) : List.of(),
                                "said",
                                Optional.ofNullable(said)
                                        .filter(ANSWERS::contains)
                                        .orElse(""),
                                "longest",
                                OrderDeed.LONGEST_NOTE,
                                "say",
                                words)))
                .orElseGet(() -> Pages.gone(words));
    }

    /** Answered by a new request, so that a page that is loaded again rates nothing again. */
    @PostMapping(path = "/p/orders/{link}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView thank(
            @PathVariable String link, @RequestParam Rating rating, @RequestParam(defaultValue = "") String word) {
        var shortened = word.substring(0, Math.min(word.length(), OrderDeed.LONGEST_NOTE));
        var said = orders.thank(link, rating, shortened) ? "thanks" : "not";
        return new ModelAndView("redirect:/p/orders/{link}", Map.of("said", said, "link", link));
    }

    @ExceptionHandler
    ResponseEntity<?> wrong(IllegalArgumentException e) {
        return ReportAnswers.refused(HttpStatus.BAD_REQUEST, "words");
    }

    @ExceptionHandler
    Object gone(OutOfScope e, HttpServletRequest request) {
        return request.getServletPath().startsWith("/r/")
                ? ReportAnswers.refused(HttpStatus.NOT_FOUND, "door")
                : Pages.gone(PageWords.of(request));
    }
}
