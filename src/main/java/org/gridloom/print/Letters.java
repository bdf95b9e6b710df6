package org.gridloom.print;

/**
 * How a text is set.
 *
 * @param size of the type in points
 * @param halo whether it stands on an outline in the paper's colour, so that it can be read on a map
 */
public record Letters(double size, Ink ink, boolean bold, boolean halo, Align align) {

    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    public static Letters of(double size) {
        return new Letters(size, Ink.TEXT, false, false, Align.LEFT);
    }

    Letters sized(double other) {
        return new Letters(other, ink, bold, halo, align);
    }

    public Letters in(Ink other) {
        return new Letters(size, other, bold, halo, align);
    }

    public Letters strong() {
        return new Letters(size, ink, true, halo, align);
    }

    public Letters onMap() {
        return new Letters(size, ink, bold, true, Align.CENTRE);
    }

    public Letters right() {
        return new Letters(size, ink, bold, halo, Align.RIGHT);
    }

    public Letters centred() {
        return new Letters(size, ink, bold, halo, Align.CENTRE);
    }
}
