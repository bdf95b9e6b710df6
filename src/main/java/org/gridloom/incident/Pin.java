package org.gridloom.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a map holds of an open incident. There may be tens of thousands in one message, so what is false or not there is left out of it, and places are
 * given to a centimetre, in degrees of EPSG:4490.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Pin(
        String number,
        IncidentCategory category,
        @Nullable String title,
        @Nullable String address,
        IncidentState state,
        @Nullable IncidentChannel channel,
        @Nullable Boolean urgent,
        double longitude,
        double latitude,
        @Nullable String grid,
        Instant reportedAt,
        Instant dueAt,
        @Nullable Boolean escalated,
        @Nullable Boolean supervised,
        @Nullable Boolean extensionAsked,
        int version) {

    private static final double CENTIMETRES = 1e7;

    /** The same of a change, besides what kind it is. */
    private static final List<String> FIELDS = List.of(
            "type",
            "number",
            "category",
            "title",
            "address",
            "state",
            "channel",
            "urgent",
            "longitude",
            "latitude",
            "grid",
            "reportedAt",
            "dueAt",
            "escalated",
            "supervised",
            "extensionAsked",
            "version");

    private static final List<String> NOT_ON_A_WALL = List.of("title", "address", "channel", "extensionAsked");

    static Pin of(IncidentSummary incident) {
        return new Pin(
                incident.number(),
                incident.category(),
                incident.title(),
                incident.address(),
                incident.state(),
                incident.channel(),
                ifSo(incident.urgent()),
                rounded(incident.longitude()),
                rounded(incident.latitude()),
                incident.grid(),
                incident.reportedAt(),
                incident.dueAt(),
                ifSo(incident.escalated()),
                ifSo(incident.supervised()),
                ifSo(incident.extensionAsked()),
                incident.version());
    }

    /** Many people see a wall at once. */
    Pin onAWall() {
        return new Pin(
                number,
                category,
                null,
                null,
                state,
                null,
                urgent,
                longitude,
                latitude,
                grid,
                reportedAt,
                dueAt,
                escalated,
                supervised,
                null,
                version);
    }

    static ObjectNode of(ObjectNode change) {
        return change.deepCopy().put("type", "pin").retain(FIELDS);
    }

    static ObjectNode onAWall(ObjectNode change) {
        return of(change).without(NOT_ON_A_WALL);
    }

    private static @Nullable Boolean ifSo(boolean flag) {
        return flag ? Boolean.TRUE : null;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * CENTIMETRES) / CENTIMETRES;
    }
}
