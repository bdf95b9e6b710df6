package org.gridloom.tour.play;

import java.util.List;
import org.gridloom.print.Box;
import org.gridloom.print.Letters;
import org.gridloom.tour.Play;

/** Something that stands on a page, and where. Lengths are millimetres. */
sealed interface Placed {

    Box box();

    /**
     * A paragraph, or as much of one as has room here.
     *
     * @param pitch from line to line
     * @param lines as they break in the {@link org.gridloom.print.Typeface}
     * @param words the same in one
     */
    record Text(Box box, Letters letters, double pitch, List<String> lines, String words, Role role)
            implements Placed {}

    /** TITLE is what a page is called by in a list of pages. */
    enum Role {
        TITLE,
        BODY,
        LINE
    }

    record Figure(Box box, Play.Figure figure) implements Placed {}

    record Chart(Box box, Play.Chart chart) implements Placed {}

    /** @param alt what is to be seen */
    record Drawn(Box box, byte[] jpeg, String alt) implements Placed {}

    record Photo(Box box, StopPage.Photo photo) implements Placed {}
}
