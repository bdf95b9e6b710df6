package org.gridloom.incident.replay;

import java.util.List;
import org.gridloom.incident.IncidentCategory;

/**
 * One incident through a day. Degrees of EPSG:4490.
 *
 * @param standings in their order: first how it came into the day, or its report in it, then each step of the day
 */
public record Track(
        String number,
        IncidentCategory category,
        String title,
        boolean urgent,
        double longitude,
        double latitude,
        List<Standing> standings) {

    public Track {
        standings = List.copyOf(standings);
    }
}
