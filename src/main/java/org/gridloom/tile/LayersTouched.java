package org.gridloom.tile;

import java.util.Map;

/** The content of layers changed on this node; tells their new epochs. */
public record LayersTouched(Map<String, Long> epochs) {

    public LayersTouched {
        epochs = Map.copyOf(epochs);
    }
}
