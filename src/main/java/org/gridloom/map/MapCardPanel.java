package org.gridloom.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import java.util.function.ObjLongConsumer;
import org.gridloom.map.MapCard.Download;
import org.gridloom.map.MapCard.Fact;
import org.gridloom.map.MapCard.Note;
import org.gridloom.map.MapCard.Reference;
import org.gridloom.map.MapCard.Way;

/** The card beside the map. */
public class MapCardPanel extends Section {

    private final ObjLongConsumer<String> follow;
    private final Runnable closed;

    /**
     * @param follow called with layer and id when someone follows a reference
     * @param closed called when someone closes the card
     */
    public MapCardPanel(ObjLongConsumer<String> follow, Runnable closed) {
        this.follow = follow;
        this.closed = closed;
        addClassName("map-card");
        setVisible(false);
    }

    public void show(MapCard card) {
        removeAll();
        setVisible(true);
        getElement().setAttribute("aria-label", card.kind() + " " + card.title());
        var kind = new Span(card.kind());
        kind.addClassName("secondary");
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        close.setAriaLabel(getTranslation("common.close"));
        var heading = new Div(new Div(kind, new H3(card.title())), close);
        heading.addClassName("map-card-heading");
        add(heading);
        var facts = new DescriptionList();
        for (var entry : card.entries()) {
            switch (entry) {
                case Fact(var label, var value) -> add(facts, label, new Span(value));
                case Reference(var label, var value, var layer, var id) ->
                    add(facts, label, reference(value, layer, id));
                case Note note -> add(note(note));
                case Way(var label, var path) -> add(way(label, path));
                case Download(var label, var path) -> add(download(label, path));
            }
        }
        // The facts come before the notes and ways.
        addComponentAtIndex(1, facts);
    }

    /** Hides the card without telling anyone. */
    public void hide() {
        removeAll();
        setVisible(false);
    }

    private void close() {
        hide();
        closed.run();
    }

    private static void add(DescriptionList facts, String label, Component value) {
        facts.add(new DescriptionList.Term(label), new DescriptionList.Description(value));
    }

    private Button reference(String text, String layer, long id) {
        var button = new Button(text, e -> follow.accept(layer, id));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private static Div note(Note note) {
        var line = new Div(note.text());
        line.addClassNames("map-card-note", note.tone().name().toLowerCase(Locale.ROOT));
        return line;
    }

    private static Anchor download(String label, String path) {
        var anchor = new Anchor(path, label);
        anchor.setTarget("_blank");
        anchor.addClassName("map-card-way");
        return anchor;
    }

    private static Anchor way(String label, String path) {
        var anchor = new Anchor(path, label);
        anchor.getElement().setAttribute("router-link", true);
        anchor.addClassName("map-card-way");
        return anchor;
    }
}
