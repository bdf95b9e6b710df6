package org.gridloom.incident;

/** Why a deed that the loop has was not done. The message {@code incident.hindrance.NAME} says it. */
public enum Hindrance {
    /** It must be said why. */
    REASON_MISSING,
    /** Whoever asked for an extension does not grant it. */
    OWN_REQUEST,
    /** A new deadline lies after the present one, and ahead. */
    DATE_TOO_EARLY,
    /** There is no such person or pool for this place. */
    OWNER_UNFIT,
    /** Only members of the pool may take what was given to it. */
    NOT_A_MEMBER,
    /** It has this owner already. */
    SAME_OWNER,
    /** Nothing to add. */
    PHOTO_MISSING,
    /** There is no such other matter, or it is not in this person's part of the territory. */
    OTHER_MISSING,
    OTHER_ITSELF,
    /** Only an open matter takes in others. */
    OTHER_NOT_OPEN,
    /** Relations are one level deep. */
    OTHER_IS_CHILD
}
