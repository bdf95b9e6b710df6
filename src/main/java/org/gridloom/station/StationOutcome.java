package org.gridloom.station;

/** What became of a change of a station. */
public sealed interface StationOutcome {

    /** @param station as it is now */
    record Done(Station station) implements StationOutcome {}

    /**
     * Somebody else changed it meanwhile; nothing was done.
     *
     * @param now what the other left
     */
    record Stale(Station now) implements StationOutcome {}

    /**
     * Nothing was done.
     *
     * @param what the fault is about, such as a name; may be empty
     */
    record Refused(StationFault why, String what) implements StationOutcome {}
}
