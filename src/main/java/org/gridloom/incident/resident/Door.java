package org.gridloom.incident.resident;

import org.jspecify.annotations.Nullable;

/**
 * A building as its code on the door leads to it. The place is in degrees of EPSG:4490.
 *
 * @param name or nothing where the building has none, as with the address
 */
public record Door(
        String token, @Nullable String name, @Nullable String address, double longitude, double latitude) {

    /** What people call the building; empty where it has neither name nor address. */
    public String called() {
        return name != null ? name : address != null ? address : "";
    }
}
