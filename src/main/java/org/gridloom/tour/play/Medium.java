package org.gridloom.tour.play;

import java.util.function.ToDoubleFunction;
import org.gridloom.tour.Play;

/**
 * What pages are laid out for.
 *
 * @param chartHeight in millimetres; less than that of a page
 * @param narrow what of the room a text takes at most: letters are measured in one typeface, and slides are shown in another
 */
record Medium(ToDoubleFunction<Play.Chart> chartHeight, double narrow) {

    static final Medium PAPER = new Medium(DrawnChart::height, 1);
    static final Medium SLIDE = new Medium(SlideChart::height, 0.94);
}
