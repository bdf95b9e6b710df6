package org.gridloom.station.reach.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.gridloom.shell.Numbers;
import org.gridloom.station.reach.NextPlace;
import org.gridloom.station.reach.NextPlaceSearch;
import org.gridloom.station.reach.NextStations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for the places where the next stations would help most, tells how far it is, and can be stopped. */
class NextPanel extends Div {

    private static final Logger log = LoggerFactory.getLogger(NextPanel.class);

    private static final Duration PACE = Duration.ofMillis(300);
    private static final int FIRST = 5;

    private final IntegerField number = new IntegerField(getTranslation("reach.next.number"));
    private final Button start = new Button(getTranslation("reach.next.start"), e -> start());
    private final Button stop = new Button(getTranslation("reach.next.stop"), e -> cancel());
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Div progress = new Div(bar, stop);
    private final Paragraph said = new Paragraph();
    private final Grid<NextPlace> table = new Grid<>();
    private final transient IntFunction<NextPlaceSearch> looking;
    private final transient Consumer<List<NextPlace>> found;
    private transient @Nullable NextPlaceSearch search;
    private transient @Nullable Thread watcher;

    /** @param found what is to be drawn, none while it is looked for anew */
    NextPanel(IntFunction<NextPlaceSearch> looking, Consumer<List<NextPlace>> found, Consumer<NextPlace> chosen) {
        this.looking = looking;
        this.found = found;
        addClassName("reach-table");
        number.setMin(1);
        number.setMax(NextStations.MOST);
        number.setValue(FIRST);
        number.setStepButtonsVisible(true);
        number.setErrorMessage(getTranslation("reach.next.number.wrong", NextStations.MOST));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        progress.addClassName("reach-progress");
        progress.setVisible(false);
        said.getElement().setAttribute("role", "status");
        said.addClassName("secondary");
        said.setText(getTranslation("reach.next.hint"));
        table.addComponentColumn(place -> {
                    var rank = new Span(Numbers.of(place.rank()));
                    rank.addClassName("reach-rank");
                    return rank;
                })
                .setHeader(getTranslation("reach.next.rank"))
                .setWidth("3.5rem")
                .setFlexGrow(0);
        table.addColumn(place -> getTranslation("reach.next.kind." + place.kind(), place.name()))
                .setHeader(getTranslation("reach.next.place"))
                .setTooltipGenerator(place -> getTranslation("reach.next.kind." + place.kind(), place.name()))
                .setWidth("8rem")
                .setFlexGrow(2);
        table.addColumn(place -> "+" + Numbers.of(place.gained()))
                .setHeader(getTranslation("reach.next.gained"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("5rem");
        table.addColumn(place -> Numbers.of(place.inside()))
                .setHeader(getTranslation("reach.next.inside"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6.5rem");
        table.setSelectionMode(Grid.SelectionMode.NONE);
        table.addItemClickListener(e -> chosen.accept(e.getItem()));
        table.setVisible(false);
        var bar = new Div(number, start);
        bar.addClassName("reach-next-bar");
        add(bar, progress, said, table);
    }

    /** What was found holds no longer: another question is asked. */
    void reset() {
        cancel();
        search = null;
        progress.setVisible(false);
        start.setEnabled(true);
        table.setVisible(false);
        said.setText(getTranslation("reach.next.hint"));
        found.accept(List.of());
    }

    private void start() {
        var wanted = number.getValue();
        if (wanted == null || wanted < 1 || wanted > NextStations.MOST) {
            number.setInvalid(true);
            return;
        }
        reset();
        search = looking.apply(wanted);
        start.setEnabled(false);
        bar.setValue(0);
        stop.setEnabled(true);
        progress.setVisible(true);
        said.setText("");
        watch();
    }

    private void cancel() {
        Optional.ofNullable(search).ifPresent(NextPlaceSearch::cancel);
        stop.setEnabled(false);
    }

    /** Looks now and then, as long as the page is open and the search goes on. */
    private void watch() {
        var ui = getUI().orElseThrow();
        var watched = search;
        if (watched == null) {
            return;
        }
        watcher = Thread.ofVirtual().name("next-places").start(() -> {
            try {
                while (!watched.isOverWithin(PACE)) {
                    ui.access(() -> bar.setValue(watched.progress()));
                }
                ui.access(() -> look(watched));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void look(NextPlaceSearch watched) {
        if (watched != search) {
            return;
        }
        search = null;
        progress.setVisible(false);
        start.setEnabled(true);
        try {
            show(watched, watched.found().orElseThrow());
        } catch (CompletionException e) {
            log.error("The next places cannot be found", e);
            said.setText(getTranslation("reach.next.failed"));
        }
    }

    private void show(NextPlaceSearch watched, List<NextPlace> places) {
        table.setItems(places);
        table.setVisible(!places.isEmpty());
        if (watched.isCancelled()) {
            said.setText(getTranslation("reach.next.stopped"));
        } else if (places.isEmpty()) {
            said.setText(getTranslation("reach.next.none"));
        } else {
            var gained = places.stream().mapToInt(NextPlace::gained).sum();
            said.setText(getTranslation("reach.next.found", places.size(), Numbers.of(gained)));
        }
        found.accept(places);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (search != null) {
            watch();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watcher != null) {
            watcher.interrupt();
        }
        cancel();
    }
}
