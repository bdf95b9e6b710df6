package org.gridloom.tour;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the camera comes to a stop. */
public record Transition(Kind kind, int millis) {

    public enum Kind {
        @JsonProperty("fly")
        FLY,
        @JsonProperty("ease")
        EASE,
        @JsonProperty("jump")
        JUMP
    }

    public static final int LONGEST = 20_000;

    public static final Transition USUAL = new Transition(Kind.FLY, 2500);

    public Transition {
        millis = kind == Kind.JUMP ? 0 : Math.clamp(millis, 200, LONGEST);
    }
}
