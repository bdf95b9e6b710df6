package org.gridloom.tour.play;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gridloom.shell.PageWords;
import org.gridloom.tour.Play;

/**
 * A tour as pages: what the player shows of it, with the maps as the player drew them. Each stop has a page; what is too long for it goes on on further ones.
 *
 * @param pages in the order of the stops
 */
public record Handout(String title, List<StopPage> pages) {

    public Handout {
        pages = List.copyOf(pages);
    }

    /**
     * @param maps JPEG by stop, "s1", and of a comparison "s1.before" for its older side; a stop without one has a page without a map
     * @param pictures JPEG of what authors brought in; asked for when it is drawn
     * @param gone a line each for what cannot be laid over a stop's map any more
     * @param sources of the map, and its approval number
     */
    public static Handout of(
            Play play,
            Map<String, byte[]> maps,
            Function<Play.Picture, Optional<byte[]>> pictures,
            Function<Play.Stop, List<String>> gone,
            String sources) {
        var words = PageWords.in(play.language());
        var pages = new ArrayList<StopPage>();
        for (var stop : play.stops()) {
            var unnamed = words.say("tour.picture.of", stop.title());
            pages.add(new StopPage(
                    pages.size() + 1,
                    play.stops().size(),
                    play.title(),
                    stop.title(),
                    StopText.of(stop.html()),
                    stop.figures(),
                    stop.charts(),
                    Stream.concat(stop.gone().stream(), gone.apply(stop).stream())
                            .distinct()
                            .toList(),
                    seen(stop, maps, words),
                    stop.pictures().stream()
                            .map(picture -> new StopPage.Photo(
                                    picture.alt(),
                                    picture.alt().equals(unnamed) ? "" : picture.alt(),
                                    picture.width(),
                                    picture.height(),
                                    () -> pictures.apply(picture)))
                            .toList(),
                    play.asOfWords(),
                    sources,
                    stop.notes(),
                    words));
        }
        return new Handout(play.title(), pages);
    }

    private static List<StopPage.SeenMap> seen(Play.Stop stop, Map<String, byte[]> maps, PageWords words) {
        var seen = new ArrayList<StopPage.SeenMap>();
        var days = stop.view().swipe();
        var before = maps.get(stop.id() + ".before");
        if (before != null && days != null) {
            seen.add(new StopPage.SeenMap(before, day(days.before(), words)));
        }
        var whole = maps.get(stop.id());
        if (whole != null) {
            seen.add(new StopPage.SeenMap(whole, seen.isEmpty() || days == null ? "" : day(days.after(), words)));
        }
        return seen;
    }

    private static String day(LocalDate day, PageWords words) {
        return words.say("tour.swipe.day", day.toString());
    }
}
