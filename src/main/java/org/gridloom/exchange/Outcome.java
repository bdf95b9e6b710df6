package org.gridloom.exchange;

/** What became of a record. Every record read has exactly one of these, except that {@link #REPAIRED} comes in addition. */
public enum Outcome {
    /** It is in what was brought in, under its own name. */
    TAKEN,
    /** A part of something that lies in several records: its piece is in, under the name of another. */
    JOINED,
    /** Says again what another record says. */
    REPEATED,
    /** Sound, but nothing the portal keeps: a label's place, a ferry line. */
    LEFT_OUT,
    /** Something is wrong with it. */
    REFUSED,
    /** Taken, joined or repeated, after something was put right. */
    REPAIRED
}
