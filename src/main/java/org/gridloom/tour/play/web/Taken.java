package org.gridloom.tour.play.web;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gridloom.shell.PageWords;
import org.gridloom.tour.Ground;
import org.gridloom.tour.Play;
import org.gridloom.tour.TourId;
import org.gridloom.tour.TourPictures.Size;
import org.gridloom.tour.TourPlays;

/**
 * A tour as whoever takes it away may see it.
 *
 * @param ground by the id of its stop
 */
record Taken(Play play, Function<String, Optional<Ground>> ground, Pictures pictures) {

    interface Pictures {
        /** JPEG; nothing where it is gone. */
        Optional<byte[]> read(long id, Size size);
    }

    /** By who is signed in; nothing where there is no such tour for them. */
    static Optional<Taken> of(TourPlays plays, String id, Set<TourPlays.With> with, PageWords words) {
        var locale = words.locale();
        return TourId.parse(id)
                .flatMap(tour -> plays.play(tour, locale, with)
                        .map(play -> new Taken(
                                play,
                                stop -> plays.ground(tour, stop, locale, Set.of()),
                                (picture, size) -> plays.picture(tour, picture, size))));
    }

    /** By who has a link whose maker lets them; else there is nothing. */
    static Optional<Taken> byLink(TourPlays plays, String secret, PageWords words) {
        var locale = words.locale();
        return plays.handout(secret, locale)
                .map(play -> new Taken(
                        play,
                        stop -> plays.ground(secret, stop, locale),
                        (picture, size) -> plays.picture(secret, picture, size)));
    }
}
