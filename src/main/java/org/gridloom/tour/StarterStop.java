package org.gridloom.tour;

import java.util.ArrayList;
import java.util.List;

/** A stop of a starter tour while it is made. */
final class StarterStop {

    private static final int SECONDS = 14;

    private final String id;
    private final Words title;
    private final Words text;
    private final Words notes;
    private final StopView view;
    private final List<String> figures = new ArrayList<>();
    private final List<String> charts = new ArrayList<>();

    StarterStop(String id, Words title, Words text, Words notes, StopView view) {
        this.id = id;
        this.title = title;
        this.text = text;
        this.notes = notes;
        this.view = view;
    }

    StarterStop withFigures(String... keys) {
        figures.addAll(List.of(keys));
        return this;
    }

    StarterStop withCharts(String... keys) {
        charts.addAll(List.of(keys));
        return this;
    }

    Stop build() {
        return new Stop(id, title, text, notes, view, Transition.USUAL, SECONDS, List.of(), figures, charts);
    }
}
