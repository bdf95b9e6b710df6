package org.gridloom.incident;

/** The way a report came in. */
public enum IncidentChannel {
    /** A resident by the QR code of a building. */
    QR,
    /** A grid worker on the round. */
    WORKER,
    /** 12345 or another telephone. */
    HOTLINE,
    /** A visit to residents. */
    VISIT,
    /** The counter of a station. */
    WINDOW,
    /** Another system by Open311. */
    OPEN311
}
