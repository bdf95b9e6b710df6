package org.gridloom.demo;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * An incident of the demonstration, before it is reported.
 *
 * @param category DISPUTE, LIVELIHOOD, OPINION, SAFETY, ORDER or POLICY
 * @param point stored: EPSG:4490, longitude first
 * @param ago how long before the town is loaded it was reported
 * @param took how long after that its last step was
 * @param state how far it got on the main line: COLLECTED, ACCEPTED, DISPATCHED, HANDLED, FED_BACK, CALLED_BACK, CLOSED; or MERGED into the draft before it
 * @param channel QR, WORKER, HOTLINE, VISIT or WINDOW
 * @param turns what happened beside the main line
 */
public record IncidentDraft(
        String category,
        String title,
        String description,
        @Nullable String address,
        Point point,
        Duration ago,
        Duration took,
        String state,
        boolean urgent,
        String channel,
        Turns turns) {

    /**
     * @param rating SATISFIED or MOSTLY; empty where nobody could be asked at last
     * @param extended more time was asked for and granted
     * @param reopened the resident was not satisfied at first
     */
    public record Turns(String rating, boolean extended, boolean reopened) {
        static final Turns NONE = new Turns("", false, false);
    }
}
