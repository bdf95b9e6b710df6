package org.gridloom.tour.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.gridloom.figures.FigureOffer;
import org.gridloom.tour.Stop;
import org.gridloom.tour.StopView;
import org.gridloom.tour.TourId;
import org.gridloom.tour.TourPictures;
import org.gridloom.tour.Transition;

/** All that an author says of one stop, but for the map. What is typed counts at once. */
class StopForm extends Div {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 20_000;
    private static final double MILLIS = 1000;

    /** What its user changes; steps with the same name one after the other are one. */
    interface Changed {
        void change(String step, UnaryOperator<Stop> change);
    }

    private final transient Function<String, String> preview;
    private final transient Changed changed;
    private final BothLanguages title;
    private final BothLanguages text;
    private final Div shownText = new Div();
    private final BothLanguages notes;
    private final IntegerField seconds;
    private final Select<Transition.Kind> transition = new Select<>();
    private final NumberField moving;
    private final GroundFields ground;
    private final FiguresField figures;
    private final FiguresField charts;
    private final PicturesField pictures;
    private boolean showing;

    /** @param preview of Markdown, made safe */
    StopForm(
            TourId tour,
            List<FigureOffer> offers,
            TourPictures store,
            Clock clock,
            Function<String, String> preview,
            Changed changed) {
        this.preview = preview;
        this.changed = changed;
        addClassName("stop-form");
        title = BothLanguages.line(getTranslation("tour.edit.title"), LONGEST_TITLE);
        text = BothLanguages.text(getTranslation("tour.edit.text"), LONGEST_TEXT, 4);
        text.setHelperText(getTranslation("tour.edit.text.hint"));
        notes = BothLanguages.text(getTranslation("tour.edit.notes"), LONGEST_TEXT, 2);
        shownText.addClassName("tour-preview");
        shownText.getElement().setAttribute("aria-label", getTranslation("tour.edit.preview.text"));
        shownText.getElement().setAttribute("role", "region");
        seconds = new IntegerField(getTranslation("tour.edit.seconds"));
        seconds.setMin(Stop.SHORTEST);
        seconds.setMax(Stop.LONGEST);
        seconds.setStepButtonsVisible(true);
        moving = new NumberField(getTranslation("tour.edit.moving"));
        moving.setMin(0);
        moving.setMax(Transition.LONGEST / MILLIS);
        moving.setStep(0.5);
        moving.setStepButtonsVisible(true);
        transition.setLabel(getTranslation("tour.edit.transition"));
        transition.setItems(Transition.Kind.values());
        transition.setItemLabelGenerator(kind -> getTranslation("tour.edit.transition." + kind));
        ground = new GroundFields(clock, view -> tell("", stop -> stop.seeing(view)));
        figures = new FiguresField(
                getTranslation("tour.edit.figures"),
                offers,
                FigureOffer.Shape.FIGURE,
                keys -> tell("", stop -> stop.counting(keys)));
        charts = new FiguresField(
                getTranslation("tour.edit.charts"),
                offers,
                FigureOffer.Shape.CHART,
                keys -> tell("", stop -> stop.charting(keys)));
        pictures = new PicturesField(tour, store, all -> tell("pictures", stop -> stop.picturing(all)));
        listen();
        var time = new Div(seconds, transition, moving);
        time.addClassName("tour-ground-group");
        add(title, text, shownText, section("tour.edit.figures.section", new Div(figures, charts)));
        add(section("tour.edit.ground", ground), section("tour.edit.pictures", pictures));
        add(section("tour.edit.time", time), section("tour.edit.notes.section", notes));
    }

    private Details section(String label, Component content) {
        var section = new Details(getTranslation(label), content);
        section.setOpened(true);
        section.setWidthFull();
        return section;
    }

    private void listen() {
        title.addValueChangeListener(e -> tell("title", stop -> stop.titled(e.getValue())));
        text.addValueChangeListener(e -> {
            tell("text", stop -> stop.saying(e.getValue()));
            previewText();
        });
        notes.addValueChangeListener(e -> tell("notes", stop -> stop.noted(e.getValue())));
        seconds.addValueChangeListener(e -> {
            var value = e.getValue();
            if (value != null && value >= Stop.SHORTEST && value <= Stop.LONGEST) {
                tell("seconds", stop -> stop.staying(value));
            }
        });
        transition.addValueChangeListener(e -> tellTransition());
        moving.addValueChangeListener(e -> tellTransition());
    }

    private void tellTransition() {
        var kind = transition.getValue();
        var time = moving.getValue();
        moving.setEnabled(kind != Transition.Kind.JUMP);
        if (kind != null && time != null && !moving.isInvalid()) {
            var millis = (int) Math.round(Math.min(time, Transition.LONGEST / MILLIS) * MILLIS);
            tell("transition", stop -> stop.coming(new Transition(kind, millis)));
        }
    }

    private void tell(String step, UnaryOperator<Stop> change) {
        if (!showing) {
            changed.change(step, change);
        }
    }

    void show(Stop stop) {
        showing = true;
        title.setValue(stop.title());
        text.setValue(stop.text());
        notes.setValue(stop.notes());
        seconds.setValue(stop.seconds());
        transition.setValue(stop.transition().kind());
        moving.setValue(stop.transition().millis() / MILLIS);
        moving.setEnabled(stop.transition().kind() != Transition.Kind.JUMP);
        ground.show(stop.view());
        figures.show(stop.figures());
        charts.show(stop.charts());
        pictures.show(stop.pictures());
        showing = false;
        previewText();
    }

    /** The view was taken from the map: what else is said of the stop stays as it is being typed. */
    void showView(StopView view) {
        showing = true;
        ground.show(view);
        showing = false;
    }

    private void previewText() {
        var html = preview.apply(text.getValue().in(getLocale()));
        shownText.removeAll();
        shownText.setVisible(!html.isBlank());
        if (!html.isBlank()) {
            shownText.add(new Html("<div>" + html + "</div>"));
        }
    }
}
