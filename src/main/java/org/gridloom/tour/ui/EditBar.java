package org.gridloom.tour.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What is done with a tour as a whole while it is made, by its keys as well, and whether it is saved. */
class EditBar extends Div {

    interface Acts {
        void about();

        void undo();

        void redo();

        void versions();

        void preview();

        void save();
    }

    private final Button title;
    private final Span state = new Span();
    private final Button undo;
    private final Button redo;

    EditBar(Acts acts) {
        addClassName("tour-edit-bar");
        title = new Button("", VaadinIcon.EDIT.create(), e -> acts.about());
        title.addThemeVariants(ButtonVariant.TERTIARY);
        title.setTooltipText(getTranslation("tour.edit.about"));
        state.getElement().setAttribute("role", "status");
        state.addClassName("secondary");
        undo = step(VaadinIcon.ARROW_BACKWARD, "tour.edit.undo", "Ctrl+Z", acts::undo);
        redo = step(VaadinIcon.ARROW_FORWARD, "tour.edit.redo", "Ctrl+Y", acts::redo);
        var versions = new Button(getTranslation("tour.edit.versions"), e -> acts.versions());
        var preview = new Button(getTranslation("tour.edit.preview"), VaadinIcon.PLAY.create(), e -> acts.preview());
        var save = new Button(getTranslation("tour.edit.save"), e -> acts.save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setTooltipText("Ctrl+S");
        key(Key.KEY_S, acts::save);
        key(Key.KEY_Z, acts::undo);
        key(Key.KEY_Y, acts::redo);
        add(title, state, undo, redo, versions, preview, save);
    }

    private Button step(VaadinIcon icon, String label, String keys, Runnable work) {
        var button = new Button(icon.create(), e -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(label));
        button.setTooltipText(getTranslation(label) + " (" + keys + ")");
        return button;
    }

    private void key(Key key, Runnable work) {
        Shortcuts.addShortcutListener(this, work::run, key, KeyModifier.CONTROL).setBrowserDefaultAllowed(false);
    }

    void show(Editing editing) {
        title.setText(editing.now().title().in(getLocale()));
        state.setText(
                getTranslation(editing.isUnsaved() ? "tour.edit.unsaved" : "tour.edit.allSaved", editing.version()));
        undo.setEnabled(editing.canUndo());
        redo.setEnabled(editing.canRedo());
    }
}
