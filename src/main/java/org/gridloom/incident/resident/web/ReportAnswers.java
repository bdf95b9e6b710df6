package org.gridloom.incident.resident.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What the report page is answered. */
final class ReportAnswers {

    private ReportAnswers() {}

    /** @param why the page has a text for it */
    static ResponseEntity<?> refused(HttpStatus status, String why) {
        return ResponseEntity.status(status).body(Map.of("why", why));
    }
}
