package org.gridloom.incident.phone.web;

import java.util.List;
import java.util.UUID;
import org.gridloom.incident.Contact;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentChannel;
import org.gridloom.incident.Report;
import org.jspecify.annotations.Nullable;

/**
 * A new matter as a telephone sends it.
 *
 * @param key made by the telephone for this report
 * @param address name of the building that was chosen, if one was
 */
record SentReport(
        UUID key,
        IncidentCategory category,
        String text,
        @Nullable String address,
        double longitude,
        double latitude,
        boolean urgent,
        List<UUID> photos) {

    /** @throws IllegalArgumentException where something is missing or too long */
    Report report() {
        return new Report(
                category,
                Report.titleOf(text),
                text,
                address,
                longitude,
                latitude,
                urgent,
                IncidentChannel.WORKER,
                Contact.NONE);
    }
}
