package org.gridloom.station;

/** Why a station cannot be so. The message {@code station.fault.NAME} says it. */
public enum StationFault {
    NAME_MISSING,
    NAME_TOO_LONG,
    /** Another that serves in the same street is called so. */
    NAME_TAKEN,
    ADDRESS_TOO_LONG,
    NOTE_TOO_LONG,
    /** Not of digits, spaces, signs of telephone numbers. */
    PHONE_WRONG,
    STAFF_WRONG,
    PERSON_WRONG,
    TOO_MANY_PEOPLE,
    /** In no street. */
    OUTSIDE,
    /** A kind that belongs to none, or to another kind; see {@link StationKind#above}. */
    PARENT_KIND,
    /** There is none, or it closed. */
    PARENT_GONE,
    /** What belongs to it could not any longer. */
    HAS_CHILDREN,
    /** It closed; it must be opened again before it is changed. */
    CLOSED
}
