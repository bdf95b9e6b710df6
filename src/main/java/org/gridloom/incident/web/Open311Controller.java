package org.gridloom.incident.web;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.gridloom.account.BeyondScope;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.web.Open311Form.Read;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open311 GeoReport v2. */
@RestController
@RequestMapping(path = "/open311/v2", produces = MediaType.APPLICATION_JSON_VALUE)
class Open311Controller {

    private static final Logger log = LoggerFactory.getLogger(Open311Controller.class);

    private final Incidents incidents;

    Open311Controller(Incidents incidents) {
        this.incidents = incidents;
    }

    /** A body that is no form has no fields, and the answer says which are missing. */
    @PostMapping("/requests.json")
    ResponseEntity<?> report(@RequestParam Map<String, String> fields) {
        return switch (Open311Form.read(fields)) {
            case Read.Bad(var errors) -> ResponseEntity.badRequest().body(errors);
            case Read.Good(var report) -> {
                var incident = incidents.report(report);
                yield ResponseEntity.created(URI.create("/open311/v2/requests/" + incident.number() + ".json"))
                        .body(List.of(answer(incident)));
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

    @GetMapping("/services.json")
    List<Map<String, Object>> services(Locale locale) {
        var messages = ResourceBundle.getBundle("vaadin-i18n.translations", supported(locale));
        return Arrays.stream(IncidentCategory.values())
                .map(category -> Map.<String, Object>of(
                        "service_code",
                        category.name(),
                        "service_name",
                        messages.getString("incident.category." + category),
                        "description",
                        messages.getString("incident.category." + category + ".hint"),
                        "metadata",
                        false,
                        "type",
                        "realtime",
                        "keywords",
                        "",
                        "group",
                        ""))
                .toList();
    }

    private static Locale supported(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    @GetMapping("/requests/{number}.json")
    ResponseEntity<?> status(@PathVariable String number) {
        return incidents
                .status(number)
                .<ResponseEntity<?>>map(incident -> ResponseEntity.ok(List.of(state(incident))))
                .orElseGet(() -> error(404, "there is no such request"));
    }

    private static Map<String, Object> state(IncidentSummary incident) {
        var state = new LinkedHashMap<String, Object>();
        state.put("service_request_id", incident.number());
        state.put("status", incident.state().isOpen() ? "open" : "closed");
        state.put("status_notes", incident.state().name());
        state.put("service_code", incident.category().name());
        state.put("requested_datetime", time(incident.reportedAt()));
        state.put("expected_datetime", time(incident.dueAt()));
        state.put("address", incident.address());
        state.put("lat", incident.latitude());
        state.put("long", incident.longitude());
        return state;
    }

    private static String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(IncidentNumber.ZONE));
    }

    /** Never a stack trace: what is wrong with the request, or the number of the entry in the log. */
    @ExceptionHandler
    ResponseEntity<List<Open311Error>> failed(Exception e) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return error(
                    known.getStatusCode().value(),
                    String.valueOf(known.getBody().getDetail()));
        }
        var id = UUID.randomUUID();
        log.error("Open311 request failed, id {}", id, e);
        return error(500, "the portal failed; its administrator finds more under " + id);
    }

    @ExceptionHandler
    ResponseEntity<List<Open311Error>> outside(BeyondScope e) {
        return error(403, "lat and long lie outside of what this api_key reports from");
    }

    private static ResponseEntity<List<Open311Error>> error(int code, String description) {
        return ResponseEntity.status(code)
                .contentType(MediaType.APPLICATION_JSON)
                .body(List.of(new Open311Error(code, description)));
    }
}
