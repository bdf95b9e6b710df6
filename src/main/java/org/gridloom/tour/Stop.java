package org.gridloom.tour;

import java.util.List;
import java.util.UUID;

/**
 * One stop as its author wrote it.
 *
 * @param id stays the same wherever it is moved to; letters and digits
 * @param text Markdown
 * @param notes for whoever presents, plain
 * @param seconds how long it stays by itself once the camera has arrived
 * @param figures keys of the {@link org.gridloom.figures.FigureCatalogue}
 * @param charts keys of the same
 */
public record Stop(
        String id,
        Words title,
        Words text,
        Words notes,
        StopView view,
        Transition transition,
        int seconds,
        List<Picture> pictures,
        List<String> figures,
        List<String> charts) {

    public static final int SHORTEST = 2;
    public static final int LONGEST = 600;
    public static final int USUAL = 12;

    /** @param id of a picture that was brought in for tours */
    public record Picture(long id, Words alt) {}

    public Stop {
        pictures = List.copyOf(pictures);
        figures = List.copyOf(figures);
        charts = List.copyOf(charts);
    }

    public static Stop at(StopView view, Words title) {
        return new Stop(
                newId(), title, Words.NONE, Words.NONE, view, Transition.USUAL, USUAL, List.of(), List.of(), List.of());
    }

    public Stop titled(Words other) {
        return new Stop(id, other, text, notes, view, transition, seconds, pictures, figures, charts);
    }

    public Stop saying(Words other) {
        return new Stop(id, title, other, notes, view, transition, seconds, pictures, figures, charts);
    }

    public Stop noted(Words other) {
        return new Stop(id, title, text, other, view, transition, seconds, pictures, figures, charts);
    }

    public Stop seeing(StopView other) {
        return new Stop(id, title, text, notes, other, transition, seconds, pictures, figures, charts);
    }

    public Stop coming(Transition other) {
        return new Stop(id, title, text, notes, view, other, seconds, pictures, figures, charts);
    }

    public Stop staying(int other) {
        return new Stop(id, title, text, notes, view, transition, other, pictures, figures, charts);
    }

    public Stop picturing(List<Picture> other) {
        return new Stop(id, title, text, notes, view, transition, seconds, other, figures, charts);
    }

    public Stop counting(List<String> other) {
        return new Stop(id, title, text, notes, view, transition, seconds, pictures, other, charts);
    }

    public Stop charting(List<String> other) {
        return new Stop(id, title, text, notes, view, transition, seconds, pictures, figures, other);
    }

    static String newId() {
        return "s" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    }
}
