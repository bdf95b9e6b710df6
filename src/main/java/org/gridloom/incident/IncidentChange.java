package org.gridloom.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.gridloom.account.Scope;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the change stream carries of an incident: its summary, and where it is and was, by which each listener knows whether it is told of it.
 *
 * @param place code of the grid responsible; where there is none, of the community or street it lies in
 * @param placeBefore where it was before this change; null where that is the same
 */
record IncidentChange(
        @JsonUnwrapped IncidentSummary now,
        String place,
        @Nullable String placeBefore) {

    private static final String PLACE = "place";
    private static final String BEFORE = "placeBefore";

    /** What somebody with this scope makes of a change: the incident is there, or is gone from there, or never was. */
    enum Seen {
        THERE,
        GONE,
        ELSEWHERE;

        static Seen by(Scope scope, ObjectNode content) {
            if (scope.covers(content.path(PLACE).asString(""))) {
                return THERE;
            }
            var before = content.path(BEFORE);
            return before.isString() && scope.covers(before.asString()) ? GONE : ELSEWHERE;
        }
    }
}
