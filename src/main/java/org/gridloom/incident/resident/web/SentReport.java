package org.gridloom.incident.resident.web;

import java.util.List;
import java.util.UUID;
import org.gridloom.incident.Contact;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.photo.Photos;
import org.gridloom.incident.resident.ResidentReport;
import org.jspecify.annotations.Nullable;

/**
 * What the report page sends.
 *
 * @param key made by the page for this report
 * @param same number of the open matter that this is; nothing for one of its own
 * @param photos keys of those that were sent before
 * @param nonce solves the challenge for this key
 */
record SentReport(
        @Nullable UUID key,
        @Nullable IncidentCategory category,
        @Nullable String same,
        @Nullable String text,
        @Nullable String name,
        @Nullable String phone,
        @Nullable List<UUID> photos,
        @Nullable String challenge,
        @Nullable String nonce) {

    /** @throws IllegalArgumentException where something is missing, too short or too long */
    ResidentReport report() {
        if (category == null) {
            throw new IllegalArgumentException("a report has a class");
        }
        return new ResidentReport(category, or(text), new Contact(or(name), or(phone)));
    }

    /** @throws IllegalArgumentException where there are more than a report may have */
    List<UUID> photosOrNone() {
        if (photos != null && photos.size() > Photos.MOST_AT_ONCE) {
            throw new IllegalArgumentException("a report has at most " + Photos.MOST_AT_ONCE + " photos");
        }
        return photos == null ? List.of() : photos;
    }

    static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
