package org.gridloom.incident.resident.web;

import java.util.UUID;
import org.gridloom.incident.Contact;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.resident.ResidentReport;
import org.jspecify.annotations.Nullable;

/**
 * What the report page sends.
 *
 * @param key made by the page for this report
 * @param same number of the open matter that this is; nothing for one of its own
 * @param nonce solves the challenge for this key
 */
record SentReport(
        @Nullable UUID key,
        @Nullable IncidentCategory category,
        @Nullable String same,
        @Nullable String text,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String challenge,
        @Nullable String nonce) {

    /** @throws IllegalArgumentException where something is missing, too short or too long */
    ResidentReport report() {
        if (category == null) {
            throw new IllegalArgumentException("a report has a class");
        }
        return new ResidentReport(category, or(text), new Contact(or(name), or(phone)));
    }

    static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
