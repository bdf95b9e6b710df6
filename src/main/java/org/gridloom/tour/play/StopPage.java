package org.gridloom.tour.play;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridloom.shell.PageWords;
import org.gridloom.tour.Play;
import org.gridloom.tour.play.StopText.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * What is read and seen of one stop, whatever kind of file it goes into.
 *
 * @param number from 1
 * @param maps two of a comparison, the older one first
 * @param foot as of when the figures are
 * @param sources of the map, and its approval number
 * @param notes null where they are not for whoever gets the file
 * @param words in the language of the texts
 */
record StopPage(
        int number,
        int of,
        String tour,
        String title,
        List<Paragraph> text,
        List<Play.Figure> figures,
        List<Play.Chart> charts,
        List<String> gone,
        List<SeenMap> maps,
        List<Photo> photos,
        String foot,
        String sources,
        @Nullable String notes,
        PageWords words) {

    /** @param caption the day of one side of a comparison; empty otherwise */
    record SeenMap(byte[] jpeg, String caption) {}

    /**
     * A picture that the author put to the stop.
     *
     * @param alt what is to be seen on it
     * @param caption empty where the author said nothing of it
     * @param jpeg read when it is drawn, so that only one is in memory; nothing where it is gone
     */
    record Photo(String alt, String caption, int width, int height, Supplier<Optional<byte[]>> jpeg) {

        double aspect() {
            return (double) width / height;
        }
    }
}
