package org.gridloom.incident.phone;

import org.jspecify.annotations.Nullable;

/** A building of the own grids, for a report from where a telephone does not know its place. Degrees of EPSG:4490, on the building. */
public record PhoneBuilding(@Nullable String name, @Nullable String address, double longitude, double latitude) {}
