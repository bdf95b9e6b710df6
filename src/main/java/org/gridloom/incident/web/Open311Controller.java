package org.gridloom.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gridloom.account.BeyondScope;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.ReportStatus;
import org.gridloom.incident.ReportStatuses;
import org.gridloom.incident.StatusQuery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open311 GeoReport v2, as JSON and XML by the ending of the address. */
@RestController
@RequestMapping("/open311/v2")
class Open311Controller {

    private static final Logger log = LoggerFactory.getLogger(Open311Controller.class);
    private static final String JURISDICTION = "jurisdiction_id";

    private final Incidents incidents;
    private final ReportStatuses statuses;
    private final Open311Media media;
    private final Clock clock;
    private final String jurisdiction;

    Open311Controller(
            Incidents incidents,
            ReportStatuses statuses,
            Open311Media media,
            Clock clock,
            @Value("${gridloom.open311.jurisdiction:}") String jurisdiction) {
        this.incidents = incidents;
        this.statuses = statuses;
        this.media = media;
        this.clock = clock;
        this.jurisdiction = jurisdiction;
    }

    /** A body that is no form has no fields, and the answer says which are missing. */
    @PostMapping({"/requests.json", "/requests.xml"})
    ResponseEntity<String> report(@RequestParam Map<String, String> fields, HttpServletRequest request) {
        if (isElsewhere(fields)) {
            return elsewhere(request);
        }
        return switch (Open311Form.read(fields)) {
            case Open311Form.Read.Bad(var errors) -> errors(errors, request);
            case Open311Form.Read.Good(var report) -> {
                var incident = incidents.report(report);
                media.keep(incident.number(), fields);
                var format = format(request);
                yield ResponseEntity.created(
                                URI.create("/open311/v2/requests/" + incident.number() + "." + ending(format)))
                        .header(HttpHeaders.CONTENT_TYPE, format.type())
                        .body(format.write("service_requests", "request", List.of(answer(incident))));
            }
        };
    }

