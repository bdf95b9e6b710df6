package org.gridloom.print;

import java.awt.Color;

/** A colour on paper, {@code #4f86e0}. Paper is always light, so there is one of each. */
public record Ink(String hex) {

    public static final Ink TEXT = new Ink("#262a31");
    public static final Ink SOFT = new Ink("#585d66");
    public static final Ink FAINT = new Ink("#c9cdd4");
    public static final Ink PAPER = new Ink("#ffffff");

    public Ink {
        if (!hex.matches("#[0-9a-f]{6}")) {
            throw new IllegalArgumentException("No colour: " + hex);
        }
    }

    Color awt() {
        return Color.decode(hex);
    }
}
