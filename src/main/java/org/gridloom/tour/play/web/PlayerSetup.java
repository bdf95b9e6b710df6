package org.gridloom.tour.play.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.gridloom.map.MapConfig;

/**
 * What the player is told once; the counterpart is in {@code frontend/tour/player/source.ts}.
 *
 * @param signs of pins, by class
 * @param handouts what of the tour may be taken away
 */
record PlayerSetup(MapConfig map, Map<String, String> texts, Map<String, String> signs, List<Kind> handouts) {

    /** A file that a tour is made into. */
    enum Kind {
        @JsonProperty("pdf")
        PDF,
        @JsonProperty("pptx")
        PPTX,
        @JsonProperty("zip")
        ZIP
    }
}