    private static Map<String, Object> answer(IncidentSummary incident) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("service_request_id", incident.number());
        answer.put(
                "service_notice",
                incident.grid() == null ? "The place is in no grid; a dispatcher will look at it." : "");
        answer.put("account_id", null);
        return answer;
    }

    @GetMapping({"/services.json", "/services.xml"})
    ResponseEntity<String> services(
            @RequestParam Map<String, String> arguments, Locale locale, HttpServletRequest request) {
        if (isElsewhere(arguments)) {
            return elsewhere(request);
        }
        return answer(
                request,
                "services",
                "service",
                Arrays.stream(IncidentCategory.values())
                        .map(category -> Open311Service.of(category, locale))
                        .toList());
    }

    /** No service asks for more than a report has: each definition has no attributes. */
    @GetMapping({"/services/{code}.json", "/services/{code}.xml"})
    ResponseEntity<String> definition(
            @PathVariable String code, @RequestParam Map<String, String> arguments, HttpServletRequest request) {
        if (isElsewhere(arguments)) {
            return elsewhere(request);
        }
        if (Arrays.stream(IncidentCategory.values())
                .noneMatch(category -> category.name().equals(code))) {
            return error(404, "there is no such service_code", request);
        }
        var definition = new LinkedHashMap<String, Object>();
        definition.put("service_code", code);
        definition.put("attributes", List.of());
        var format = format(request);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.type())
                .body(format.write("service_definition", definition));
    }

    @GetMapping({"/requests.json", "/requests.xml"})
    ResponseEntity<String> requests(
            @RequestParam Map<String, String> arguments, Locale locale, HttpServletRequest request) {
        if (isElsewhere(arguments)) {
            return elsewhere(request);
        }
        return switch (Open311Query.read(arguments, clock)) {
            case Open311Query.Read.Bad(var errors) -> errors(errors, request);
            case Open311Query.Read.Good(var query) -> found(statuses.find(query), locale, request);
        };
    }

    @GetMapping({"/requests/{number}.json", "/requests/{number}.xml"})
    ResponseEntity<String> status(
            @PathVariable String number,
            @RequestParam Map<String, String> arguments,
            Locale locale,
            HttpServletRequest request) {
        if (isElsewhere(arguments)) {
            return elsewhere(request);
        }
        var one = new StatusQuery(Set.of(number), Set.of(), Instant.EPOCH, clock.instant(), Set.of(), 0, 1);
        var found = statuses.find(one);
        return found.isEmpty() ? error(404, "there is no such request", request) : found(found, locale, request);
    }

    /** Every report gets its number at once, so there is no token that would stand for one. */
    @GetMapping({"/tokens/{token}.json", "/tokens/{token}.xml"})
    ResponseEntity<String> token(@PathVariable String token, HttpServletRequest request) {
        return error(404, "there is no such token; every report gets its service_request_id at once", request);
    }

    private ResponseEntity<String> found(List<ReportStatus> found, Locale locale, HttpServletRequest request) {
        var pictures = media.of(
                found.stream().map(status -> status.incident().number()).toList());
        return answer(
                request,
                "service_requests",
                "request",
                found.stream()
                        .map(status ->
                                status(status, pictures.get(status.incident().number()), locale))
                        .toList());
    }

    private static Map<String, Object> status(ReportStatus status, @Nullable String picture, Locale locale) {
        var incident = status.incident();
        var state = new LinkedHashMap<String, Object>();
        state.put("service_request_id", incident.number());
        state.put("status", incident.state().isOpen() ? "open" : "closed");
        state.put("status_notes", incident.state().name());
        state.put("service_name", Open311Service.name(incident.category(), locale));
        state.put("service_code", incident.category().name());
        state.put("requested_datetime", time(incident.reportedAt()));
        state.put("updated_datetime", time(status.updatedAt()));
        state.put("expected_datetime", time(incident.dueAt()));
        state.put("address", incident.address());
        state.put("lat", incident.latitude());
        state.put("long", incident.longitude());
        if (picture != null) {
            state.put(Open311Media.FIELD, picture);
        }
        return state;
    }

    private static String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(IncidentNumber.ZONE));
    }

    /** A portal serves one district; a caller that means another one hears that it is not here. */
    private boolean isElsewhere(Map<String, String> arguments) {
        var asked = arguments.getOrDefault(JURISDICTION, "").strip();
        return !jurisdiction.isEmpty() && !asked.isEmpty() && !asked.equals(jurisdiction);
    }

    private static ResponseEntity<String> elsewhere(HttpServletRequest request) {
        return error(404, JURISDICTION + " is not served here", request);
    }

    /** Never a stack trace: what is wrong with the request, or the number of the entry in the log. */
    @ExceptionHandler
    ResponseEntity<String> failed(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return error(
                    known.getStatusCode().value(),
                    String.valueOf(known.getBody().getDetail()),
                    request);
        }
        var id = UUID.randomUUID();
        log.error("Open311 request failed, id {}", id, e);
        return error(500, "the portal failed; its administrator finds more under " + id, request);
    }

    @ExceptionHandler
    ResponseEntity<String> outside(BeyondScope e, HttpServletRequest request) {
        return error(403, "lat and long lie outside of what this api_key reports from", request);
    }

    private static ResponseEntity<String> error(int code, String description, HttpServletRequest request) {
        return errors(List.of(new Open311Error(code, description)), request);
    }

    private static ResponseEntity<String> errors(List<Open311Error> errors, HttpServletRequest request) {
        var format = format(request);
        return ResponseEntity.status(errors.getFirst().code())
                .header(HttpHeaders.CONTENT_TYPE, format.type())
                .body(Open311Error.write(errors, format));
    }

    private static ResponseEntity<String> answer(
            HttpServletRequest request, String all, String each, List<Map<String, Object>> things) {
        var format = format(request);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.type())
                .body(format.write(all, each, things));
    }

    private static Open311Format format(HttpServletRequest request) {
        return Open311Format.of(request.getRequestURI());
    }

    private static String ending(Open311Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }
}
