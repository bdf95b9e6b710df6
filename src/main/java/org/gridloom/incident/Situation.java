package org.gridloom.incident;

/**
 * What of an incident decides which steps it may take now.
 *
 * @param pooled whether it was given to a pool or to whoever is on duty, of whom nobody has taken it yet
 * @param extensions how many it was granted
 * @param extensionAsked whether one waits for an answer
 * @param child whether it is part of a larger matter
 * @param parentOpen whether that one is open; true where there is none
 * @param children how many matters are part of it, and how many of them are open
 * @param duplicates how many were merged into it
 */
public record Situation(
        IncidentState state,
        boolean supervised,
        boolean pooled,
        int extensions,
        boolean extensionAsked,
        boolean child,
        boolean parentOpen,
        int children,
        int openChildren,
        int duplicates) {

    /** As every incident begins: on its own, with no mark. */
    public static Situation plain(IncidentState state) {
        return new Situation(state, false, false, 0, false, false, true, 0, 0, 0);
    }
}
