package org.gridloom.demo;

import java.util.List;
import java.util.Map;
import org.gridloom.station.StationDraft;
import org.gridloom.team.PostDraft;
import org.gridloom.territory.TerritoryDraft;

/**
 * A demonstration town as values. All geometries are stored ones: EPSG:4490, longitude first.
 *
 * @param stations of each street, by its code
 */
public record Town(
        TerritoryDraft territory,
        Map<String, List<StationDraft>> stations,
        List<PostDraft> posts,
        List<IncidentDraft> incidents) {}
