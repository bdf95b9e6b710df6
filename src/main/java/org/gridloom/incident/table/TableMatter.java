package org.gridloom.incident.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.gridloom.incident.Contact;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentChannel;
import org.gridloom.incident.PastReport;
import org.gridloom.incident.PastReport.PastStep;
import org.gridloom.incident.Report;
import org.jspecify.annotations.Nullable;

/**
 * A matter as a row of a table has it.
 *
 * @param number of the system it comes from
 * @param longitude degrees of EPSG:4490; null, as the latitude, where the row has no place, or none that could be read
 * @param closedAt when it ended there; there is one exactly where it is closed
 * @param result what was done about it there
 */
public record TableMatter(
        String number,
        IncidentCategory category,
        String title,
        String description,
        @Nullable String address,
        @Nullable Double longitude,
        @Nullable Double latitude,
        Instant reportedAt,
        RecordState state,
        @Nullable Instant closedAt,
        String result,
        boolean urgent,
        IncidentChannel channel,
        String contactName,
        String contactPhone) {

    private static final List<IncidentAct> ENDING = List.of(
            IncidentAct.ACCEPT,
            IncidentAct.DISPATCH,
            IncidentAct.HANDLE,
            IncidentAct.FEED_BACK,
            IncidentAct.CALL_BACK,
            IncidentAct.CLOSE);

    public boolean hasPlace() {
        return longitude != null && latitude != null;
    }

    TableMatter at(double longitude, double latitude) {
        return placed(longitude, latitude);
    }

    /** As one that waits: a place outside of the territory is none that a grid could have. */
    TableMatter placeless() {
        return placed(null, null);
    }

    private TableMatter placed(@Nullable Double longitude, @Nullable Double latitude) {
        return new TableMatter(
                number,
                category,
                title,
                description,
                address,
                longitude,
                latitude,
                reportedAt,
                state,
                closedAt,
                result,
                urgent,
                channel,
                contactName,
                contactPhone);
    }

    Report report() {
        if (longitude == null || latitude == null) {
            throw new IllegalStateException(number + " has no place");
        }
        return new Report(
                category,
                title,
                description,
                address,
                longitude,
                latitude,
                urgent,
                channel,
                new Contact(contactName, contactPhone));
    }

    /** @param actor who stands in the history for what was done in the other system */
    PastReport past(String actor) {
        var steps = new ArrayList<PastStep>();
        if (state != RecordState.NEW) {
            steps.add(new PastStep(IncidentAct.ACCEPT, reportedAt, actor, ""));
            steps.add(new PastStep(IncidentAct.DISPATCH, reportedAt, actor, ""));
        }
        if (state == RecordState.CLOSED) {
            steps.addAll(ending(actor).subList(2, ENDING.size()));
        }
        return new PastReport(report(), reportedAt, actor, steps);
    }

    /** The whole line up to its end, for one that got no further than some of it; none where it is open there. */
    List<PastStep> ending(String actor) {
        var at = closedAt;
        return at == null
                ? List.of()
                : ENDING.stream()
                        .map(act -> new PastStep(act, at, actor, act == IncidentAct.HANDLE ? result : ""))
                        .toList();
    }

    /** Tells two readings of the same matter apart, without keeping either. */
    String digest() {
        var all = Arrays.asList(
                category,
                title,
                description,
                address,
                longitude,
                latitude,
                reportedAt,
                state,
                closedAt,
                result,
                urgent,
                contactName,
                contactPhone);
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Without contact data, should it come into a log. */
    @Override
    public String toString() {
        return number + " " + title;
    }
}
